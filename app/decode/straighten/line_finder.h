#pragma once

#include "app/decode/straighten/edge_map.h"

#include <QPointF>

#include <optional>

namespace holdfast::decode {

/// A line through a picture: all points with x cos + y sin = distance. It knows where along it there is an edge.
class StraightLine {
public:
    /// Normal in degrees, distance in px.
    StraightLine(const EdgeMap& edges, double normal, double distance);
    double cosine() const { return m_cosine; }
    double sine() const { return m_sine; }
    double normal() const { return m_normal; } ///< degrees
    double distance() const { return m_distance; } ///< px
    /// How much of the way between two places on it is an edge that runs along it, 0 to 1. None when less than 3 px of
    /// that lie on the picture.
    std::optional<double> edgeShare(double from, double to) const;
    double placeOf(const QPointF& point) const { return point.y() * m_cosine - point.x() * m_sine; } ///< along it, px
    double signedDistanceTo(const QPointF& point) const
    {
        return point.x() * m_cosine + point.y() * m_sine - m_distance;
    }

private:
    void moveToEdges(const EdgeMap& edges, double within);
    void measure(const EdgeMap& edges);
    double m_normal, m_distance, m_cosine, m_sine;
    int m_reach; ///< px: places on it are between -m_reach and m_reach
    std::vector<int> m_onPicture, m_onEdge; ///< how many places before each
};

/// Long straight edges, the longest first, at most 80 (a Hough transform in which each point votes for lines along its
/// own direction only).
std::vector<StraightLine> findLines(const EdgeMap& edges);

/// Where two lines cross, px; none when they are all but parallel.
std::optional<QPointF> crossingOf(const StraightLine& a, const StraightLine& b);

} // namespace holdfast::decode

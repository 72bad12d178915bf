#pragma once

#include <QImage>

#include <vector>

namespace holdfast::decode {

/// One point of an edge between two areas.
struct EdgePoint {
    int x = 0, y = 0;
    int normal = 0; ///< degrees, 0 to 179: the direction across the edge
};

/// Where the colours of a picture change most sharply.
class EdgeMap {
public:
    explicit EdgeMap(const QImage& picture); ///< Format_RGB32
    int width() const { return m_width; }
    int height() const { return m_height; }
    const std::vector<EdgePoint>& points() const { return m_points; }
    /// The direction across the edge at this pixel; -1 where there is none, and outside.
    int normalAt(int x, int y) const;

private:
    int m_width, m_height;
    std::vector<EdgePoint> m_points;
    std::vector<qint16> m_normals;
};

/// How far apart two directions without a sign are: 0 to 90 degrees.
double angleBetween(double a, double b);

} // namespace holdfast::decode

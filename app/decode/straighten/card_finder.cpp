#include "app/decode/straighten/card_finder.h"

#include "app/decode/straighten/line_finder.h"

#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace holdfast::decode {

namespace {

using Quad = std::array<QPointF, 4>;

constexpr int smallSidePixels = 800; // what a picture is scaled down to for looking
constexpr double leastArea = 0.25; // of the picture
/// Long side by short side: ID-1 85.60 x 53.98 mm, ID-3 125 x 88 mm, A4, Letter.
constexpr std::array shapes{85.60 / 53.98, 125.0 / 88, 297.0 / 210, 11 / 8.5};
constexpr double foreshortened = 1.25; // by how much an angle of view may change a shape

struct Candidate {
    Quad corners;
    double area = 0; ///< of the picture, 0 to 1
    double least = 0, mean = 0; ///< how much of a side is an edge: of the poorest, and of all
    double beyond = 0; ///< how much of what goes on behind the corners is an edge: a table's boards go on
    double score() const { return mean * 0.6 + least * 0.4 - beyond * 0.8; }
};

double cross(const QPointF& a, const QPointF& b)
{
    return a.x() * b.y() - a.y() * b.x();
}

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

double signedArea(const Quad& quad)
{
    double area = 0;
    for (size_t i = 0; i < 4; ++i)
        area += cross(quad[i], quad[(i + 1) % 4]);
    return area / 2;
}

/// Its corners all turn the same way, by at least 49 and at most 131 degrees.
bool isNearlyRectangle(const Quad& quad)
{
    constexpr double leastSine = 0.75;
    const double direction = signedArea(quad) > 0 ? 1 : -1;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF in = quad[(i + 1) % 4] - quad[i], out = quad[(i + 2) % 4] - quad[(i + 1) % 4];
        if (direction * cross(in, out) < leastSine * lengthOf(in) * lengthOf(out))
            return false;
    }
    return true;
}

bool hasKnownShape(const Quad& quad)
{
    const double a = lengthOf(quad[1] - quad[0]) + lengthOf(quad[2] - quad[3]);
    const double b = lengthOf(quad[2] - quad[1]) + lengthOf(quad[3] - quad[0]);
    const double seen = std::max(a, b) / std::max(1.0, std::min(a, b));
    return std::ranges::any_of(
        shapes, [&](double shape) { return seen <= shape * foreshortened && seen * foreshortened >= shape; });
}

/// All corners of `inner` lie in `outer`, or at most 5 px outside.
bool contains(const Quad& outer, const Quad& inner)
{
    constexpr double most = 5;
    const double direction = signedArea(outer) > 0 ? 1 : -1;
    for (const QPointF& point : inner)
        for (size_t i = 0; i < 4; ++i) {
            const QPointF side = outer[(i + 1) % 4] - outer[i];
            if (direction * cross(side, point - outer[i]) < -most * lengthOf(side))
                return false;
        }
    return true;
}

/// Two lines that may be opposite sides.
struct Pair {
    const StraightLine *a, *b;
};

std::vector<Pair> pairsOf(const std::vector<StraightLine>& lines, const EdgeMap& edges)
{
    constexpr double mostConverging = 25; // degrees
    const QPointF middle(edges.width() / 2.0, edges.height() / 2.0);
    const double leastApart = 0.25 * std::min(edges.width(), edges.height());
    std::vector<Pair> pairs;
    for (size_t i = 0; i < lines.size(); ++i)
        for (size_t k = i + 1; k < lines.size(); ++k) {
            const StraightLine &a = lines[i], &b = lines[k];
            const double sign = a.cosine() * b.cosine() + a.sine() * b.sine() < 0 ? -1 : 1;
            if (angleBetween(a.normal(), b.normal()) <= mostConverging
                && std::abs(a.signedDistanceTo(middle) - sign * b.signedDistanceTo(middle)) >= leastApart)
                pairs.push_back({&a, &b});
        }
    return pairs;
}

/// Rounded corners are left out of the side, and of what lies behind it.
void addSide(Candidate& candidate, const StraightLine& line, const QPointF& from, const QPointF& to)
{
    const double start = line.placeOf(from), way = line.placeOf(to) - start;
    const double share = line.edgeShare(start + 0.08 * way, start + 0.92 * way).value_or(0);
    candidate.least = std::min(candidate.least, share);
    candidate.mean += share / 4;
    candidate.beyond += (line.edgeShare(start - 0.2 * way, start - 0.03 * way).value_or(0)
                            + line.edgeShare(start + 1.03 * way, start + 1.2 * way).value_or(0))
        / 8;
}

std::optional<Candidate> candidateOf(const Pair& one, const Pair& other, const EdgeMap& edges)
{
    constexpr double outside = 3; // px
    const std::array<const StraightLine*, 4> sides{one.a, other.a, one.b, other.b};
    Candidate candidate;
    for (size_t i = 0; i < 4; ++i) {
        const auto corner = crossingOf(*sides[i], *sides[(i + 1) % 4]);
        if (!corner || corner->x() < -outside || corner->y() < -outside || corner->x() > edges.width() + outside
            || corner->y() > edges.height() + outside)
            return std::nullopt;
        candidate.corners[i] = *corner;
    }
    candidate.area = std::abs(signedArea(candidate.corners)) / (double(edges.width()) * edges.height());
    if (candidate.area < leastArea || !isNearlyRectangle(candidate.corners) || !hasKnownShape(candidate.corners))
        return std::nullopt;
    candidate.least = 1;
    for (size_t i = 0; i < 4; ++i)
        addSide(candidate, *sides[(i + 1) % 4], candidate.corners[i], candidate.corners[(i + 1) % 4]);
    if (candidate.least < 0.6 || candidate.mean < 0.75 || candidate.beyond > 0.25)
        return std::nullopt;
    return candidate;
}

std::optional<Candidate> bestOf(const std::vector<Candidate>& all)
{
    const auto top = std::ranges::max_element(all, {}, &Candidate::score);
    if (top == all.end())
        return std::nullopt;
    // The frame that is printed on a card, or the bar across its top, is often sharper than its own edge around it.
    Candidate best = *top;
    for (const Candidate& other : all)
        if (other.area > best.area && other.area <= top->area * 1.5 && other.score() >= top->score() - 0.18
            && other.least >= 0.7 && other.beyond <= 0.1 && contains(other.corners, top->corners))
            best = other;
    return best;
}

imaging::Corners inPicture(Quad quad, double factor, const QSize& picture)
{
    if (signedArea(quad) < 0)
        std::ranges::reverse(quad);
    const auto first = std::ranges::min_element(quad, {}, [](const QPointF& point) { return point.x() + point.y(); });
    std::ranges::rotate(quad, first);
    imaging::Corners corners;
    for (size_t i = 0; i < 4; ++i) // the middle of a pixel is half a pixel from its corner
        corners.points[i] = QPoint(int(std::clamp<long>(std::lround((quad[i].x() + 0.5) * factor), 0, picture.width())),
            int(std::clamp<long>(std::lround((quad[i].y() + 0.5) * factor), 0, picture.height())));
    return corners;
}

} // namespace

Result<imaging::FoundEdges> findCard(const QImage& picture)
{
    imaging::FoundEdges found;
    found.picture = picture.size();
    const double factor = std::max(1.0, double(std::max(picture.width(), picture.height())) / smallSidePixels);
    const QImage small = factor > 1.0
        ? picture
              .scaled(std::max(1, int(std::lround(picture.width() / factor))),
                  std::max(1, int(std::lround(picture.height() / factor))), Qt::IgnoreAspectRatio,
                  Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_RGB32)
        : picture;
    if (small.isNull())
        return fail(holdfast::errors::outOfMemory, "picture");
    if (small.width() < 64 || small.height() < 64)
        return found;
    const EdgeMap edges(small);
    const std::vector<StraightLine> lines = findLines(edges);
    const std::vector<Pair> pairs = pairsOf(lines, edges);
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < pairs.size(); ++i)
        for (size_t k = i + 1; k < pairs.size(); ++k)
            if (const auto candidate = candidateOf(pairs[i], pairs[k], edges))
                candidates.push_back(*candidate);
    const std::optional<Candidate> best = bestOf(candidates);
    if (!best)
        return found;
    const imaging::Corners corners = inPicture(best->corners, factor, picture.size());
    if (!imaging::checkCorners(corners, picture.size()))
        return found;
    found.corners = corners;
    found.confidence = std::clamp(int(std::lround(100 * (best->mean + best->least) / 2)), 0, 100);
    return found;
}

} // namespace holdfast::decode

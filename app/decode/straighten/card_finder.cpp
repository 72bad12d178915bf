#include "app/decode/straighten/card_finder.h"

#include "app/decode/straighten/line_finder.h"

#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <vector>

namespace holdfast::decode {

namespace {

using Quad = std::array<QPointF, 4>;

constexpr int smallSidePixels = 800; // what a picture is scaled down to for looking
constexpr double leastArea = 0.25; // of the picture
/// Long side by short side: ID-1 85.60 x 53.98 mm, ID-3 125 x 88 mm, A4, Letter.
constexpr std::array shapes{85.60 / 53.98, 125.0 / 88, 297.0 / 210, 11 / 8.5};
constexpr double foreshortened = 1.25; // by how much an angle of view may change a shape
constexpr double leastEnds = 0.4, mostRunningOn = 0.6; // shares, see Candidate
constexpr double leastContrast = 5; // levels: a white card on white paper has 10, the gap between two boards up to 4

struct Candidate {
    Quad corners;
    double area = 0; ///< of the picture, 0 to 1
    double least = 0, mean = 0; ///< how much of a side is an edge: of the poorest, and of all
    double beyond = 0; ///< how much of what goes on behind the corners is an edge
    double runsOn = 0; ///< the same behind both corners of one side, where it is most: a table's boards run on
    double ends = 1; ///< how much of a side is an edge near a corner, where it is least: a card's sides reach them
    double clear = 1; ///< Contrast::share, where it is least
    double score() const { return mean * 0.6 + least * 0.4 - beyond * 0.8 - (1 - clear) * 0.4; }
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

/// All corners of `inner` lie in `outer`, or at most so many px outside.
bool contains(const Quad& outer, const Quad& inner, double most)
{
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

/// How what lies left and right of a side differs.
struct Contrast {
    double levels = 0; ///< on the whole, in the channel in which it differs most
    double share = 0; ///< of the side, along which it differs by at least half of that
};

/// A line that is drawn, or the gap between two boards, has the same on both sides, however sharp it is; a line that
/// leaves the card's edge has it for the rest of its way.
Contrast contrastAcross(const QImage& picture, const QPointF& from, const QPointF& to)
{
    constexpr int steps = 120, nearest = 4, farthest = 7; // px
    const QPointF way = to - from, normal = QPointF(-way.y(), way.x()) / lengthOf(way);
    std::array<std::array<double, steps>, 3> differences{};
    std::array<double, 3> means{};
    for (size_t step = 0; step < steps; ++step) {
        const QPointF at = from + way * (0.05 + 0.9 * double(step) / steps);
        for (int beside = nearest; beside <= farthest; ++beside) {
            const QPoint left = (at - normal * beside).toPoint(), right = (at + normal * beside).toPoint();
            if (!picture.valid(left) || !picture.valid(right))
                continue;
            const QRgb a = picture.pixel(left), b = picture.pixel(right);
            for (size_t channel = 0; channel < 3; ++channel) {
                const auto levelOf = [&](QRgb color) { return int((color >> (8 * channel)) & 0xff); };
                const double difference = double(levelOf(a) - levelOf(b)) / (farthest - nearest + 1);
                differences[channel][step] += difference;
                means[channel] += difference / steps;
            }
        }
    }
    const auto most = std::ranges::max_element(means, {}, [](double mean) { return std::abs(mean); });
    const auto clear = std::ranges::count_if(differences[size_t(most - means.begin())],
        [&](double difference) { return difference * *most >= *most * *most / 2; });
    return {std::abs(*most), double(clear) / steps};
}

/// Rounded corners are left out of the side, and of what lies behind it.
void addSide(Candidate& candidate, const StraightLine& line, const QPointF& from, const QPointF& to)
{
    const double start = line.placeOf(from), way = line.placeOf(to) - start;
    const auto shareOf = [&](double first, double last) {
        return line.edgeShare(start + first * way, start + last * way).value_or(0);
    };
    const double share = shareOf(0.08, 0.92), before = shareOf(-0.2, -0.03), after = shareOf(1.03, 1.2);
    candidate.least = std::min(candidate.least, share);
    candidate.mean += share / 4;
    candidate.beyond += (before + after) / 8;
    candidate.runsOn = std::max(candidate.runsOn, std::min(before, after));
    candidate.ends = std::min({candidate.ends, shareOf(0.05, 0.18), shareOf(0.82, 0.95)});
}

std::optional<Candidate> candidateOf(const Pair& one, const Pair& other, const EdgeMap& edges, const QImage& picture)
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
    if (candidate.least < 0.6 || candidate.mean < 0.75 || candidate.beyond > 0.25 || candidate.ends < leastEnds
        || candidate.runsOn > mostRunningOn)
        return std::nullopt;
    for (size_t i = 0; i < 4; ++i) {
        const Contrast contrast = contrastAcross(picture, candidate.corners[i], candidate.corners[(i + 1) % 4]);
        if (contrast.levels < leastContrast)
            return std::nullopt;
        candidate.clear = std::min(candidate.clear, contrast.share);
    }
    return candidate;
}

/// Another shape fits about as well and reaches out of this one: nobody can say which of them is the card. What lies
/// within may be printed on it.
bool isDoubtful(const Candidate& best, const std::vector<Candidate>& all)
{
    constexpr double alike = 0.06; // of the score
    constexpr double same = 8; // px
    return std::ranges::any_of(all, [&](const Candidate& other) {
        return other.score() >= best.score() - alike && !contains(best.corners, other.corners, same);
    });
}

/// None also where it is doubtful: a wrong shape that nobody looked at is worse than none.
std::optional<Candidate> bestOf(const std::vector<Candidate>& all)
{
    const auto top = std::ranges::max_element(all, {}, &Candidate::score);
    if (top == all.end())
        return std::nullopt;
    // The frame that is printed on a card, or the bar across its top, is often sharper than its own edge around it.
    const auto isCardAround = [&](const Candidate& other) {
        return other.area <= top->area * 1.5 && other.score() >= top->score() - 0.18 && other.least >= 0.7
            && other.clear >= 0.8 && contains(other.corners, top->corners, 5);
    };
    std::vector<Candidate> around{*top};
    std::ranges::copy_if(all, std::back_inserter(around), isCardAround);
    const double largest = std::ranges::max(around, {}, &Candidate::area).area;
    std::erase_if(around, [&](const Candidate& other) { return other.area < largest * 0.97; });
    const Candidate best = std::ranges::max(around, {}, &Candidate::score);
    if (isDoubtful(best, all))
        return std::nullopt;
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
    const QImage small = factor > 1.0 ? picture
                                            .scaled(std::max(1, int(std::lround(picture.width() / factor))),
                                                std::max(1, int(std::lround(picture.height() / factor))),
                                                Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
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
            if (const auto candidate = candidateOf(pairs[i], pairs[k], edges, small))
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

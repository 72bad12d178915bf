#include "app/decode/straighten/line_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace holdfast::decode {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr size_t mostLines = 80, mostPeaks = 400;

struct Peak {
    int votes, normal, distance;
};

/// Votes for the same line that fell beside it.
bool isNear(const Peak& a, const Peak& b)
{
    int turn = std::abs(a.normal - b.normal), other = b.distance;
    if (turn > 90) { // the other way round
        turn = 180 - turn;
        other = -other;
    }
    return turn <= 1 && std::abs(a.distance - other) <= 3;
}

/// The same line twice, as far as it lies on the picture. A card's edge may cross the gap between two boards at a few
/// degrees: these are two.
bool isSame(const StraightLine& a, const StraightLine& b, const EdgeMap& edges)
{
    constexpr double mostTurn = 1; // degrees
    constexpr double mostApart = 3; // px
    const QPointF middle(edges.width() / 2.0, edges.height() / 2.0);
    const double sign = a.cosine() * b.cosine() + a.sine() * b.sine() < 0 ? -1 : 1;
    return angleBetween(a.normal(), b.normal()) <= mostTurn
        && std::abs(a.signedDistanceTo(middle) - sign * b.signedDistanceTo(middle)) <= mostApart;
}

std::vector<Peak> peaksOf(const EdgeMap& edges)
{
    const int farthest = int(std::ceil(std::hypot(edges.width(), edges.height())));
    const int distances = 2 * farthest + 1;
    std::vector<int> votes(180 * size_t(distances));
    std::array<double, 180> cosines, sines;
    for (size_t i = 0; i < 180; ++i) {
        cosines[i] = std::cos(double(i) * degree);
        sines[i] = std::sin(double(i) * degree);
    }
    for (const EdgePoint& point : edges.points())
        for (int more = -3; more <= 3; ++more) {
            const auto normal = size_t((point.normal + more + 180) % 180);
            const int distance = int(std::lround(point.x * cosines[normal] + point.y * sines[normal]));
            ++votes[normal * size_t(distances) + size_t(distance + farthest)];
        }
    const int least = std::max(8, int(0.24 * std::min(edges.width(), edges.height()))); // of two and two halves
    std::vector<Peak> peaks;
    for (int normal = 0; normal < 180; ++normal)
        for (int i = 1; i + 1 < distances; ++i) {
            const int* at = votes.data() + size_t(normal) * size_t(distances) + i;
            if (const int sum = at[-1] + 2 * at[0] + at[1]; sum >= least)
                peaks.push_back({sum, normal, i - farthest});
        }
    std::ranges::stable_sort(peaks, std::ranges::greater{}, &Peak::votes);
    return peaks;
}

} // namespace

StraightLine::StraightLine(const EdgeMap& edges, double normal, double distance)
    : m_normal(normal)
    , m_distance(distance)
    , m_cosine(std::cos(normal * degree))
    , m_sine(std::sin(normal * degree))
    , m_reach(int(std::ceil(std::hypot(edges.width(), edges.height()))))
{
    for (const double within : {2.5, 1.6})
        moveToEdges(edges, within);
    measure(edges);
}

/// The line from which the points of the edge deviate least (their first principal axis).
void StraightLine::moveToEdges(const EdgeMap& edges, double within)
{
    constexpr double mostTurn = 12; // degrees
    double count = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
    for (const EdgePoint& point : edges.points()) {
        if (std::abs(signedDistanceTo(QPointF(point.x, point.y))) > within
            || angleBetween(point.normal, m_normal) > mostTurn)
            continue;
        ++count;
        x += point.x;
        y += point.y;
        xx += double(point.x) * point.x;
        xy += double(point.x) * point.y;
        yy += double(point.y) * point.y;
    }
    if (count < 10)
        return;
    x /= count;
    y /= count;
    const double axis = 0.5 * std::atan2(2 * (xy / count - x * y), (xx / count - x * x) - (yy / count - y * y));
    double cosine = -std::sin(axis), sine = std::cos(axis);
    if (cosine * m_cosine + sine * m_sine < 0) {
        cosine = -cosine;
        sine = -sine;
    }
    constexpr double nearlySame = 0.995; // cosine of 5.7 degrees
    if (cosine * m_cosine + sine * m_sine < nearlySame)
        return;
    m_cosine = cosine;
    m_sine = sine;
    m_normal = std::atan2(sine, cosine) / degree;
    m_distance = cosine * x + sine * y;
}

void StraightLine::measure(const EdgeMap& edges)
{
    constexpr double mostTurn = 15; // degrees
    m_onPicture.assign(size_t(2 * m_reach) + 2, 0);
    m_onEdge = m_onPicture;
    for (int place = -m_reach; place <= m_reach; ++place) {
        const double x = m_cosine * m_distance - m_sine * place, y = m_sine * m_distance + m_cosine * place;
        const bool isInside = x >= 0 && y >= 0 && x < edges.width() && y < edges.height();
        bool isEdge = false;
        for (int beside = -2; isInside && !isEdge && beside <= 2; ++beside) {
            const int normal
                = edges.normalAt(int(std::lround(x + beside * m_cosine)), int(std::lround(y + beside * m_sine)));
            isEdge = normal >= 0 && angleBetween(normal, m_normal) <= mostTurn;
        }
        const auto index = size_t(place + m_reach);
        m_onPicture[index + 1] = m_onPicture[index] + (isInside ? 1 : 0);
        m_onEdge[index + 1] = m_onEdge[index] + (isEdge ? 1 : 0);
    }
}

std::optional<double> StraightLine::edgeShare(double from, double to) const
{
    const auto indexOf
        = [&](double place) { return size_t(std::clamp(int(std::lround(place)), -m_reach, m_reach) + m_reach); };
    const size_t first = indexOf(std::min(from, to)), last = indexOf(std::max(from, to)) + 1;
    const int length = m_onPicture[last] - m_onPicture[first];
    if (length < 3)
        return std::nullopt;
    return double(m_onEdge[last] - m_onEdge[first]) / length;
}

std::vector<StraightLine> findLines(const EdgeMap& edges)
{
    std::vector<Peak> chosen;
    std::vector<StraightLine> lines;
    for (const Peak& peak : peaksOf(edges)) {
        if (std::ranges::any_of(chosen, [&](const Peak& other) { return isNear(other, peak); }))
            continue;
        chosen.push_back(peak);
        const StraightLine line(edges, peak.normal, peak.distance);
        if (std::ranges::none_of(lines, [&](const StraightLine& other) { return isSame(other, line, edges); }))
            lines.push_back(line);
        if (lines.size() == mostLines || chosen.size() == mostPeaks)
            break;
    }
    return lines;
}

std::optional<QPointF> crossingOf(const StraightLine& a, const StraightLine& b)
{
    constexpr double leastSine = 0.3;
    const double sine = a.cosine() * b.sine() - a.sine() * b.cosine();
    if (std::abs(sine) < leastSine)
        return std::nullopt;
    return QPointF((a.distance() * b.sine() - b.distance() * a.sine()) / sine,
        (a.cosine() * b.distance() - b.cosine() * a.distance()) / sine);
}

} // namespace holdfast::decode

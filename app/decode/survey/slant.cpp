#include "app/decode/survey/slant.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace holdfast::decode {

namespace {

constexpr int slantSide = 1000; ///< px: what a picture is scaled down to
constexpr size_t quarter = 90; ///< degrees

using Directions = std::array<double, quarter>; ///< how much changes in each, one degree wide

Directions directionsOf(const QImage& gray)
{
    constexpr double leastChange8 = 96; // eight times the levels a pixel: noise and paper have less
    Directions found{};
    for (int y = 1; y + 1 < gray.height(); ++y) {
        const uchar *above = gray.constScanLine(y - 1), *row = gray.constScanLine(y),
                    *below = gray.constScanLine(y + 1);
        for (int x = 1; x + 1 < gray.width(); ++x) {
            const double dx = 2 * (row[x + 1] - row[x - 1]) + above[x + 1] - above[x - 1] + below[x + 1] - below[x - 1];
            const double dy = 2 * (below[x] - above[x]) + below[x - 1] - above[x - 1] + below[x + 1] - above[x + 1];
            const double change = std::hypot(dx, dy);
            if (change < leastChange8)
                continue;
            const double degrees = std::atan2(dy, dx) * 180 / std::numbers::pi + 360;
            found[size_t(std::lround(degrees)) % quarter] += change;
        }
    }
    return found;
}

/// Of the directions within three degrees.
double changeAround(const Directions& all, size_t middle)
{
    double sum = 0;
    for (size_t i = 0; i < 7; ++i)
        sum += all[(middle + quarter - 3 + i) % quarter];
    return sum;
}

} // namespace

std::vector<Slant> slantsOf(const QImage& gray)
{
    constexpr size_t mostSlants = 3;
    constexpr double leastShare = 0.12;
    const int side = std::max(gray.width(), gray.height());
    const QImage small = side > slantSide
        ? gray.scaled(slantSide, slantSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_Grayscale8)
        : gray;
    Directions left = directionsOf(small);
    double all = 0;
    for (const double one : left)
        all += one;
    std::vector<Slant> slants;
    while (all > 0 && slants.size() < mostSlants) {
        size_t best = 0;
        for (size_t i = 1; i < quarter; ++i)
            if (changeAround(left, i) > changeAround(left, best))
                best = i;
        const double share = changeAround(left, best) / all;
        if (share < leastShare)
            break;
        const double lies = best <= 45 ? double(best) : double(best) - 90;
        slants.push_back({lies == 45 ? 45 : -lies, share});
        for (size_t i = 0; i < 13; ++i) // and what belongs to it
            left[(best + quarter - 6 + i) % quarter] = 0;
    }
    return slants;
}

} // namespace holdfast::decode

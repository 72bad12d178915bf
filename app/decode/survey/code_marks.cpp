#include "app/decode/survey/code_marks.h"

#include "app/decode/survey/mark_finder.h"
#include "app/decode/survey/text_angle.h"

#include <QTransform>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

struct Tones {
    int dark = 0, light = 0; ///< levels
    double darkShare = 0, middleShare = 1; ///< of all pixels, 0 to 1
};

Tones tonesOf(const QImage& gray, const QRect& place)
{
    std::array<int64_t, 256> counts{};
    int64_t all = 0;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x, ++all)
            ++counts[gray.constScanLine(y)[x]];
    const auto levelAt = [&](double share) {
        int64_t sum = 0;
        for (int level = 0; level < 256; ++level)
            if (sum += counts[size_t(level)]; double(sum) >= double(all) * share)
                return level;
        return 255;
    };
    Tones tones{levelAt(0.05), levelAt(0.95), 0, 0};
    const int third = (tones.light - tones.dark) / 3;
    for (int level = 0; level < 256; ++level) {
        const double share = double(counts[size_t(level)]) / double(std::max<int64_t>(1, all));
        tones.darkShare += level * 2 < tones.dark + tones.light ? share : 0;
        tones.middleShare += level > tones.dark + third && level < tones.light - third ? share : 0;
    }
    return tones;
}

/// Stripes and dots of a pattern are all as wide as one another; the modules of a code are not.
bool hasUnequalRuns(const QImage& gray, const QRect& place, int threshold)
{
    constexpr size_t fewestRuns = 60;
    std::vector<int> runs;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        const uchar* row = gray.constScanLine(y);
        for (int x = place.left() + 1, from = place.left(), changes = 0; x <= place.right(); ++x)
            if ((row[x] < threshold) != (row[x - 1] < threshold)) {
                if (changes++ > 0) // the first is cut off by the place
                    runs.push_back(x - from);
                from = x;
            }
    }
    if (runs.size() < fewestRuns)
        return false;
    std::ranges::sort(runs);
    const int narrow = runs[runs.size() / 6], wide = runs[runs.size() * 5 / 6];
    return wide * 10 >= narrow * 17 && wide <= narrow * 8;
}

} // namespace

std::vector<QRect> codeMarks(const QImage& gray)
{
    constexpr int leastRange = 90; // levels
    constexpr double mostMiddle = 0.15, leastDark = 0.3, mostDark = 0.72;
    std::vector<QRect> marks;
    for (const double factor : {1.0, 0.7, 0.5, 0.35, 0.25}) { // large modules are dense only from farther off
        const QImage small = scaledGray(gray, factor);
        const QTransform back
            = QTransform::fromScale(double(gray.width()) / small.width(), double(gray.height()) / small.height());
        for (const QRect& block : findLookAlikes(small).blocks) {
            const QRect place = back.mapRect(block) & gray.rect();
            if (std::ranges::any_of(marks, [&](const QRect& other) { return other.intersects(place); }))
                continue;
            const Tones tones = tonesOf(gray, place);
            if (tones.light - tones.dark >= leastRange && tones.middleShare <= mostMiddle
                && tones.darkShare >= leastDark && tones.darkShare <= mostDark
                && hasUnequalRuns(gray, place, (tones.dark + tones.light) / 2))
                marks.push_back(place);
        }
    }
    return marks;
}

} // namespace holdfast::decode

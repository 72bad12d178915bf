#include "ui/cover/found_again.h"

#include "ui/cover/placed_suggestions.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr int readingJitter = 3; // px: what two readings of the same word differ by

qint64 pixelsIn(const QRect& box)
{
    return box.isEmpty() ? 0 : qint64(box.width()) * box.height();
}

/// Whether most of what either takes up is in both.
bool isNearlyTheSame(const QRect& one, const QRect& other)
{
    const qint64 shared = pixelsIn(one & other);
    return shared > 0 && 2 * shared >= pixelsIn(one) + pixelsIn(other) - shared;
}

QRect boundsOf(const imaging::Suggestion& suggestion)
{
    QRect bounds;
    for (const QRect& box : suggestion.boxes)
        bounds |= box;
    return bounds;
}

bool isFoundOnceMore(const imaging::Suggestion& before, const imaging::Suggestion& again)
{
    return before.page == again.page && before.code == again.code && isNearlyTheSame(boundsOf(before), boundsOf(again));
}

void reachFurther(FoundAgain& joined, size_t suggestion, const std::vector<QRect>& boxes)
{
    imaging::Suggestion& known = joined.found.covers[suggestion];
    const bool isCovered = isKept(joined.covers, suggestion);
    for (const QRect& box : boxes) {
        const auto holds = [&](const QRect& other) {
            return other.adjusted(-readingJitter, -readingJitter, readingJitter, readingJitter).contains(box);
        };
        if (std::ranges::any_of(known.boxes, holds))
            continue;
        known.boxes.push_back(box);
        if (isCovered)
            joined.covers[known.page].push_back({box, std::string(known.code), suggestion});
    }
}

} // namespace

FoundAgain joinFound(const FoundCovers& before, FoundCovers again, CoversByPage covers)
{
    FoundAgain joined{before, std::move(covers)};
    joined.found.unchecked = std::move(again.unchecked);
    if (!again.kind.empty())
        joined.found.kind = std::move(again.kind);
    for (imaging::Suggestion& one : again.covers) {
        const auto known = std::ranges::find_if(
            before.covers, [&](const imaging::Suggestion& other) { return isFoundOnceMore(other, one); });
        if (known == before.covers.end())
            joined.found.covers.push_back(std::move(one));
        else
            reachFurther(joined, static_cast<size_t>(known - before.covers.begin()), one.boxes);
    }
    return joined;
}

} // namespace holdfast::ui

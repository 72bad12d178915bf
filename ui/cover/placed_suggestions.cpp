#include "ui/cover/placed_suggestions.h"

#include <algorithm>

namespace holdfast::ui {

bool isKept(const CoversByPage& covers, size_t suggestion)
{
    return std::ranges::any_of(covers, [suggestion](const auto& page) {
        return std::ranges::find(page.second, suggestion, &PlacedCover::suggestion) != page.second.end();
    });
}

size_t countDrawnByHand(const CoversByPage& covers)
{
    size_t count = 0;
    for (const auto& [page, placed] : covers)
        count += static_cast<size_t>(
            std::ranges::count_if(placed, [](const PlacedCover& cover) { return !cover.suggestion; }));
    return count;
}

CoversByPage withSuggestion(CoversByPage covers, const Suggestions& all, size_t suggestion)
{
    if (isKept(covers, suggestion))
        return covers;
    const imaging::Suggestion& one = all[suggestion];
    for (const QRect& box : one.boxes)
        covers[one.page].push_back({box, std::string(one.code), suggestion});
    return covers;
}

CoversByPage withoutSuggestion(CoversByPage covers, size_t suggestion)
{
    for (auto& [page, placed] : covers)
        std::erase_if(placed, [suggestion](const PlacedCover& cover) { return cover.suggestion == suggestion; });
    return covers;
}

CoversByPage withSuggestions(
    CoversByPage covers, const Suggestions& all, const std::function<bool(size_t suggestion)>& wants)
{
    for (size_t i = 0; i < all.size(); ++i)
        covers = wants(i) ? withSuggestion(std::move(covers), all, i) : withoutSuggestion(std::move(covers), i);
    return covers;
}

} // namespace holdfast::ui

#pragma once

#include "core/imaging/suggest/suggester.h"
#include "ui/cover/cover_history.h"

#include <functional>

namespace holdfast::ui {

using Suggestions = std::vector<imaging::Suggestion>;

/// Whether any cover belongs to this suggestion.
bool isKept(const CoversByPage& covers, size_t suggestion);
size_t countDrawnByHand(const CoversByPage& covers);

/// The covers with this suggestion as it was made, or without it. One that is there already stays as the person
/// moved it.
CoversByPage withSuggestion(CoversByPage covers, const Suggestions& all, size_t suggestion);
CoversByPage withoutSuggestion(CoversByPage covers, size_t suggestion);

/// Each suggestion is there or not as `wants` says; what was drawn by hand stays.
CoversByPage withSuggestions(
    CoversByPage covers, const Suggestions& all, const std::function<bool(size_t suggestion)>& wants);

} // namespace holdfast::ui

#pragma once

#include "ui/cover/cover_history.h"
#include "ui/cover/cover_search.h"

namespace holdfast::ui {

struct FoundAgain {
    FoundCovers found;
    CoversByPage covers;
};

/// Pure: what was found before and what another reading of the same pages found, together. Nothing that was found
/// before is lost and each keeps its place in the list, so that covers, what the person decided, and undo go on being
/// about the same. What was found once more, in nearly the same place, is there once; where it reaches more than a few
/// pixels further, its cover does so, too, if it has one. What was drawn, moved or removed stays so.
FoundAgain joinFound(const FoundCovers& before, FoundCovers again, CoversByPage covers);

} // namespace holdfast::ui

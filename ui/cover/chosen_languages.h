#pragma once

#include "core/imaging/page_reading.h"

#include <optional>

namespace holdfast::ui {

/// Languages that the person said stand on a document; none while she said nothing: the usual ones.
using ChosenLanguages = std::optional<imaging::ReadingLanguages>;

struct ReadingPacks {
    imaging::ReadingLanguages installed{};
    imaging::ReadingLanguages usual{}; ///< read beside English where nothing was chosen
};

} // namespace holdfast::ui

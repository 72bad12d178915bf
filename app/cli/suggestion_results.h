#pragma once

#include "core/imaging/suggest/presets.h"

namespace holdfast::cli {

class Context;

/// What was suggested and taken over, and the preset that it was chosen by.
struct SuggestionResults {
    std::vector<imaging::Suggestion> covered;
    std::vector<imaging::UncheckedPage> unchecked;
    std::optional<imaging::Preset> preset;
};

/// Why a cover is suggested, for a person. Empty for a code that is not known.
std::string_view sentenceForCover(std::string_view code);

/// {"suggested","check_by_eye","kept","preset","unchecked"}: nothing of what was read is in it.
Json toJson(const SuggestionResults& results);

/// The same for people.
void say(Context& context, const SuggestionResults& results);

} // namespace holdfast::cli

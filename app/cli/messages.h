#pragma once

#include "core/base/error.h"
#include "core/base/shared_place.h"

#include <string>

namespace holdfast::cli {

/// One sentence for a person: what happened, what is safe, what to do next. Every code of docs/cli.md has its own; a
/// code that is not known here gets the sentence of its kind.
std::string sentenceFor(const Error& error);

/// What a person should know of a vault that lies in such a place.
std::string sentenceFor(const SharedPlace& place);

/// What became of a file whose bytes an item has already. `name` is printable.
std::string sentenceForDuplicate(const std::string& name, const std::string& exhibit, bool isStoredAgain);

/// Whether the code has a sentence of its own.
bool hasSentence(std::string_view code);

} // namespace holdfast::cli

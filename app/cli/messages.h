#pragma once

#include "core/base/error.h"

#include <string>

namespace holdfast::cli {

/// One sentence for a person: what happened, what is safe, what to do next. Every code of docs/cli.md has its own; a
/// code that is not known here gets the sentence of its kind.
std::string sentenceFor(const Error& error);

/// Whether the code has a sentence of its own.
bool hasSentence(std::string_view code);

} // namespace holdfast::cli

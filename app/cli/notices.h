#pragma once

#include "core/base/shared_place.h"

#include <string>

namespace holdfast::cli {

/// What a person should know of a vault that lies in such a place.
std::string sentenceFor(const SharedPlace& place);

/// What became of a file whose bytes an item has already. `name` is printable.
std::string sentenceForDuplicate(const std::string& name, const std::string& exhibit, bool isStoredAgain);

} // namespace holdfast::cli

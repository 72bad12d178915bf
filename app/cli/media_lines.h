#pragma once

#include "core/base/json.h"

namespace holdfast::cli {

/// What a record says of a film or sound, for people: length, codecs, and when each frame of the contact sheet was.
std::vector<std::string> describeMedia(const Json& untrustedRecord);

} // namespace holdfast::cli

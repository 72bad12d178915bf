#pragma once

#include "core/base/json.h"

namespace holdfast {

/// The array under `key` of a helper's message, of at most `cap` values. helper.bad-message names the key.
Result<const Json*> untrustedArray(const Json& untrustedMessage, std::string_view key, size_t cap);

/// A whole number of these bounds, however large the one that is sent. helper.bad-message with `what`.
Result<int> untrustedInteger(const Json& untrusted, int least, int most, std::string_view what);

} // namespace holdfast

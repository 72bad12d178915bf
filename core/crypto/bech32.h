#pragma once

#include "core/base/secure_buffer.h"

#include <optional>

namespace holdfast::crypto {

/// Bech32 (BIP 173) as age uses it: without its limit of 90 characters, in the case of the prefix throughout. Guarded
/// memory on both sides, since secret keys are written in it.
SecureBuffer encodeBech32(std::string_view prefix, ByteView data);
/// Nothing for another prefix, another case, a mistyped character, or padding that is not zero: what decodes encodes
/// back to the same text.
std::optional<SecureBuffer> decodeBech32(std::string_view prefix, ByteView text);

} // namespace holdfast::crypto

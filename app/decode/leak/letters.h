#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

bool isAsciiLetterOrDigit(uint8_t byte);

/// Of the character beyond ASCII that the bytes begin with (UTF-8, RFC 3629); 0 where there is none, as at the end.
size_t bytesOfForeignLetter(ByteView bytes);

} // namespace holdfast::decode

#pragma once

#include "core/base/bytes.h"

namespace holdfast::crypto {

/// Whether the bytes are one element in DER (X.690) as far as their structure tells, and nothing behind it: each length
/// definite and in its shortest form, no string in pieces, each integer without digits that say nothing. OpenSSL reads
/// more than that, and other readers of the same token need not.
bool isInDer(ByteView untrusted);

} // namespace holdfast::crypto

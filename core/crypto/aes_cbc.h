#pragma once

#include "core/base/bytes.h"

namespace holdfast::crypto {

inline constexpr size_t aesBlockBytes = 16;

/// AES-128 in CBC mode (NIST SP 800-38A), as the pieces of some streamed films are encrypted with a key that their site
/// gives to everybody. Nothing of a vault is. Whole blocks in and out; padding stays. `key` and `iv`: 16 bytes each.
/// media.bad-encryption for other sizes.
Result<void> decryptAes128Cbc(ByteView key, ByteView iv, ByteView blocks, std::span<uint8_t> out);

namespace errors {
inline constexpr ErrorCode invalidBlocks{"media.bad-encryption", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::crypto

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

using Bytes = std::vector<uint8_t>;
using ByteView = std::span<const uint8_t>;

inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}
inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline void append(Bytes& out, ByteView more)
{
    out.insert(out.end(), more.begin(), more.end());
}

/// Big-endian and little-endian integers of fixed width, appended to `out`.
void appendU32Be(Bytes& out, uint32_t value);
void appendU64Be(Bytes& out, uint64_t value);
void appendU16Le(Bytes& out, uint16_t value);
void appendU32Le(Bytes& out, uint32_t value);
void appendU64Le(Bytes& out, uint64_t value);
uint32_t readU32Be(ByteView bytes); ///< precondition: at least 4 bytes
uint16_t readU16Le(ByteView bytes); ///< precondition: at least 2 bytes
uint32_t readU32Le(ByteView bytes); ///< precondition: at least 4 bytes
uint64_t readU64Le(ByteView bytes); ///< precondition: at least 8 bytes

std::string toHex(ByteView bytes); ///< lower case
Result<Bytes> fromHex(std::string_view hex); ///< lower case only; text.invalid-hex

/// Standard base64 with padding (RFC 4648 section 4). Decoding refuses white space, missing padding and stray bits, so
/// that whatever decodes encodes back to the same text.
std::string toBase64(ByteView bytes);
Result<Bytes> fromBase64(std::string_view text); ///< text.invalid-base64

namespace errors {
inline constexpr ErrorCode invalidHex{"text.invalid-hex", ErrorKind::Failed};
inline constexpr ErrorCode invalidBase64{"text.invalid-base64", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast

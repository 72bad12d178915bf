#include "core/base/bytes.h"

#include <sodium.h>

namespace holdfast {

template <class Int>
static void appendBe(Bytes& out, Int value)
{
    for (int shift = int(sizeof(Int)) * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(uint8_t(value >> shift));
}

template <class Int>
static void appendLe(Bytes& out, Int value)
{
    for (size_t shift = 0; shift < sizeof(Int) * 8; shift += 8)
        out.push_back(uint8_t(value >> shift));
}

template <class Int>
static Int readLe(ByteView bytes)
{
    Int value = 0;
    for (size_t i = 0; i < sizeof(Int); ++i)
        value = Int(value | Int(Int(bytes[i]) << (8 * i)));
    return value;
}

void appendU32Be(Bytes& out, uint32_t value)
{
    appendBe(out, value);
}
void appendU64Be(Bytes& out, uint64_t value)
{
    appendBe(out, value);
}
void appendU16Le(Bytes& out, uint16_t value)
{
    appendLe(out, value);
}
void appendU32Le(Bytes& out, uint32_t value)
{
    appendLe(out, value);
}
void appendU64Le(Bytes& out, uint64_t value)
{
    appendLe(out, value);
}
uint16_t readU16Le(ByteView bytes)
{
    return readLe<uint16_t>(bytes);
}
uint32_t readU32Le(ByteView bytes)
{
    return readLe<uint32_t>(bytes);
}
uint64_t readU64Le(ByteView bytes)
{
    return readLe<uint64_t>(bytes);
}

uint32_t readU32Be(ByteView bytes)
{
    return uint32_t(bytes[0]) << 24 | uint32_t(bytes[1]) << 16 | uint32_t(bytes[2]) << 8 | uint32_t(bytes[3]);
}

std::string toHex(ByteView bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

Result<Bytes> fromHex(std::string_view hex)
{
    if (hex.empty())
        return Bytes();
    Bytes bytes(hex.size() / 2);
    size_t written = 0;
    const bool lowerCase = hex.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (!lowerCase || hex.size() % 2 != 0
        || sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &written, nullptr) != 0
        || written != bytes.size())
        return fail(errors::invalidHex);
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3);
    size_t written = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &written, nullptr,
            sodium_base64_VARIANT_ORIGINAL)
        != 0)
        return fail(errors::invalidBase64);
    bytes.resize(written);
    if (toBase64(bytes) != text)
        return fail(errors::invalidBase64);
    return bytes;
}

} // namespace holdfast

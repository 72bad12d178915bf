#pragma once

#include "core/base/digest.h"

#include <string>

namespace holdfast::test {

/// OpenTimestamps as bytes, put together by hand as the public format has them: what is tested did not make them.
namespace ots {

inline std::string bytes(std::initializer_list<int> values)
{
    std::string out;
    for (const int value : values)
        out += static_cast<char>(value);
    return out;
}
inline std::string integer(uint64_t value)
{
    std::string out;
    for (; value > 0x7f; value >>= 7)
        out += static_cast<char>((value & 0x7f) | 0x80);
    return out + static_cast<char>(value);
}
inline std::string counted(const std::string& text)
{
    return integer(text.size()) + text;
}
inline std::string head(const Digest& digest)
{
    return std::string("\0OpenTimestamps\0\0Proof\0", 23)
        + bytes({0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 1, 8}) + std::string(asText(digest.bytes()));
}
inline const std::string fork = bytes({0xff}), sha256 = bytes({0x08}), sha1 = bytes({0x02}), ripemd160 = bytes({0x03}),
                         keccak256 = bytes({0x67});
inline std::string appending(const std::string& more)
{
    return bytes({0xf0}) + counted(more);
}
inline std::string prepending(const std::string& more)
{
    return bytes({0xf1}) + counted(more);
}
inline std::string attested(const std::string& tag, const std::string& payload)
{
    return bytes({0}) + tag + counted(payload);
}
inline std::string pending(const std::string& address)
{
    return attested(bytes({0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e}), counted(address));
}
inline std::string bitcoin(uint64_t height)
{
    return attested(bytes({0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01}), integer(height));
}

/// What a calendar at `address` answers to a hash, and what it keeps of it.
inline std::string calendarAnswer(const std::string& address)
{
    return appending("salt") + sha256 + pending(address);
}
inline Digest keptOf(const Digest& tip)
{
    return Sha256::of(asBytes(std::string(asText(tip.bytes())) + "salt"));
}
/// What it answers about that once a block has it, and the block's merkle root.
inline std::string anchoredAnswer(uint64_t height)
{
    return prepending("left") + sha256 + sha256 + bitcoin(height);
}
inline Digest merkleRootOf(const Digest& kept)
{
    return Sha256::of(Sha256::of(asBytes("left" + std::string(asText(kept.bytes())))).bytes());
}
/// As nodes and explorers show it.
inline std::string shown(const Digest& merkleRoot)
{
    const ByteView root = merkleRoot.bytes();
    return toHex(Bytes(root.rbegin(), root.rend()));
}

} // namespace ots

} // namespace holdfast::test

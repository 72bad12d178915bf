#pragma once

#include "core/base/bytes.h"

#include <array>

namespace holdfast::crypto {

/// One way to the file key: `-> TYPE ARGUMENTS…`, then a body in base64.
struct AgeStanza {
    std::vector<std::string> arguments; ///< the type first
    Bytes body;
    const std::string& type() const { return arguments.front(); }
};

/// The text at the head of an age file (age-encryption.org/v1, "The file header").
struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    std::array<uint8_t, 32> mac{}; ///< HMAC over encodeAgeStanzas()
};

/// Caps of what is read, checked before memory is taken.
inline constexpr size_t maxAgeHeaderBytes = 256 * 1024;
inline constexpr size_t maxAgeStanzas = 1024;
inline constexpr size_t maxAgeStanzaBytes = 16 * 1024; ///< of a body
inline constexpr size_t maxAgeLineBytes = 1024; ///< of the line of arguments

std::string encodeAgeStanzas(const std::vector<AgeStanza>& stanzas); ///< the version line to `---`
std::string encodeAgeHeader(const AgeHeader& header);

/// How many bytes the header at the front of `untrusted` has; 0 while its last line is not all there.
size_t ageHeaderSize(std::string_view untrusted);
/// Whether `untrusted` begins as an age file of this version does.
bool beginsAsAge(std::string_view untrusted);
/// Takes exactly one header, in its one encoding: what parses encodes back to the same bytes. seal.not-sealed,
/// seal.malformed. What a stanza says is looked at by who opens it; only that `scrypt` stands alone is checked here.
Result<AgeHeader> parseAgeHeader(std::string_view untrusted);

std::string toUnpaddedBase64(ByteView bytes);
Result<Bytes> fromUnpaddedBase64(std::string_view untrusted); ///< seal.malformed

} // namespace holdfast::crypto

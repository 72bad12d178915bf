#pragma once

#include <cstdint>

namespace holdfast::vault::test {

/// Seconds that libcrypto alone takes for as many bytes, in memory and on one thread: what no vault whose pages are
/// sealed as SQLCipher does (docs/vault-format.md, "Pages") can be faster than without more threads.
struct CryptoLimit {
    double sealing = 0; ///< AES-256-CBC of each page of 64 KiB, then HMAC-SHA256 of what came out
    double opening = 0; ///< the HMAC first, then the decryption
    double hashing = 0; ///< SHA-256 of the content
};
CryptoLimit cryptoLimit(uint64_t bytes);

} // namespace holdfast::vault::test

#pragma once

#include "core/base/clock.h"
#include "core/base/digest.h"

#include <optional>

namespace holdfast::crypto {

/// A question to a time-stamping authority (RFC 3161, section 2.4.1): the SHA-256 hash alone, a nonce, and the wish for
/// the authority's certificate. It tells nothing of what was hashed.
struct TimestampQuery {
    Bytes der;
    Digest imprint;
    uint64_t nonce = 0; ///< random, never 0
};
TimestampQuery timestampQuery(const Digest& imprint);
/// The question of that hash with that nonce, in the one encoding that timestampQuery() makes.
Bytes timestampRequest(const Digest& imprint, uint64_t nonce);

/// What a token states.
struct Timestamp {
    Digest imprint;
    UtcTime time; ///< genTime, cut to milliseconds
    std::string serial; ///< lower-case hex
    std::string policy; ///< dotted OID
    std::optional<std::chrono::microseconds> accuracy; ///< either way, where the authority says it
    std::optional<uint64_t> nonce; ///< of the question that it answers, where it is one of 64 bits, above 0
    std::string authority; ///< subject of the certificate that signed, printable ASCII
    bool isAuthorityConfirmed = false; ///< its certificate leads to one that the caller trusts
    bool lacksCertificate = false; ///< whether it does can't be told: a certificate between the two is not there
};

/// Checks a response (.tsr) about `imprint`: DER and nothing else, granted, a SHA-256 imprint, a signature that fits
/// the certificate within, which is for time-stamping and was in force then, and nothing that is not signed but the
/// certificates that this one leads to. With `caPem` (PEM certificates) that certificate must lead to one of them;
/// without, or where one between is lacking, the token is intact and the authority is not confirmed. Revocation is not
/// looked up, since that would contact somebody. tsa.malformed, tsa.refused, tsa.other-content, tsa.bad-signature,
/// tsa.bad-certificate, tsa.bad-ca.
Result<Timestamp> verifyTimestamp(ByteView untrustedResponse, const Digest& imprint, std::string_view caPem = {});

/// Checks an authority's answer to `query` as verifyTimestamp() does, that it leads to `caPem` where that is given, and
/// that the nonce is the one asked with (tsa.other-nonce). What it holds and nobody signed is left out. Gives the
/// response in the one encoding that verifyTimestamp() takes.
Result<Bytes> acceptTimestamp(const TimestampQuery& query, ByteView untrustedResponse, std::string_view caPem = {});

/// tsa.bad-ca where the text holds no certificate in PEM form, or too much.
Result<void> requireAuthorities(std::string_view caPem);

inline constexpr size_t maxTimestampBytes = 64 * 1024;
inline constexpr size_t maxCaPemBytes = 1024 * 1024;

namespace errors {
inline constexpr ErrorCode tsaMalformed{"tsa.malformed", ErrorKind::NotSound};
inline constexpr ErrorCode tsaRefused{"tsa.refused",
    ErrorKind::Failed}; ///< it gave no token; the detail has what it said (acceptTimestamp), or its status
inline constexpr ErrorCode tsaOtherContent{"tsa.other-content", ErrorKind::NotSound}; ///< a token of something else
inline constexpr ErrorCode tsaOtherNonce{
    "tsa.other-nonce", ErrorKind::NotSound}; ///< an answer to somebody else, or old
inline constexpr ErrorCode tsaBadSignature{"tsa.bad-signature", ErrorKind::NotSound};
inline constexpr ErrorCode tsaBadCertificate{"tsa.bad-certificate",
    ErrorKind::NotSound}; ///< not for time-stamping, out of date, or not from the given authority
inline constexpr ErrorCode tsaBadCa{"tsa.bad-ca", ErrorKind::Usage}; ///< no certificates in what should hold them
} // namespace errors

} // namespace holdfast::crypto

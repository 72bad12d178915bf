#pragma once

#include "core/crypto/timestamp.h"

namespace holdfast::crypto {

/// What goes along with a token, for whoever checks it with a program of their own. Both follow from the token, so that
/// there is one encoding of each (docs/bundle-format.md, section 3.3).
struct TimestampPapers {
    Bytes request; ///< the question (.tsq) that the token answers; empty where its nonce is none of timestampQuery()
    std::string chain; ///< certificates in PEM form: the signer's, then each that the one before it was issued by
};

/// Of a response that verifyTimestamp() takes. The certificates that are not in the token are looked for in `morePem`.
/// tsa.malformed.
Result<TimestampPapers> timestampPapers(ByteView response, const Timestamp& stamp, std::string_view morePem = {});

/// Whether these are the bytes of the question that it answers.
bool isRequestOf(const Timestamp& stamp, ByteView untrustedRequest);

/// Whether these are certificates in PEM form and in the one encoding, the first the one that `response` is signed
/// with, each issued by the one after it. It says nothing of whom to trust.
bool isChainOf(ByteView response, std::string_view untrustedPem);

inline constexpr size_t maxChainCertificates = 16;
inline constexpr size_t maxChainBytes = 128 * 1024;

} // namespace holdfast::crypto

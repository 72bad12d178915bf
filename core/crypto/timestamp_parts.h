#pragma once

#include "core/crypto/timestamp.h"

#include <openssl/ts.h>

#include <memory>

// What timestamp.cpp and timestamp_signature.cpp share of OpenSSL.
namespace holdfast::crypto {

template <auto release>
struct OpensslFree {
    template <class T>
    void operator()(T* object) const
    {
        release(object);
    }
};
template <class T, auto release>
using OpensslPtr = std::unique_ptr<T, OpensslFree<release>>;

using TsResponse = OpensslPtr<TS_RESP, TS_RESP_free>;

/// The certificate that signed the token, as printable text; whether it is to be trusted is told by `caPem`.
/// tsa.bad-signature, tsa.bad-certificate, tsa.bad-ca.
Result<std::string> verifyTimestampSignature(PKCS7* token, UtcTime at, std::string_view caPem);

} // namespace holdfast::crypto

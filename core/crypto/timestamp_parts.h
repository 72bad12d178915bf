#pragma once

#include "core/crypto/timestamp.h"

#include <openssl/ts.h>

#include <memory>

// What the files about time stamps share of OpenSSL.
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

/// For PEM_read_bio_*(): OpenSSL asks at the terminal for what an encrypted block is locked with, unless somebody
/// answers.
inline int tellNoPassphrase(char*, int, int, void*)
{
    return -1;
}

using TsResponse = OpensslPtr<TS_RESP, TS_RESP_free>;

/// DER of a response and nothing behind it. tsa.malformed.
Result<TsResponse> parseTimestamp(ByteView untrusted);

struct TokenSigner {
    std::string name; ///< subject of its certificate, printable
    bool isConfirmed = false; ///< it leads to one of `caPem`
    bool lacksCertificate = false; ///< it may: one between it and those is not there
};

/// Whose certificate signed the token. tsa.bad-signature, tsa.bad-certificate, tsa.bad-ca, tsa.malformed.
Result<TokenSigner> verifyTimestampSignature(PKCS7* token, UtcTime at, std::string_view caPem);

} // namespace holdfast::crypto

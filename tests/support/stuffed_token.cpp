#include "tests/support/stuffed_token.h"

#include <openssl/pem.h>
#include <openssl/ts.h>

#include <algorithm>
#include <cstdio>

namespace holdfast::test {

Bytes withCertificate(ByteView response, const std::filesystem::path& certificate)
{
    const unsigned char* at = response.data();
    TS_RESP* const parsed = d2i_TS_RESP(nullptr, &at, static_cast<long>(response.size()));
    FILE* const file = std::fopen(certificate.c_str(), "r");
    X509* const more = file == nullptr ? nullptr : PEM_read_X509(file, nullptr, nullptr, nullptr);
    Bytes stuffed;
    if (parsed != nullptr && more != nullptr) {
        sk_X509_push(TS_RESP_get_token(parsed)->d.sign->cert, X509_dup(more));
        unsigned char* der = nullptr;
        const int size = i2d_TS_RESP(parsed, &der);
        stuffed.assign(der, der + std::max(size, 0));
        OPENSSL_free(der);
    }
    if (file != nullptr)
        std::fclose(file);
    X509_free(more);
    TS_RESP_free(parsed);
    return stuffed;
}

} // namespace holdfast::test

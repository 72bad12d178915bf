#pragma once

#include "tests/app/browser/test_site.h"

#include <openssl/x509.h>

namespace holdfast {

/// A certificate made for one test, signed by itself.
struct TestCertificate {
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{nullptr, &EVP_PKEY_free};
    std::unique_ptr<X509, decltype(&X509_free)> certificate{nullptr, &X509_free};
    std::string sha256() const; ///< of the DER form, lower-case hex
};

/// `subjectAltName` as OpenSSL writes it, such as "IP:127.0.0.1"; `days` until it ends, negative for one that has
/// ended.
TestCertificate makeCertificate(const std::string& subjectAltName, int days);

/// A server on loopback that speaks TLS with it.
std::unique_ptr<httplib::Server> secureServer(const TestCertificate& certificate);

} // namespace holdfast

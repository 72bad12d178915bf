#include "tests/app/browser/test_certificates.h"

#include "core/base/digest.h"

#include <openssl/evp.h>
#include <openssl/x509v3.h>

namespace holdfast {

TestCertificate makeCertificate(const std::string& subjectAltName, int days)
{
    TestCertificate made;
    made.key.reset(EVP_EC_gen("P-256"));
    made.certificate.reset(X509_new());
    X509* const x509 = made.certificate.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    constexpr long day = 24 * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(x509), -100 * day);
    X509_gmtime_adj(X509_getm_notAfter(x509), days * day);
    X509_NAME* const name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Utopia test"), -1, -1, 0);
    X509_set_issuer_name(x509, name);
    X509_set_pubkey(x509, made.key.get());
    X509_EXTENSION* const extension
        = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, subjectAltName.c_str());
    X509_add_ext(x509, extension, -1);
    X509_EXTENSION_free(extension);
    X509_sign(x509, made.key.get(), EVP_sha256());
    return made;
}

std::string TestCertificate::sha256() const
{
    Bytes der(size_t(i2d_X509(certificate.get(), nullptr)));
    unsigned char* out = der.data();
    i2d_X509(certificate.get(), &out);
    return Sha256::of(der).hex();
}

std::unique_ptr<httplib::Server> secureServer(const TestCertificate& certificate)
{
    return std::make_unique<httplib::SSLServer>(certificate.certificate.get(), certificate.key.get());
}

} // namespace holdfast

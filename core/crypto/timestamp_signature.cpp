#include "core/crypto/timestamp_extras.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

namespace holdfast::crypto {

namespace {

constexpr size_t maxCaCertificates = 500; // a system's whole list has fewer

using Store = OpensslPtr<X509_STORE, X509_STORE_free>;
using Certificate = OpensslPtr<X509, X509_free>;
using Memory = OpensslPtr<BIO, BIO_free>;

std::string subjectOf(X509* certificate)
{
    const Memory out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_UTF8_CONVERT);
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    std::string subject(text, size_t(std::clamp(size, 0L, 300L)));
    for (char& c : subject)
        if (c < ' ' || c > '~' || c == ';') // which ends a finding of the verifier
            c = '?';
    return subject;
}

Result<void> addAuthorities(X509_STORE* store, std::string_view caPem)
{
    if (caPem.size() > maxCaPemBytes)
        return fail(errors::tsaBadCa, "more than 1 MiB");
    const Memory in(BIO_new_mem_buf(caPem.data(), int(caPem.size())));
    size_t count = 0;
    while (const Certificate each{PEM_read_bio_X509(in.get(), nullptr, &tellNoPassphrase, nullptr)}) {
        if (++count > maxCaCertificates)
            return fail(errors::tsaBadCa, "too many certificates");
        X509_STORE_add_cert(store, each.get());
    }
    ERR_clear_error();
    if (count == 0)
        return fail(errors::tsaBadCa, "no certificate in PEM form");
    return {};
}

bool isAboutCertificates(unsigned long error)
{
    const int reason = ERR_GET_REASON(error);
    return ERR_GET_LIB(error) == ERR_LIB_TS && reason == TS_R_CERTIFICATE_VERIFY_ERROR;
}

/// Not one of the given certificates, and no way to one: what lies between is not there.
bool isForWantOfOneBetween(X509_STORE* store, X509* signer, STACK_OF(X509) * others)
{
    const OpensslPtr<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store, signer, others);
    X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_TIMESTAMP_SIGN);
    const bool isVerified = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    switch (isVerified ? X509_V_OK : X509_STORE_CTX_get_error(context.get())) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<void> requireAuthorities(std::string_view caPem)
{
    const Store store(X509_STORE_new());
    return addAuthorities(store.get(), caPem);
}

Result<TokenSigner> verifyTimestampSignature(PKCS7* token, UtcTime at, std::string_view caPem)
{
    HF_TRY(X509* const signer, signerOf(token));
    const Store store(X509_STORE_new());
    X509_VERIFY_PARAM* const parameters = X509_STORE_get0_param(store.get());
    // As of the time that the token states: it outlives the certificate it was signed with.
    X509_VERIFY_PARAM_set_time(parameters, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    if (caPem.empty()) {
        // The same checks, ending at the signer's own certificate.
        X509_STORE_add_cert(store.get(), signer);
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    } else {
        HF_CHECK(addAuthorities(store.get(), caPem));
    }
    X509* verified = nullptr;
    ERR_clear_error();
    const bool isGood = TS_RESP_verify_signature(token, nullptr, store.get(), &verified) == 1;
    const Certificate owned(verified);
    const unsigned long error = ERR_peek_last_error(); // the first may be of the step that it failed at
    ERR_clear_error();
    if (!isGood && isAboutCertificates(error)) {
        if (!caPem.empty() && isForWantOfOneBetween(store.get(), signer, token->d.sign->cert)) {
            HF_TRY(TokenSigner unconfirmed, verifyTimestampSignature(token, at, {}));
            unconfirmed.lacksCertificate = true;
            return unconfirmed;
        }
        return fail(errors::tsaBadCertificate,
            caPem.empty() ? "not for time-stamping, or not in force then"
                          : "not for time-stamping, not in force then, or not from the given authority");
    }
    if (!isGood)
        return fail(errors::tsaBadSignature, "the signature does not fit the token");
    return TokenSigner{subjectOf(signer), !caPem.empty(), false};
}

} // namespace holdfast::crypto

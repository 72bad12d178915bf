#include "core/crypto/timestamp_extras.h"

#include <openssl/err.h>

#include <set>

namespace holdfast::crypto {

namespace {

constexpr int maxCertificates = 32;

void freeSignerList(STACK_OF(X509) * list)
{
    sk_X509_free(list);
}

/// By their places in the token: the signer's, those that signed it, those that signed them, each once.
std::set<int> chainOf(PKCS7* token, X509* signer)
{
    STACK_OF(X509)* const all = token->d.sign->cert;
    std::set<int> chain;
    std::vector<X509*> open{signer};
    for (int i = 0; i < sk_X509_num(all); ++i)
        if (sk_X509_value(all, i) == signer)
            chain.insert(i);
    while (!open.empty()) {
        X509* const below = open.back();
        open.pop_back();
        for (int i = 0; i < sk_X509_num(all); ++i) {
            X509* const above = sk_X509_value(all, i);
            const bool isKnown = std::any_of(
                chain.begin(), chain.end(), [&](int known) { return X509_cmp(sk_X509_value(all, known), above) == 0; });
            if (isKnown || !isIssuedBy(below, above) || !isWhole(above))
                continue;
            chain.insert(i);
            open.push_back(above);
        }
    }
    return chain;
}

PKCS7_SIGNER_INFO* signerInfoOf(PKCS7* token)
{
    return sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(token), 0);
}

bool isWithoutParameters(const X509_ALGOR* algorithm)
{
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, nullptr, algorithm);
    return type == V_ASN1_UNDEF || type == V_ASN1_NULL;
}

} // namespace

bool isIssuedBy(X509* certificate, X509* issuer)
{
    const bool isNamed = X509_NAME_cmp(X509_get_issuer_name(certificate), X509_get_subject_name(issuer)) == 0;
    const bool isSigned = isNamed && X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
    ERR_clear_error();
    return isSigned;
}

bool isWhole(X509* certificate)
{
    return X509_NAME_cmp(X509_get_issuer_name(certificate), X509_get_subject_name(certificate)) != 0
        || isIssuedBy(certificate, certificate);
}

Result<X509*> signerOf(PKCS7* token)
{
    if (!PKCS7_type_is_signed(token) || sk_X509_num(token->d.sign->cert) > maxCertificates)
        return fail(errors::tsaMalformed, "not signed data, or too many certificates");
    const OpensslPtr<STACK_OF(X509), freeSignerList> signers(PKCS7_get0_signers(token, nullptr, 0));
    ERR_clear_error();
    if (!signers || sk_X509_num(signers.get()) != 1)
        return fail(errors::tsaMalformed, "not exactly one signer with its certificate");
    return sk_X509_value(signers.get(), 0);
}

void removeExtras(PKCS7* token, X509* signer)
{
    PKCS7_SIGNED* const content = token->d.sign;
    const std::set<int> chain = chainOf(token, signer);
    for (int i = sk_X509_num(content->cert) - 1; i >= 0; --i)
        if (!chain.contains(i))
            X509_free(sk_X509_delete(content->cert, i));
    sk_X509_CRL_pop_free(content->crl, X509_CRL_free);
    content->crl = nullptr;
    PKCS7_SIGNER_INFO* const info = signerInfoOf(token);
    sk_X509_ATTRIBUTE_pop_free(info->unauth_attr, X509_ATTRIBUTE_free);
    info->unauth_attr = nullptr;
}

Result<void> requireNothingExtra(PKCS7* token, X509* signer)
{
    const PKCS7_SIGNED* const content = token->d.sign;
    if (chainOf(token, signer).size() != size_t(sk_X509_num(content->cert)))
        return fail(errors::tsaMalformed, "it holds a certificate that its signer's does not lead to");
    const PKCS7_SIGNER_INFO* const info = signerInfoOf(token);
    if (content->crl != nullptr || info->unauth_attr != nullptr || sk_X509_ALGOR_num(content->md_algs) != 1
        || !isWithoutParameters(sk_X509_ALGOR_value(content->md_algs, 0)) || !isWithoutParameters(info->digest_alg)
        || !isWithoutParameters(info->digest_enc_alg))
        return fail(errors::tsaMalformed, "it holds what nobody signed");
    return {};
}

} // namespace holdfast::crypto

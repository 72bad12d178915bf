#include "core/crypto/timestamp_papers.h"

#include "core/crypto/timestamp_extras.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace holdfast::crypto {

namespace {

using ChainLink = OpensslPtr<X509, X509_free>;
using PemText = OpensslPtr<BIO, BIO_free>;

/// At most one more than a chain may have.
std::vector<ChainLink> linksIn(std::string_view untrustedPem, size_t most)
{
    std::vector<ChainLink> links;
    const PemText in(BIO_new_mem_buf(untrustedPem.data(), int(untrustedPem.size())));
    while (links.size() < most) {
        ChainLink link(PEM_read_bio_X509(in.get(), nullptr, &tellNoPassphrase, nullptr));
        if (!link)
            break;
        links.push_back(std::move(link));
    }
    ERR_clear_error();
    return links;
}

std::string pemOf(X509* certificate)
{
    const PemText out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), certificate);
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<size_t>(std::max(size, 0L))};
}

bool isTopOfChain(X509* certificate)
{
    return X509_NAME_cmp(X509_get_issuer_name(certificate), X509_get_subject_name(certificate)) == 0;
}

bool mayFollow(X509* below, X509* above)
{
    return !isTopOfChain(below) && isIssuedBy(below, above) && isWhole(above);
}

std::string chainFrom(X509* signer, const std::vector<X509*>& others)
{
    std::string pem;
    X509* at = signer;
    for (size_t count = 1; at != nullptr; ++count) {
        const std::string one = pemOf(at);
        if (pem.size() + one.size() > maxChainBytes)
            break; // what is left out is a convenience, and more would not be read
        pem += one;
        const auto above
            = std::find_if(others.begin(), others.end(), [&](X509* other) { return mayFollow(at, other); });
        at = above == others.end() || count == maxChainCertificates ? nullptr : *above;
    }
    return pem;
}

} // namespace

Result<TimestampPapers> timestampPapers(ByteView response, const Timestamp& stamp, std::string_view morePem)
{
    constexpr size_t mostLookedAt = 500; // a system's whole list has fewer
    HF_TRY(const TsResponse parsed, parseTimestamp(response));
    HF_TRY(X509* const signer, signerOf(TS_RESP_get_token(parsed.get())));
    STACK_OF(X509)* const within = TS_RESP_get_token(parsed.get())->d.sign->cert;
    const std::vector<ChainLink> more = linksIn(morePem.substr(0, maxCaPemBytes), mostLookedAt);
    std::vector<X509*> others;
    for (int i = 0; i < sk_X509_num(within); ++i)
        others.push_back(sk_X509_value(within, i));
    for (const ChainLink& link : more)
        others.push_back(link.get());
    TimestampPapers papers;
    if (stamp.nonce)
        papers.request = timestampRequest(stamp.imprint, *stamp.nonce);
    papers.chain = chainFrom(signer, others);
    return papers;
}

bool isRequestOf(const Timestamp& stamp, ByteView untrustedRequest)
{
    return stamp.nonce && std::ranges::equal(timestampRequest(stamp.imprint, *stamp.nonce), untrustedRequest);
}

bool isChainOf(ByteView response, std::string_view untrustedPem)
{
    const auto parsed = parseTimestamp(response);
    if (!parsed || untrustedPem.size() > maxChainBytes || TS_RESP_get_token(parsed->get()) == nullptr)
        return false;
    const auto signer = signerOf(TS_RESP_get_token(parsed->get()));
    const std::vector<ChainLink> links = linksIn(untrustedPem, maxChainCertificates + 1);
    if (!signer || links.empty() || links.size() > maxChainCertificates || X509_cmp(links.front().get(), *signer) != 0)
        return false;
    std::string again;
    for (size_t i = 0; i < links.size(); ++i) {
        if (i > 0 && !mayFollow(links[i - 1].get(), links[i].get()))
            return false;
        again += pemOf(links[i].get());
    }
    return again == untrustedPem;
}

} // namespace holdfast::crypto

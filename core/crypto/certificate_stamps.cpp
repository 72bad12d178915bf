#include "core/crypto/certificate_stamps.h"

#include "core/crypto/timestamp_parts.h"

#include <openssl/ct.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace holdfast::crypto {

namespace {

constexpr size_t maxPemBytes = 4u << 20;
constexpr int maxStamps = 32;
constexpr uint64_t maxMilliseconds = 253'402'300'799'999; // the last of the year 9999

using Certificate = OpensslPtr<X509, X509_free>;
using Memory = OpensslPtr<BIO, BIO_free>;
using Stamps = OpensslPtr<STACK_OF(SCT), SCT_LIST_free>;

} // namespace

std::vector<CertificateStamp> embeddedStamps(std::string_view untrustedPem)
{
    std::vector<CertificateStamp> found;
    if (untrustedPem.size() > maxPemBytes)
        return found;
    const Memory in(BIO_new_mem_buf(untrustedPem.data(), int(untrustedPem.size())));
    const Certificate leaf(PEM_read_bio_X509(in.get(), nullptr, &tellNoPassphrase, nullptr));
    const Stamps list(leaf
            ? static_cast<STACK_OF(SCT)*>(X509_get_ext_d2i(leaf.get(), NID_ct_precert_scts, nullptr, nullptr))
            : nullptr);
    for (int i = 0; list && i < sk_SCT_num(list.get()) && i < maxStamps; ++i) {
        const SCT* const stamp = sk_SCT_value(list.get(), i);
        unsigned char* id = nullptr;
        const size_t size = SCT_get0_log_id(stamp, &id);
        const auto logId = Digest::fromBytes({id, size});
        const uint64_t time = SCT_get_timestamp(stamp);
        if (logId && time <= maxMilliseconds)
            found.push_back({*logId, UtcTime(std::chrono::milliseconds(int64_t(time)))});
    }
    ERR_clear_error();
    return found;
}

} // namespace holdfast::crypto

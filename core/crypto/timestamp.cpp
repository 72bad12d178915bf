#include "core/crypto/timestamp.h"

#include "core/base/secure_buffer.h"
#include "core/crypto/der_form.h"
#include "core/crypto/timestamp_extras.h"
#include "core/crypto/timestamp_refusal.h"

#include <openssl/err.h>

#include <charconv>

namespace holdfast::crypto {

namespace {

// Microseconds in a day: nobody who is that far off states a time.
constexpr int64_t maxAccuracy = 86'400'000'000;

constexpr const char* notAResponse = "not a time-stamp response";

auto malformed(std::string detail)
{
    return fail(errors::tsaMalformed, std::move(detail));
}

template <class T>
Bytes derOf(T* object, int (*encode)(const T*, unsigned char**))
{
    unsigned char* der = nullptr;
    const int size = encode(object, &der);
    Bytes bytes(der, der + std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

Result<void> requireGranted(TS_RESP* response)
{
    const int64_t status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response)));
    if (status != 0 && status != 1)
        return fail(errors::tsaRefused, "status " + std::to_string(status));
    if (TS_RESP_get_token(response) == nullptr || TS_RESP_get_tst_info(response) == nullptr)
        return malformed("granted, but without a token");
    return {};
}

/// It is what is signed, so no other encoding of it can be asked for but the one that it has.
bool isStatementInDer(const PKCS7* token)
{
    const ASN1_TYPE* const content = token->d.sign->contents->d.other;
    const ASN1_OCTET_STRING* const statement = content->value.octet_string;
    return isInDer({ASN1_STRING_get0_data(statement), size_t(ASN1_STRING_length(statement))});
}

Result<Digest> imprintOf(TS_TST_INFO* info)
{
    TS_MSG_IMPRINT* const imprint = TS_TST_INFO_get_msg_imprint(info);
    const ASN1_OBJECT* algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING* const hash = TS_MSG_IMPRINT_get_msg(imprint);
    if (OBJ_obj2nid(algorithm) != NID_sha256 || ASN1_STRING_length(hash) != int(Digest::size))
        return fail(errors::tsaOtherContent, "not a SHA-256 imprint");
    return Digest::fromBytes({ASN1_STRING_get0_data(hash), Digest::size});
}

/// RFC 3161: YYYYMMDDhhmmss[.s...]Z, and nothing else.
Result<UtcTime> timeOf(const ASN1_GENERALIZEDTIME* time)
{
    const std::string text(
        reinterpret_cast<const char*>(ASN1_STRING_get0_data(time)), static_cast<size_t>(ASN1_STRING_length(time)));
    if (text.size() < 15 || text.size() > 30 || text.back() != 'Z')
        return malformed("genTime");
    std::string fraction = "000";
    if (text.size() > 15) {
        if (text[14] != '.' || text.size() < 17)
            return malformed("genTime");
        const std::string digits = text.substr(15, text.size() - 16);
        if (digits.find_first_not_of("0123456789") != std::string::npos)
            return malformed("genTime");
        fraction = (digits + "000").substr(0, 3);
    }
    const auto part = [&](size_t at, size_t count) { return text.substr(at, count); };
    auto parsed = parseUtc(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) + ":"
        + part(12, 2) + "." + fraction + "Z");
    if (!parsed)
        return malformed("genTime");
    return *parsed;
}

std::string hexOf(const ASN1_INTEGER* number)
{
    return toHex({ASN1_STRING_get0_data(number), size_t(std::clamp(ASN1_STRING_length(number), 0, 64))});
}

std::string textOf(const ASN1_OBJECT* object)
{
    std::array<char, 128> text{};
    const int size = OBJ_obj2txt(text.data(), text.size(), object, 1);
    return {text.data(), size_t(std::clamp(size, 0, int(text.size()) - 1))};
}

Result<std::optional<std::chrono::microseconds>> accuracyOf(TS_TST_INFO* info)
{
    TS_ACCURACY* const accuracy = TS_TST_INFO_get_accuracy(info);
    if (accuracy == nullptr)
        return std::nullopt;
    int64_t total = 0;
    for (const auto& [number, unit] : {std::pair(TS_ACCURACY_get_seconds(accuracy), int64_t(1'000'000)),
             std::pair(TS_ACCURACY_get_millis(accuracy), int64_t(1000)),
             std::pair(TS_ACCURACY_get_micros(accuracy), int64_t(1))}) {
        const int64_t value = number == nullptr ? 0 : ASN1_INTEGER_get(number);
        if (value < 0 || value > maxAccuracy / unit)
            return malformed("accuracy");
        total += value * unit;
    }
    return std::chrono::microseconds(total);
}

std::optional<uint64_t> nonceOf(const TS_TST_INFO* info)
{
    uint64_t nonce = 0;
    const ASN1_INTEGER* const echoed = TS_TST_INFO_get_nonce(info);
    const bool isThere = echoed != nullptr && ASN1_INTEGER_get_uint64(&nonce, echoed) == 1 && nonce != 0;
    ERR_clear_error();
    return isThere ? std::optional(nonce) : std::nullopt;
}

Result<Timestamp> verify(TS_RESP* response, const Digest& expected, std::string_view caPem)
{
    HF_CHECK(requireGranted(response));
    PKCS7* const token = TS_RESP_get_token(response);
    if (!isStatementInDer(token))
        return malformed(notAResponse);
    TS_TST_INFO* const info = TS_RESP_get_tst_info(response);
    Timestamp stamp;
    HF_TRY(stamp.imprint, imprintOf(info));
    if (stamp.imprint != expected)
        return fail(errors::tsaOtherContent, "the token is of another hash");
    if (TS_TST_INFO_get_version(info) != 1)
        return malformed("version");
    HF_TRY(stamp.time, timeOf(TS_TST_INFO_get_time(info)));
    HF_TRY(stamp.accuracy, accuracyOf(info));
    stamp.serial = hexOf(TS_TST_INFO_get_serial(info));
    stamp.policy = textOf(TS_TST_INFO_get_policy_id(info));
    stamp.nonce = nonceOf(info);
    HF_TRY(TokenSigner signer, verifyTimestampSignature(token, stamp.time, caPem));
    stamp.authority = std::move(signer.name);
    stamp.isAuthorityConfirmed = signer.isConfirmed;
    stamp.lacksCertificate = signer.lacksCertificate;
    return stamp;
}

/// Granted and without a word: what else the authority says beside its token is not signed.
Bytes canonical(TS_RESP* response)
{
    const OpensslPtr<TS_STATUS_INFO, TS_STATUS_INFO_free> plain(TS_STATUS_INFO_new());
    TS_STATUS_INFO_set_status(plain.get(), 0);
    TS_RESP_set_status_info(response, plain.get());
    return derOf<TS_RESP>(response, i2d_TS_RESP);
}

} // namespace

Result<TsResponse> parseTimestamp(ByteView untrusted)
{
    if (untrusted.size() > maxTimestampBytes)
        return malformed(std::to_string(untrusted.size()) + " bytes");
    const unsigned char* at = untrusted.data();
    TsResponse response(d2i_TS_RESP(nullptr, &at, static_cast<long>(untrusted.size())));
    ERR_clear_error();
    if (!response || at != untrusted.data() + untrusted.size())
        return malformed(notAResponse);
    return response;
}

TimestampQuery timestampQuery(const Digest& imprint)
{
    TimestampQuery query{{}, imprint, 0};
    while (query.nonce == 0) {
        std::array<uint8_t, 8> random;
        fillRandom(random);
        query.nonce = readU64Le(random);
    }
    query.der = timestampRequest(imprint, query.nonce);
    return query;
}

Bytes timestampRequest(const Digest& imprint, uint64_t number)
{
    const OpensslPtr<TS_REQ, TS_REQ_free> request(TS_REQ_new());
    const OpensslPtr<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> message(TS_MSG_IMPRINT_new());
    const OpensslPtr<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    const OpensslPtr<ASN1_INTEGER, ASN1_INTEGER_free> nonce(ASN1_INTEGER_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(message.get(), algorithm.get());
    Bytes hash(imprint.bytes().begin(), imprint.bytes().end());
    TS_MSG_IMPRINT_set_msg(message.get(), hash.data(), int(hash.size()));
    ASN1_INTEGER_set_uint64(nonce.get(), number);
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), message.get());
    TS_REQ_set_nonce(request.get(), nonce.get());
    TS_REQ_set_cert_req(request.get(), 1);
    return derOf<TS_REQ>(request.get(), i2d_TS_REQ);
}

Result<Timestamp> verifyTimestamp(ByteView untrustedResponse, const Digest& imprint, std::string_view caPem)
{
    HF_TRY(const TsResponse response, parseTimestamp(untrustedResponse));
    if (!isInDer(untrustedResponse))
        return malformed(notAResponse);
    HF_TRY(Timestamp stamp, verify(response.get(), imprint, caPem));
    PKCS7* const token = TS_RESP_get_token(response.get());
    HF_TRY(X509* const signer, signerOf(token));
    HF_CHECK(requireNothingExtra(token, signer));
    const Bytes again = canonical(response.get());
    if (!std::equal(again.begin(), again.end(), untrustedResponse.begin(), untrustedResponse.end()))
        return malformed("not in its one encoding");
    return stamp;
}

Result<Bytes> acceptTimestamp(const TimestampQuery& query, ByteView untrustedResponse, std::string_view caPem)
{
    const auto parsed = parseTimestamp(untrustedResponse);
    if (!parsed)
        return malformed(std::string(notAResponse) + ": " + otherAnswer(untrustedResponse));
    TS_RESP* const response = parsed->get();
    if (const auto granted = requireGranted(response); !granted)
        return fail(granted.error().code(), refusalOf(response));
    if (nonceOf(TS_RESP_get_tst_info(response)) != query.nonce)
        return fail(errors::tsaOtherNonce, "not an answer to this question");
    HF_TRY(const Timestamp stamp, verify(response, query.imprint, caPem));
    if (!caPem.empty() && !stamp.isAuthorityConfirmed)
        return fail(errors::tsaBadCertificate, "a certificate between its own and the given ones is not there");
    HF_TRY(X509* const signer, signerOf(TS_RESP_get_token(response)));
    removeExtras(TS_RESP_get_token(response), signer);
    Bytes bytes = canonical(response);
    HF_CHECK(verifyTimestamp(bytes, query.imprint, caPem));
    return bytes;
}

} // namespace holdfast::crypto

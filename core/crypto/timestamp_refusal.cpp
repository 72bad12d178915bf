#include "core/crypto/timestamp_refusal.h"

#include "core/base/untrusted_text.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <regex>

namespace holdfast::crypto {

namespace {

constexpr size_t maxRefusalWords = 200, maxReadWords = 2000;
constexpr const char* addressLeftOut = "[address]";

struct ReasonBit {
    int bit;
    std::string_view name;
};
constexpr std::array<ReasonBit, 8> reasonBits{
    {{0, "badAlg"}, {2, "badRequest"}, {5, "badDataFormat"}, {14, "timeNotAvailable"}, {15, "unacceptedPolicy"},
        {16, "unacceptedExtension"}, {17, "addInfoNotAvailable"}, {25, "systemFailure"}}};

std::string statusIn(const TS_STATUS_INFO* info)
{
    constexpr std::array<std::string_view, 6> names{
        "granted", "grantedWithMods", "rejection", "waiting", "revocationWarning", "revocationNotification"};
    int64_t status = -1;
    if (ASN1_INTEGER_get_int64(&status, TS_STATUS_INFO_get0_status(info)) != 1)
        return "status beyond any number";
    const std::string told = "status " + std::to_string(status);
    if (status < 0 || status >= int64_t(names.size()))
        return told;
    return told + " (" + std::string(names[size_t(status)]) + ")";
}

std::string reasonsIn(const TS_STATUS_INFO* info)
{
    const ASN1_BIT_STRING* const bits = TS_STATUS_INFO_get0_failure_info(info);
    std::string reasons;
    for (int bit = 0; bits != nullptr && bit < 32; ++bit) {
        if (ASN1_BIT_STRING_get_bit(bits, bit) != 1)
            continue;
        const auto known = std::ranges::find(reasonBits, bit, &ReasonBit::bit);
        reasons += ", " + (known == reasonBits.end() ? "reason " + std::to_string(bit) : std::string(known->name));
    }
    return reasons;
}

/// As far as it can be told from a time.
bool isIpv6(std::string_view word)
{
    const bool hasDigit = word.find_first_of("0123456789") != std::string_view::npos;
    return hasDigit && (word.find("::") != std::string_view::npos || std::ranges::count(word, ':') > 2);
}

std::string withoutIpv6(std::string_view text)
{
    constexpr std::string_view ofAddresses = "0123456789abcdefABCDEF.:";
    std::string kept;
    while (!text.empty()) {
        const std::string_view between = text.substr(0, text.find_first_of(ofAddresses));
        const std::string_view behind = text.substr(between.size());
        const std::string_view run = behind.substr(0, behind.find_first_not_of(ofAddresses));
        const std::string_view word = run.substr(0, run.find_last_not_of('.') + 1); // one at the end is the sentence's
        kept += between;
        kept += isIpv6(word) ? addressLeftOut : word;
        kept += run.substr(word.size());
        text.remove_prefix(between.size() + run.size());
    }
    return kept;
}

/// Neither IPv6 nor IPv4, which stands in names of hosts too, with dashes (`pool-203-0-113-7`). Other rows of four
/// numbers, as of a policy, go with them.
std::string withoutAddresses(std::string_view text)
{
    static const std::regex ipv4("[0-9]{1,3}([.-][0-9]{1,3}){3,}(:[0-9]+)?");
    return std::regex_replace(withoutIpv6(text), ipv4, addressLeftOut);
}

std::string wordsIn(const TS_STATUS_INFO* info)
{
    const STACK_OF(ASN1_UTF8STRING)* const texts = TS_STATUS_INFO_get0_text(info);
    std::string words;
    for (int i = 0; texts != nullptr && i < sk_ASN1_UTF8STRING_num(texts); ++i) {
        const ASN1_UTF8STRING* const text = sk_ASN1_UTF8STRING_value(texts, i);
        if (!words.empty())
            words += ' ';
        words += asText({ASN1_STRING_get0_data(text), size_t(std::max(ASN1_STRING_length(text), 0))});
    }
    return printableAscii(withoutAddresses(printableAscii(words, maxReadWords)), maxRefusalWords);
}

} // namespace

std::string refusalOf(TS_RESP* response)
{
    const TS_STATUS_INFO* const info = TS_RESP_get_status_info(response);
    std::string refusal = statusIn(info) + reasonsIn(info);
    if (const std::string words = wordsIn(info); !words.empty())
        refusal += ": \"" + words + "\"";
    ERR_clear_error();
    return refusal;
}

std::string otherAnswer(ByteView untrusted)
{
    const std::string_view text = asText(untrusted);
    const size_t start = text.find_first_not_of(" \t\r\n");
    const bool isPage = start != std::string_view::npos && text[start] == '<';
    return (isPage ? "a page, " : "") + std::to_string(untrusted.size()) + " bytes";
}

} // namespace holdfast::crypto

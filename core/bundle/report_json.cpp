#include "core/bundle/verifier.h"

#include "core/base/json.h"
#include "core/bundle/layout.h"
#include "core/crypto/signing_key.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

static constexpr size_t maxReportBytes = 4u << 20;
static constexpr std::array<std::string_view, 4> outcomes{"passed", "failed", "incomplete", "note"};
static constexpr std::array<std::string_view, 3> verdicts{"valid", "invalid", "incomplete"};

static Json signerJson(const Digest& fingerprint, bool isConfirmed)
{
    const bool known = fingerprint != Digest();
    return {{"fingerprint", known ? fingerprint.hex() : ""},
        {"words", known ? crypto::fingerprintWords(fingerprint) : ""},
        {"status", isConfirmed ? "confirmed" : "unconfirmed"}};
}

std::string toJson(const VerifyReport& report)
{
    Json countersigners = Json::array();
    for (const VerifyReport::Countersigner& one : report.countersigners) {
        countersigners.push_back(signerJson(one.fingerprint, one.isConfirmed));
        countersigners.back()["file"] = one.file;
    }
    Json checks = Json::array();
    for (const Check& check : report.checks)
        checks.push_back(
            {{"name", check.name}, {"result", outcomes[static_cast<size_t>(check.outcome)]}, {"detail", check.detail}});
    Json custody;
    if (report.custody)
        custody = {
            {"case", report.custody->caseId}, {"events", report.custody->events}, {"head", report.custody->head.hex()}};
    return canonicalJson({{"verdict", verdicts[static_cast<size_t>(report.verdict)]},
        {"signer", signerJson(report.signer, report.signerConfirmed)}, {"countersigners", std::move(countersigners)},
        {"tagmanifest_sha256", report.tagManifest ? Json(report.tagManifest->hex()) : Json()},
        {"custody", std::move(custody)}, {"checks", std::move(checks)}});
}

Result<Digest> parseFingerprint(std::string_view typed)
{
    std::string hex;
    for (const char c : typed)
        if (c != ' ' && c != ':' && c != '-')
            hex += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto digest = Digest::fromHex(hex);
    if (!digest)
        return fail(errors::invalidFingerprint, "a fingerprint has 64 hexadecimal digits");
    return *digest;
}

template <size_t Count>
static Result<size_t> positionIn(const std::array<std::string_view, Count>& words, std::string_view untrustedWord)
{
    const auto found = std::find(words.begin(), words.end(), untrustedWord);
    if (found == words.end())
        return fail(holdfast::errors::badJson, "report");
    return static_cast<size_t>(found - words.begin());
}

static Result<VerifyReport::CustodyEnd> parseCustodyEnd(const Json& untrusted)
{
    VerifyReport::CustodyEnd end;
    HF_TRY(end.caseId, jsonString(untrusted, "case"));
    HF_TRY(end.events, jsonUnsigned(untrusted, "events"));
    HF_TRY(const std::string head, jsonString(untrusted, "head"));
    HF_TRY(end.head, Digest::fromHex(head));
    return end;
}

static Result<std::vector<VerifyReport::Countersigner>> parseCountersigners(const Json& untrusted)
{
    std::vector<VerifyReport::Countersigner> all;
    const Json list = untrusted.value("countersigners", Json());
    if (!list.is_array() || list.size() > limits::countersignatures)
        return fail(holdfast::errors::badJson, "countersigners");
    for (const Json& untrustedOne : list) {
        VerifyReport::Countersigner one;
        HF_TRY(one.file, jsonString(untrustedOne, "file"));
        HF_TRY(const std::string fingerprint, jsonString(untrustedOne, "fingerprint"));
        HF_TRY(one.fingerprint, Digest::fromHex(fingerprint));
        HF_TRY(const std::string status, jsonString(untrustedOne, "status"));
        one.isConfirmed = status == "confirmed";
        if (!isLateFile(one.file))
            return fail(holdfast::errors::badJson, "countersigners");
        all.push_back(std::move(one));
    }
    return all;
}

Result<VerifyReport> parseReport(std::string_view json)
{
    HF_TRY(const Json untrusted, parseJson(json, maxReportBytes));
    HF_TRY(const std::string verdict, jsonString(untrusted, "verdict"));
    VerifyReport report;
    HF_TRY(const size_t verdictIndex, positionIn(verdicts, verdict));
    report.verdict = static_cast<VerifyReport::Verdict>(verdictIndex);
    const Json signer = untrusted.value("signer", Json());
    HF_TRY(const std::string fingerprint, jsonString(signer, "fingerprint"));
    HF_TRY(const std::string status, jsonString(signer, "status"));
    if (!fingerprint.empty()) {
        HF_TRY(report.signer, Digest::fromHex(fingerprint));
    }
    report.signerConfirmed = status == "confirmed";
    HF_TRY(report.countersigners, parseCountersigners(untrusted));
    if (const Json tags = untrusted.value("tagmanifest_sha256", Json()); !tags.is_null()) {
        HF_TRY(const std::string hex, jsonString(untrusted, "tagmanifest_sha256"));
        HF_TRY(report.tagManifest, Digest::fromHex(hex));
    }
    if (const Json custody = untrusted.value("custody", Json()); !custody.is_null()) {
        HF_TRY(report.custody, parseCustodyEnd(custody));
    }
    const Json checks = untrusted.value("checks", Json());
    if (!checks.is_array() || checks.size() > 64)
        return fail(holdfast::errors::badJson, "checks");
    for (const Json& untrustedCheck : checks) {
        Check check;
        HF_TRY(check.name, jsonString(untrustedCheck, "name"));
        HF_TRY(check.detail, jsonString(untrustedCheck, "detail"));
        HF_TRY(const std::string result, jsonString(untrustedCheck, "result"));
        HF_TRY(const size_t outcome, positionIn(outcomes, result));
        check.outcome = static_cast<Check::Outcome>(outcome);
        report.checks.push_back(std::move(check));
    }
    return report;
}

} // namespace holdfast::bundle

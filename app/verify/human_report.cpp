#include "app/verify/human_report.h"

#include "core/crypto/signing_key.h"

namespace holdfast::verify {

using bundle::Check;
using bundle::VerifyReport;

static std::string_view verdictSentence(const VerifyReport& report)
{
    switch (report.verdict) {
    case VerifyReport::Verdict::Valid:
        return report.signerConfirmed ? "VALID: unchanged since it was signed, by the signer you named."
                                      : "VALID: unchanged since it was signed. The signer is not confirmed.";
    case VerifyReport::Verdict::Incomplete:
        return "INCOMPLETE: nothing wrong was found, but something could not be checked.";
    case VerifyReport::Verdict::Invalid:
        break;
    }
    return "INVALID: this bundle is not as it was signed, or not by whom you expected. Do not rely on it.";
}

static std::string_view label(Check::Outcome outcome)
{
    switch (outcome) {
    case Check::Outcome::Passed:
        return "ok        ";
    case Check::Outcome::Failed:
        return "FAILED    ";
    case Check::Outcome::Incomplete:
        return "incomplete";
    case Check::Outcome::Note:
        break;
    }
    return "note      ";
}

std::string humanReport(const VerifyReport& report)
{
    std::string text(verdictSentence(report));
    text += "\n\n";
    for (const Check& check : report.checks) {
        text += "  ";
        text += label(check.outcome);
        text += "  " + check.name + std::string(check.name.size() < 10 ? 10 - check.name.size() : 0, ' ') + "  "
            + check.detail + "\n";
    }
    if (report.signer != Digest()) {
        text += "\nFingerprint of the signer's key: " + report.signer.hex();
        text += "\nin groups: " + crypto::fingerprintGroups(report.signer);
        text += "\nin words:  " + crypto::fingerprintWords(report.signer) + "\n";
    }
    for (const VerifyReport::Countersigner& one : report.countersigners) {
        text += "\n" + one.file + " is by the key: " + one.fingerprint.hex();
        text += one.isConfirmed ? " (confirmed)" : " (not confirmed)";
        text += "\nin groups: " + crypto::fingerprintGroups(one.fingerprint);
        text += "\nin words:  " + crypto::fingerprintWords(one.fingerprint) + "\n";
    }
    return text;
}

std::string humanError(const Error& error)
{
    std::string text = "The bundle could not be checked: ";
    text += error.detail().empty() ? std::string("it could not be read") : error.detail();
    return text + " (" + std::string(error.code().id) + ")\n";
}

int exitCode(const VerifyReport& report)
{
    switch (report.verdict) {
    case VerifyReport::Verdict::Valid:
        return 0;
    case VerifyReport::Verdict::Incomplete:
        return static_cast<int>(ErrorKind::Incomplete);
    case VerifyReport::Verdict::Invalid:
        break;
    }
    return static_cast<int>(ErrorKind::NotSound);
}

} // namespace holdfast::verify

#include "core/bundle/verifier.h"

#include "core/bundle/check_findings.h"
#include "core/bundle/countersignature_check.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"
#include "core/bundle/verify_page/verify_page.h"
#include "core/crypto/timestamp.h"

#include <algorithm>

namespace holdfast::bundle {

static bool isExpected(const VerifyOptions& options, const Digest& fingerprint)
{
    return std::find(options.expectedSigners.begin(), options.expectedSigners.end(), fingerprint)
        != options.expectedSigners.end();
}

static bool isOneOf(const VerifyReport& report, const Digest& fingerprint)
{
    return fingerprint == report.signer
        || std::any_of(report.countersigners.begin(), report.countersigners.end(),
            [&](const VerifyReport::Countersigner& one) { return one.fingerprint == fingerprint; });
}

static Check checkSigner(VerifyReport& report, const VerifyOptions& options, bool signatureGood)
{
    CheckFindings findings("signer");
    const std::string groups = crypto::fingerprintGroups(report.signer);
    if (!signatureGood) {
        if (!options.expectedSigners.empty())
            findings.failed("no good signature, so the signer can't be confirmed");
        else
            findings.note("no good signature, so there is no signer to confirm");
    } else if (std::any_of(options.expectedSigners.begin(), options.expectedSigners.end(),
                   [&](const Digest& expected) { return !isOneOf(report, expected); })) {
        findings.failed("signed by another key than the one expected: " + groups);
    } else if (!isExpected(options, report.signer)) {
        // Nothing of whether the bundle holds: other checks may have failed.
        findings.note("signer not confirmed. Compare this fingerprint with the sender by another way than the one the "
                      "bundle came by: "
            + groups);
    } else {
        report.signerConfirmed = true;
    }
    Check check = findings.result(report.signerConfirmed ? "the expected signer" : "");
    if (check.outcome == Check::Outcome::Passed && !report.signerConfirmed)
        check.outcome = Check::Outcome::Note;
    return check;
}

// Another page is none of the bundle's faults: each release has its own, and only its hash is signed.
static std::string bagGood(const VerifyContext& context)
{
    std::string good = "BagIt 1.0, canonical";
    if (const size_t at = context.source.find(layout::verifyPage); at != BundleSource::npos)
        good += context.hashes[at].sha256 == verifyPageHash() ? "; verify.html is the one of this release"
                                                              : "; verify.html is not the one of this release";
    return good;
}

static Check checkCountersigners(const VerifyContext& context, const VerifyOptions& options, VerifyReport& report)
{
    CheckFindings findings("countersignatures");
    report.countersigners = checkCountersignatures(context, findings);
    bool isAllConfirmed = true;
    for (VerifyReport::Countersigner& one : report.countersigners) {
        one.isConfirmed = isExpected(options, one.fingerprint);
        isAllConfirmed &= one.isConfirmed;
        findings.note(one.file + " fits, signer " + (one.isConfirmed ? "confirmed" : "not confirmed") + ": "
            + crypto::fingerprintGroups(one.fingerprint));
    }
    Check check = findings.result("");
    if (check.outcome == Check::Outcome::Passed && !isAllConfirmed)
        check.outcome = Check::Outcome::Note;
    return check;
}

static VerifyReport::Verdict verdictOf(const std::vector<Check>& checks)
{
    const auto has = [&](Check::Outcome outcome) {
        return std::any_of(checks.begin(), checks.end(), [&](const Check& check) { return check.outcome == outcome; });
    };
    if (has(Check::Outcome::Failed))
        return VerifyReport::Verdict::Invalid;
    return has(Check::Outcome::Incomplete) ? VerifyReport::Verdict::Incomplete : VerifyReport::Verdict::Valid;
}

/// What is left open, said of each verdict as far as it is true of it.
static std::string notProved(VerifyReport::Verdict verdict, const std::vector<Check>& checks)
{
    switch (verdict) {
    case VerifyReport::Verdict::Invalid:
        return "Shows nothing: it is not as it was signed, or not by whom it was expected from.";
    case VerifyReport::Verdict::Incomplete:
        return "Shows nothing of what could not be checked, nor that what a page said is true, who put it there, or "
               "when "
               "by any clock but the sender's own.";
    case VerifyReport::Verdict::Valid:
        break;
    }
    const bool isStamped = std::any_of(checks.begin(), checks.end(),
        [](const Check& check) { return check.name == "time" && check.outcome == Check::Outcome::Passed; });
    return isStamped
        ? "Does not show that what a page said is true, or who put it there. When is by the sender's own clock, "
          "but for what the time stamps state."
        : "Does not show that what a page said is true, who put it there, or when by any clock but the "
          "sender's own.";
}

Result<VerifyReport> verifyBundle(
    const std::filesystem::path& untrustedBundle, const VerifyOptions& options, const Progress& progress)
{
    if (!options.timeAuthorityPem.empty())
        HF_CHECK(crypto::requireAuthorities(options.timeAuthorityPem));
    HF_TRY(const std::unique_ptr<BundleSource> source, BundleSource::openAny(untrustedBundle));
    HF_TRY(VerifyContext context, VerifyContext::read(*source, progress));
    VerifyReport report;
    CheckFindings container("container"), bag("bag"), files("files"), signature("signature"), custody("custody"),
        records("records");
    checkContainer(context, container);
    checkBag(context, bag);
    checkFiles(context, files);
    checkSignature(context, signature);
    const std::string custodyGood = checkCustody(context, custody);
    checkRecords(context, records);
    const bool logIsSound
        = container.isClean() && bag.isClean() && files.isClean() && signature.isClean() && custody.isClean();
    if (logIsSound && context.index && context.signer)
        report.custody = {context.index->caseId, context.index->events, context.index->head};
    report.checks.push_back(
        container.result(source->rootFolder().empty() ? "a folder of plain files" : "canonical ZIP"));
    report.checks.push_back(bag.result(bagGood(context)));
    report.checks.push_back(files.result(std::to_string(context.hashes.size()) + " files, each as it was signed"));
    report.checks.push_back(signature.result("SSHSIG and minisign, one key"));
    report.checks.push_back(custody.result(custodyGood));
    report.checks.push_back(records.result("the index fits the files"));
    if (hasTimeStamps(context)) {
        CheckFindings time("time");
        checkTime(context, options.timeAuthorityPem, time);
        report.checks.push_back(time.result("each time stamp fits and leads to the authority that was given"));
    }
    if (hasProofs(context)) {
        CheckFindings proofs("opentimestamps");
        checkProofs(context, proofs);
        report.checks.push_back(proofs.result(""));
    }
    if (context.signer)
        report.signer = crypto::fingerprint(*context.signer);
    if (hasCountersignatures(context))
        report.checks.push_back(checkCountersigners(context, options, report));
    if (signature.isClean())
        report.tagManifest = Sha256::of(asBytes(*context.text(layout::tagManifest)));
    report.checks.push_back(checkSigner(report, options, signature.isClean()));
    report.verdict = verdictOf(report.checks);
    report.checks.push_back({"not-proved", Check::Outcome::Note, notProved(report.verdict, report.checks)});
    return report;
}

} // namespace holdfast::bundle

#include "core/bundle/countersigner.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/bundle/stamp_files.h"
#include "core/crypto/sshsig.h"

#include <algorithm>

namespace holdfast::bundle {

namespace {

Result<void> requireMayBeSigned(const VerifyReport& report, const Digest& own)
{
    HF_CHECK(requireSound(report));
    if (own == report.signer)
        return fail(errors::ownSignature);
    const bool isThere = std::any_of(report.countersigners.begin(), report.countersigners.end(),
        [&](const VerifyReport::Countersigner& one) { return one.fingerprint == own; });
    if (isThere)
        return fail(errors::alreadyCountersigned);
    if (report.countersigners.size() >= limits::countersignatures)
        return fail(errors::tooManyCountersignatures, std::to_string(limits::countersignatures));
    return {};
}

// The file is opened once more after it was checked: what is signed must be what was checked.
Result<std::string> checkedSignature(const BundleSource& source, const VerifyReport& report)
{
    HF_TRY(const std::string tags, readRootFile(source, layout::tagManifest, limits::rootFileBytes));
    HF_TRY(std::string signature, readRootFile(source, layout::sshSignature, limits::rootFileBytes));
    const auto made = crypto::sshsigVerify(signature, layout::signatureNamespace, asBytes(tags));
    if (!made || crypto::fingerprint(made->key) != report.signer || Sha256::of(asBytes(tags)) != report.tagManifest)
        return fail(errors::notSound, "it changed while it was checked");
    return signature;
}

Json eventDetails(const Countersigned& done, const VerifyReport& report, ByteView signature, bool isStamped)
{
    return {{"bundle", done.rootFolder}, {"countersignature_sha256", Sha256::of(signature).hex()}, {"file", done.file},
        {"signer", report.signer.hex()}, {"signer_confirmed", report.signerConfirmed}, {"stamped", isStamped},
        {"tag_manifest", report.tagManifest->hex()}};
}

} // namespace

Result<void> requireSound(const VerifyReport& report)
{
    if (report.verdict == VerifyReport::Verdict::Invalid || !report.tagManifest)
        return fail(errors::notSound, "verify tells what is wrong");
    for (const Check& check : report.checks)
        if (check.outcome == Check::Outcome::Incomplete && check.name != "time" && check.name != "opentimestamps")
            return fail(errors::notAllChecked, check.name);
    return {};
}

Result<Countersigned> countersignBundle(vault::Vault& vault, const std::filesystem::path& bundle,
    const CountersignOptions& options, const Progress& progress)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(bundle, ignored))
        return fail(errors::notAZip);
    HF_TRY(const VerifyReport report, verifyInChild(bundle, options.verify, progress));
    HF_CHECK(requireMayBeSigned(report, crypto::fingerprint(vault.signingKey().publicKey())));
    HF_TRY(const std::unique_ptr<BundleSource> source, BundleSource::openAny(bundle));
    HF_TRY(const std::string signature, checkedSignature(*source, report));
    const size_t number = report.countersigners.size() + 1;
    Countersigned done{layout::countersignature(number), source->rootFolder(), report.signer, report.signerConfirmed};
    const std::string made = crypto::sshsigSign(vault.signingKey(), layout::countersignNamespace, asBytes(signature));
    const ByteView bytes = asBytes(made);
    LateFiles late{{done.file, Bytes(bytes.begin(), bytes.end())}};
    if (options.ask) {
        const Digest imprint = Sha256::of(bytes);
        HF_TRY(Bytes stamp, options.ask(imprint));
        HF_TRY(LateFiles stamped,
            stampFiles(layout::countersignatureStamp(number), std::move(stamp), imprint, options.trustedPem));
        late.merge(stamped);
    }
    HF_TRY(AtomicFile file, withLateFiles(bundle, *source, late, progress));
    HF_CHECK(vault.recordEvent(vault.defaultCase(), "countersigned", done.rootFolder,
        eventDetails(done, report, bytes, static_cast<bool>(options.ask))));
    HF_CHECK(file.commit());
    return done;
}

} // namespace holdfast::bundle

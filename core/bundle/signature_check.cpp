#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace holdfast::bundle {

static bool isTrustedComment(std::string_view untrustedComment)
{
    constexpr std::string_view prefix = "holdfast bundle ";
    return untrustedComment.starts_with(prefix)
        && isRootFolderName("holdfast-" + std::string(untrustedComment.substr(prefix.size())));
}

static void checkComment(const VerifyContext& context, const std::string& untrustedComment, CheckFindings& findings)
{
    if (!isTrustedComment(untrustedComment) || (context.index && untrustedComment != trustedComment(*context.index)))
        findings.failed("tagmanifest-sha256.txt.minisig was made for another bundle");
}

static bool isOverAnotherText(const auto& verified)
{
    return !verified && verified.error().is(crypto::errors::signatureWrong);
}

static void checkKeys(const VerifyContext& context, const Result<crypto::PublicKey>& allowedKey,
    const Result<crypto::PublicKey>& minisignKey, CheckFindings& findings)
{
    if (!allowedKey)
        findings.take(allowedKey.error(), layout::allowedSigners);
    if (!minisignKey)
        findings.take(minisignKey.error(), layout::minisignKey);
    if (!context.signer)
        return;
    if (allowedKey && *allowedKey != *context.signer)
        findings.failed("allowed_signers names another key than the one that signed");
    if (minisignKey && *minisignKey != *context.signer)
        findings.failed("minisign.pub names another key than the one that signed");
    if (context.index && context.index->signer != crypto::fingerprint(*context.signer))
        findings.failed("data/bundle.json names another signer");
}

void checkSignature(VerifyContext& context, CheckFindings& findings)
{
    const std::string* message = context.text(layout::tagManifest);
    const std::string* sshSignature = context.text(layout::sshSignature);
    const std::string* minisignature = context.text(layout::minisignSignature);
    const std::string* allowed = context.text(layout::allowedSigners);
    const std::string* minisignPub = context.text(layout::minisignKey);
    if (message == nullptr || sshSignature == nullptr || minisignature == nullptr || allowed == nullptr
        || minisignPub == nullptr) {
        findings.failed("a key or signature file is missing or can't be read");
        return;
    }
    const auto ssh = crypto::sshsigVerify(*sshSignature, layout::signatureNamespace, asBytes(*message));
    const auto minisignKey = crypto::parseMinisignPublicKey(*minisignPub);
    const auto minisign = minisignKey ? crypto::minisignVerify(*minisignature, *minisignKey, asBytes(*message))
                                      : Result<std::string>(fail(minisignKey.error()));
    // Both are as they must be and neither fits: then it was not they that were changed.
    const bool isTextChanged = isOverAnotherText(ssh) && isOverAnotherText(minisign);
    if (isTextChanged) {
        findings.failed("changed: " + std::string(layout::tagManifest));
        findings.note("neither signature fits it");
    }
    if (!ssh && !isTextChanged)
        findings.take(ssh.error(), layout::sshSignature);
    if (minisign)
        checkComment(context, *minisign, findings);
    else if (minisignKey && !isTextChanged)
        findings.take(minisign.error(), layout::minisignSignature);
    if (ssh)
        context.signer = ssh->key;
    checkKeys(context, crypto::parseAllowedSigners(*allowed, layout::principal, layout::signatureNamespace),
        minisignKey, findings);
}

} // namespace holdfast::bundle

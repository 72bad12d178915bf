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

static void checkMinisign(const VerifyContext& context, std::string_view message, std::string_view signature,
    const crypto::PublicKey& key, CheckFindings& findings)
{
    const auto comment = crypto::minisignVerify(signature, key, asBytes(message));
    if (!comment)
        findings.take(comment.error(), layout::minisignSignature);
    else if (!isTrustedComment(*comment) || (context.index && *comment != trustedComment(*context.index)))
        findings.failed("tagmanifest-sha256.txt.minisig was made for another bundle");
}

void checkSignature(VerifyContext& context, CheckFindings& findings)
{
    const std::string* message = context.text(layout::tagManifest);
    const std::string* sshSignature = context.text(layout::sshSignature);
    const std::string* minisignature = context.text(layout::minisignSignature);
    const std::string* allowed = context.text(layout::allowedSigners);
    const std::string* minisignKey = context.text(layout::minisignKey);
    if (message == nullptr || sshSignature == nullptr || minisignature == nullptr || allowed == nullptr
        || minisignKey == nullptr) {
        findings.failed("a key or signature file is missing or can't be read");
        return;
    }
    const auto signer = crypto::sshsigVerify(*sshSignature, layout::signatureNamespace, asBytes(*message));
    if (!signer)
        findings.take(signer.error(), layout::sshSignature);
    else
        context.signer = signer->key;
    const auto allowedKey = crypto::parseAllowedSigners(*allowed, layout::principal, layout::signatureNamespace);
    if (!allowedKey)
        findings.take(allowedKey.error(), layout::allowedSigners);
    else if (signer && *allowedKey != signer->key)
        findings.failed("allowed_signers names another key than the one that signed");
    const auto publicKey = crypto::parseMinisignPublicKey(*minisignKey);
    if (!publicKey)
        findings.take(publicKey.error(), layout::minisignKey);
    else if (signer && *publicKey != signer->key)
        findings.failed("minisign.pub names another key than the one that signed");
    if (publicKey)
        checkMinisign(context, *message, *minisignature, *publicKey, findings);
    if (signer && context.index && context.index->signer != crypto::fingerprint(signer->key))
        findings.failed("data/bundle.json names another signer");
}

} // namespace holdfast::bundle

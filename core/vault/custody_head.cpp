#include "core/vault/custody_head.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/crypto/sshsig.h"

namespace holdfast::vault {

namespace {

constexpr std::string_view nameSpace = "holdfast-custody-head";
constexpr size_t maxStatementBytes = 4096;

std::string statementOf(const CustodyHead& head)
{
    return canonicalJson({{"case", head.caseId}, {"chain", head.chainId}, {"hash", head.hash.hex()},
               {"reason", head.reason}, {"seq", head.seq}, {"signed_at", head.signedAt}})
        + "\n";
}

} // namespace

SignedHead signHead(const crypto::SigningKey& key, const CustodyHead& head)
{
    SignedHead made{statementOf(head), {}};
    made.signature = crypto::sshsigSign(key, nameSpace, asBytes(made.statement));
    return made;
}

Result<ReadHead> readHead(const SignedHead& untrusted)
{
    ReadHead read;
    HF_TRY(const crypto::SshsigSigner signer,
        crypto::sshsigVerify(untrusted.signature, nameSpace, asBytes(untrusted.statement)));
    read.signer = signer.key;
    if (!untrusted.statement.ends_with('\n'))
        return fail(holdfast::errors::badJson, "custody head");
    HF_TRY(const Json json,
        parseJson(std::string_view(untrusted.statement).substr(0, untrusted.statement.size() - 1), maxStatementBytes));
    HF_TRY(read.head.caseId, jsonString(json, "case"));
    HF_TRY(read.head.chainId, jsonString(json, "chain"));
    HF_TRY(const std::string hash, jsonString(json, "hash"));
    HF_TRY(read.head.hash, Digest::fromHex(hash));
    HF_TRY(read.head.reason, jsonString(json, "reason"));
    HF_TRY(read.head.seq, jsonUnsigned(json, "seq"));
    HF_TRY(read.head.signedAt, jsonString(json, "signed_at"));
    if (!parseUtc(read.head.signedAt) || statementOf(read.head) != untrusted.statement)
        return fail(holdfast::errors::badJson, "custody head");
    return read;
}

} // namespace holdfast::vault

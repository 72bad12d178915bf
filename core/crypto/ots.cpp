#include "core/crypto/ots_parts.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>

namespace holdfast::crypto {

namespace {

void appendOtsInteger(Bytes& out, uint64_t value)
{
    for (; value > 0x7f; value >>= 7)
        out.push_back(static_cast<uint8_t>(value | 0x80));
    out.push_back(static_cast<uint8_t>(value));
}

void appendOtsCounted(Bytes& out, ByteView bytes)
{
    appendOtsInteger(out, bytes.size());
    append(out, bytes);
}

void appendOtsAttestation(Bytes& out, const OtsAttestation& made)
{
    out.push_back(otsAttestationMark);
    append(out, made.tag);
    Bytes payload = made.payload;
    if (made.isBitcoin())
        appendOtsInteger(payload, made.height);
    else if (made.isPending())
        appendOtsCounted(payload, asBytes(made.calendar));
    appendOtsCounted(out, payload);
}

void appendOtsNode(Bytes& out, const OtsNode& node)
{
    size_t left = node.attestations.size() + node.steps.size();
    for (const OtsAttestation& made : node.attestations) {
        if (--left > 0)
            out.push_back(otsFork);
        appendOtsAttestation(out, made);
    }
    for (const OtsStep& step : node.steps) {
        if (--left > 0)
            out.push_back(otsFork);
        out.push_back(static_cast<uint8_t>(step.operation.kind));
        if (step.operation.hasArgument())
            appendOtsCounted(out, step.operation.argument);
        appendOtsNode(out, step.next);
    }
}

bool leadsToBitcoin(const OtsNode& node)
{
    return std::any_of(node.attestations.begin(), node.attestations.end(),
               [](const OtsAttestation& made) { return made.isBitcoin(); })
        || std::any_of(
            node.steps.begin(), node.steps.end(), [](const OtsStep& step) { return leadsToBitcoin(step.next); });
}

void addOtsClaims(const OtsNode& node, const std::optional<Bytes>& message, std::vector<OtsClaim>& claims)
{
    for (const OtsAttestation& made : node.attestations)
        claims.push_back({made, message, made.isPending() && leadsToBitcoin(node)});
    for (const OtsStep& step : node.steps)
        addOtsClaims(step.next, message ? applyOts(step.operation, *message) : std::nullopt, claims);
}

/// Nothing where this libcrypto has no such hash: RIPEMD-160 is not in every build of it.
std::optional<Bytes> otsHash(ByteView message, const EVP_MD* kind)
{
    Bytes out(static_cast<size_t>(EVP_MD_get_size(kind)));
    const bool isDone = EVP_Digest(message.data(), message.size(), out.data(), nullptr, kind, nullptr) == 1;
    ERR_clear_error();
    return isDone ? std::optional<Bytes>(std::move(out)) : std::nullopt;
}

} // namespace

OtsAttestation OtsAttestation::bitcoin(uint64_t height)
{
    OtsAttestation made;
    made.tag = bitcoinTag;
    made.height = height;
    return made;
}

OtsAttestation OtsAttestation::pending(std::string calendar)
{
    OtsAttestation made;
    made.tag = pendingTag;
    made.calendar = std::move(calendar);
    return made;
}

Bytes encodeOts(const OtsProof& proof)
{
    Bytes out(otsHead.begin(), otsHead.end());
    append(out, proof.digest.bytes());
    appendOtsNode(out, proof.root);
    return out;
}

OtsNode& otsStep(OtsNode& from, const OtsOperation& operation)
{
    auto at = std::lower_bound(from.steps.begin(), from.steps.end(), operation,
        [](const OtsStep& step, const OtsOperation& wanted) { return step.operation < wanted; });
    if (at == from.steps.end() || at->operation != operation)
        at = from.steps.insert(at, OtsStep{operation, {}});
    return at->next;
}

void mergeOts(OtsNode& into, OtsNode more)
{
    for (OtsAttestation& made : more.attestations) {
        const auto at = std::lower_bound(into.attestations.begin(), into.attestations.end(), made);
        if (at == into.attestations.end() || *at != made)
            into.attestations.insert(at, std::move(made));
    }
    for (OtsStep& step : more.steps)
        mergeOts(otsStep(into, step.operation), std::move(step.next));
}

std::optional<Bytes> applyOts(const OtsOperation& operation, ByteView message)
{
    Bytes out;
    switch (operation.kind) {
    case OtsOperation::Kind::Sha1:
        return otsHash(message, EVP_sha1());
    case OtsOperation::Kind::Ripemd160:
        return otsHash(message, EVP_ripemd160());
    case OtsOperation::Kind::Sha256:
        append(out, Sha256::of(message).bytes());
        return out;
    case OtsOperation::Kind::Keccak256:
        return std::nullopt;
    case OtsOperation::Kind::Append:
        append(out, message);
        append(out, operation.argument);
        return out;
    case OtsOperation::Kind::Prepend:
        append(out, operation.argument);
        append(out, message);
        return out;
    }
    return std::nullopt;
}

std::vector<OtsClaim> otsClaims(const OtsProof& proof)
{
    std::vector<OtsClaim> claims;
    const ByteView digest = proof.digest.bytes();
    addOtsClaims(proof.root, Bytes(digest.begin(), digest.end()), claims);
    return claims;
}

} // namespace holdfast::crypto

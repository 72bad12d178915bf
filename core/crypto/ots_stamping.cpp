#include "core/crypto/ots_stamping.h"

#include "core/base/secure_buffer.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr size_t otsNonceBytes = 16;
constexpr size_t mostOtsFetches = 32; // for one proof: more would be a file made to pester somebody

/// What leads from a digest to the tip.
using OtsPath = std::vector<OtsOperation>;

/// One message of a row of the tree, and which digests lie under it.
struct OtsBranch {
    Bytes message;
    std::vector<size_t> digests;
};

void walkOn(OtsBranch& branch, std::vector<OtsPath>& paths, const OtsOperation& operation)
{
    branch.message = *applyOts(operation, branch.message);
    for (const size_t at : branch.digests)
        paths[at].push_back(operation);
}

/// Two messages side by side and hashed, as a Merkle tree joins them.
OtsBranch joined(OtsBranch left, OtsBranch right, std::vector<OtsPath>& paths)
{
    const Bytes rightMessage = right.message;
    walkOn(right, paths, {OtsOperation::Kind::Prepend, left.message});
    walkOn(left, paths, {OtsOperation::Kind::Append, rightMessage});
    left.digests.insert(left.digests.end(), right.digests.begin(), right.digests.end());
    walkOn(left, paths, {OtsOperation::Kind::Sha256, {}});
    return left;
}

Bytes tipOver(const std::vector<Digest>& digests, std::vector<OtsPath>& paths)
{
    std::vector<OtsBranch> row;
    for (size_t i = 0; i < digests.size(); ++i) {
        const ByteView digest = digests[i].bytes();
        OtsBranch& branch = row.emplace_back(OtsBranch{Bytes(digest.begin(), digest.end()), {i}});
        Bytes nonce(otsNonceBytes);
        fillRandom(nonce);
        walkOn(branch, paths, {OtsOperation::Kind::Append, std::move(nonce)});
        walkOn(branch, paths, {OtsOperation::Kind::Sha256, {}});
    }
    while (row.size() > 1) {
        std::vector<OtsBranch> next;
        for (size_t i = 0; i + 1 < row.size(); i += 2)
            next.push_back(joined(std::move(row[i]), std::move(row[i + 1]), paths));
        if (row.size() % 2 == 1)
            next.push_back(std::move(row.back()));
        row = std::move(next);
    }
    return row.front().message;
}

/// What calendars give must fit into a file as it is read again: its depth, above all.
Result<void> requireReadable(const OtsProof& proof)
{
    HF_CHECK(parseOts(encodeOts(proof)));
    return {};
}

Result<void> addFetched(OtsNode& node, const Bytes& message, const OtsCalendars& calendars, size_t& fetches)
{
    for (OtsStep& step : node.steps)
        if (const auto next = applyOts(step.operation, message))
            HF_CHECK(addFetched(step.next, *next, calendars, fetches));
    const std::vector<OtsAttestation> stated = node.attestations; // what is fetched may state more
    for (const OtsAttestation& made : stated) {
        const bool isNamed = made.isPending()
            && std::find(calendars.addresses.begin(), calendars.addresses.end(), made.calendar)
                != calendars.addresses.end();
        if (!isNamed)
            continue;
        if (++fetches > mostOtsFetches)
            return fail(errors::otsMalformed, "it waits in more places than any proof");
        HF_TRY(const std::optional<Bytes> answer, calendars.fetch(made.calendar, message));
        if (!answer)
            continue;
        HF_TRY(OtsNode fetched, parseOtsAnswer(*answer, message.size()));
        mergeOts(node, std::move(fetched));
    }
    return {};
}

} // namespace

Result<std::vector<OtsProof>> stampByCalendars(const std::vector<Digest>& digests, const OtsCalendars& calendars)
{
    if (digests.empty())
        return std::vector<OtsProof>();
    std::vector<OtsPath> paths(digests.size());
    HF_TRY(const Digest tip, Digest::fromBytes(tipOver(digests, paths)));
    OtsNode atTip;
    for (const std::string& address : calendars.addresses) {
        HF_TRY(const Bytes answer, calendars.submit(address, tip));
        HF_TRY(OtsNode said, parseOtsAnswer(answer, Digest::size));
        mergeOts(atTip, std::move(said));
    }
    std::vector<OtsProof> proofs;
    for (size_t i = 0; i < digests.size(); ++i) {
        OtsProof& proof = proofs.emplace_back(OtsProof{digests[i], {}});
        OtsNode* node = &proof.root;
        for (const OtsOperation& operation : paths[i])
            node = &otsStep(*node, operation);
        mergeOts(*node, atTip);
        HF_CHECK(requireReadable(proof));
    }
    return proofs;
}

Result<bool> upgradeByCalendars(OtsProof& proof, const OtsCalendars& calendars)
{
    OtsProof upgraded = proof;
    const ByteView digest = proof.digest.bytes();
    size_t fetches = 0;
    HF_CHECK(addFetched(upgraded.root, Bytes(digest.begin(), digest.end()), calendars, fetches));
    HF_CHECK(requireReadable(upgraded));
    const bool isMore = encodeOts(upgraded) != encodeOts(proof);
    proof = std::move(upgraded);
    return isMore;
}

} // namespace holdfast::crypto

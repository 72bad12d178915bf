#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"
#include "core/crypto/ots.h"

#include <algorithm>

namespace holdfast::bundle {

namespace {

/// As nodes and explorers show it: the bytes the other way round.
std::string merkleRootText(const Bytes& message)
{
    return toHex(Bytes(message.rbegin(), message.rend()));
}

class ProofCheck {
public:
    ProofCheck(const VerifyContext& context, CheckFindings& findings)
        : m_context(context)
        , m_findings(findings)
    {
    }
    void check(const std::string& path)
    {
        const std::string of = proved(path);
        const size_t at = m_context.source.find(of);
        if (at == BundleSource::npos)
            return m_findings.failed(path + " is of a file that is missing");
        const auto bytes = m_context.load(path, crypto::maxOtsBytes);
        if (!bytes)
            return m_findings.take(bytes.error(), path);
        const auto proof = crypto::parseOts(asBytes(*bytes));
        if (!proof)
            return m_findings.failed(path + ": " + proof.error().detail());
        if (m_context.hashes[at].error && !m_context.hashes[at].error->is(errors::contentDiffers))
            return m_findings.incomplete("could not be read: " + of);
        if (proof->digest != m_context.hashes[at].sha256)
            return m_findings.failed(path + ": the proof is of another hash");
        for (const crypto::OtsClaim& claim : crypto::otsClaims(*proof))
            tell(path, claim);
    }

private:
    void tell(const std::string& path, const crypto::OtsClaim& claim)
    {
        const crypto::OtsAttestation& made = claim.attestation;
        if (made.isPending()) {
            if (!claim.isAnchored)
                m_findings.incomplete(path + " was asked of " + made.calendar + " and is in no Bitcoin block yet");
        } else if (!made.isBitcoin()) {
            m_findings.incomplete(path + " has an attestation of a kind that is not read here");
        } else if (!claim.message) {
            m_findings.incomplete(path + " leads through an operation that is not computed here");
        } else if (claim.message->size() != Digest::size) {
            m_findings.failed(
                path + ": what it states of Bitcoin block " + std::to_string(made.height) + " is not of a merkle root");
        } else {
            m_findings.incomplete(path + " leads to Bitcoin block " + std::to_string(made.height)
                + " if its merkle root is " + merkleRootText(*claim.message)
                + " (compare it with a Bitcoin node, or run ots verify)");
        }
    }

    const VerifyContext& m_context;
    CheckFindings& m_findings;
};

} // namespace

bool hasProofs(const VerifyContext& context)
{
    return std::any_of(context.source.files().begin(), context.source.files().end(),
        [](const BundleFile& file) { return !proved(file.path).empty(); });
}

void checkProofs(const VerifyContext& context, CheckFindings& findings)
{
    ProofCheck check(context, findings);
    for (const BundleFile& file : context.source.files())
        if (!proved(file.path).empty())
            check.check(file.path);
}

} // namespace holdfast::bundle

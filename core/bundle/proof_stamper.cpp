#include "core/bundle/proof_stamper.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/bundle/stamper.h"
#include "core/bundle/verifier.h"

namespace holdfast::bundle {

namespace {

Result<Digest> hashOfFile(const BundleSource& source, size_t at, const Progress& progress)
{
    HF_TRY(const auto bytes, source.open(at));
    Bytes block(256 * 1024);
    Sha256 hasher;
    for (;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, bytes->read(block));
        if (count == 0)
            return hasher.finish();
        hasher.update(ByteView(block).first(count));
    }
}

class ProofStamper {
public:
    ProofStamper(const BundleSource& source, const crypto::OtsCalendars& calendars, const Progress& progress)
        : m_source(source)
        , m_calendars(calendars)
        , m_progress(progress)
    {
    }
    Result<void> run()
    {
        std::map<std::string, Digest> missing;
        for (size_t i = 0; i < m_source.files().size(); ++i) {
            const std::string path = proofOf(m_source.files()[i].path);
            if (path.empty())
                continue;
            HF_TRY(const Digest digest, hashOfFile(m_source, i, m_progress));
            if (m_source.find(path) == BundleSource::npos)
                missing.emplace(path, digest);
            else
                HF_CHECK(upgrade(path, digest));
        }
        HF_TRY(LateFiles made, proofsOf(missing, m_calendars));
        for (const auto& [path, bytes] : made) {
            HF_TRY(const crypto::OtsProof proof, crypto::parseOts(bytes));
            m_states.push_back(proofStateOf(path, proof, true));
        }
        m_late.merge(made);
        return {};
    }
    const LateFiles& late() const { return m_late; }
    std::vector<ProofState> takeStates() { return std::move(m_states); }

private:
    Result<void> upgrade(const std::string& path, const Digest& digest)
    {
        HF_TRY(const std::string before, readRootFile(m_source, path, crypto::maxOtsBytes));
        HF_TRY(crypto::OtsProof proof, crypto::parseOts(asBytes(before)));
        if (proof.digest != digest)
            return fail(errors::notSound, path + " is of another file");
        HF_TRY(const bool isMore, crypto::upgradeByCalendars(proof, m_calendars));
        if (isMore)
            m_late.emplace(path, crypto::encodeOts(proof));
        m_states.push_back(proofStateOf(path, proof, false));
        return {};
    }

    const BundleSource& m_source;
    const crypto::OtsCalendars& m_calendars;
    const Progress& m_progress;
    LateFiles m_late;
    std::vector<ProofState> m_states;
};

} // namespace

ProofState proofStateOf(const std::string& file, const crypto::OtsProof& proof, bool isNew)
{
    ProofState state{file, isNew, {}, {}};
    for (const crypto::OtsClaim& claim : crypto::otsClaims(proof)) {
        if (claim.attestation.isPending() && !claim.isAnchored)
            state.pending.push_back(claim.attestation.calendar);
        else if (claim.attestation.isBitcoin())
            state.blocks.push_back(claim.attestation.height);
    }
    return state;
}

Result<std::map<std::string, Bytes>> proofsOf(
    const std::map<std::string, Digest>& digests, const crypto::OtsCalendars& calendars)
{
    std::vector<Digest> asked;
    for (const auto& [path, digest] : digests)
        asked.push_back(digest);
    HF_TRY(const std::vector<crypto::OtsProof> proofs, crypto::stampByCalendars(asked, calendars));
    std::map<std::string, Bytes> made;
    size_t i = 0;
    for (const auto& [path, digest] : digests)
        made.emplace(path, crypto::encodeOts(proofs[i++]));
    return made;
}

Result<std::vector<ProofState>> stampBundleByCalendars(
    const std::filesystem::path& bundle, const crypto::OtsCalendars& calendars, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, openForLateFiles(bundle, progress));
    ProofStamper stamper(*source, calendars, progress);
    HF_CHECK(stamper.run());
    if (!stamper.late().empty()) {
        HF_TRY(AtomicFile file, withLateFiles(bundle, *source, stamper.late(), progress));
        HF_CHECK(file.commit());
    }
    return stamper.takeStates();
}

} // namespace holdfast::bundle

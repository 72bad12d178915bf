#include "core/bundle/time_proofs.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/bundle/stamper.h"
#include "core/crypto/timestamp.h"

namespace holdfast::bundle {

namespace {

Result<TimeProofs::Stamp> stampIn(const BundleSource& source, const std::string& path, const Digest& imprint)
{
    HF_TRY(const std::string token, readRootFile(source, path, crypto::maxTimestampBytes));
    HF_TRY(const crypto::Timestamp stamp, crypto::verifyTimestamp(asBytes(token), imprint));
    return TimeProofs::Stamp{stamp.time, stamp.authority};
}

} // namespace

Result<TimeProofs> readTimeProofs(const std::filesystem::path& untrustedBundle)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, BundleSource::openAny(untrustedBundle));
    if (source->rootFolder().empty())
        return fail(errors::notAZip);
    if (source->find(layout::sshSignature) == BundleSource::npos)
        return fail(errors::notSound, std::string(layout::sshSignature) + " is missing");
    HF_TRY(const std::string signature, readRootFile(*source, layout::sshSignature, limits::rootFileBytes));
    const Digest imprint = Sha256::of(asBytes(signature));
    TimeProofs found;
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (const std::string path = layout::stampNumbered(n); source->find(path) != BundleSource::npos) {
            HF_TRY(TimeProofs::Stamp stamp, stampIn(*source, path, imprint));
            found.stamps.push_back(std::move(stamp));
        }
    for (const BundleFile& file : source->files()) {
        const std::string path = proofOf(file.path);
        if (path.empty())
            continue;
        if (source->find(path) == BundleSource::npos) {
            found.lacksProofs = true;
            continue;
        }
        HF_TRY(const std::string bytes, readRootFile(*source, path, crypto::maxOtsBytes));
        HF_TRY(const crypto::OtsProof proof, crypto::parseOts(asBytes(bytes)));
        found.proofs.push_back(proofStateOf(path, proof, false));
    }
    return found;
}

} // namespace holdfast::bundle

#include "core/bundle/time_proofs.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/bundle/stamper.h"
#include "core/crypto/timestamp.h"

namespace holdfast::bundle {

namespace {

Result<TimeProofs::Stamp> stampIn(const BundleSource& source)
{
    HF_TRY(const std::string signature, readRootFile(source, layout::sshSignature, limits::rootFileBytes));
    HF_TRY(const std::string token, readRootFile(source, layout::stamp, crypto::maxTimestampBytes));
    HF_TRY(const crypto::Timestamp stamp, crypto::verifyTimestamp(asBytes(token), Sha256::of(asBytes(signature))));
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
    TimeProofs found;
    if (source->find(layout::stamp) != BundleSource::npos) {
        HF_TRY(found.stamp, stampIn(*source));
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

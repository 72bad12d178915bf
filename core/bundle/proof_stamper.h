#pragma once

#include "core/base/progress.h"
#include "core/crypto/ots_stamping.h"

#include <filesystem>
#include <map>

namespace holdfast::bundle {

/// An OpenTimestamps proof as it now is in a bundle.
struct ProofState {
    std::string file; ///< in the bag
    bool isNew = false; ///< it was asked for just now
    std::vector<std::string> pending; ///< calendars that it still waits for
    std::vector<uint64_t> blocks; ///< heights of the Bitcoin blocks that it leads to
};
ProofState proofStateOf(const std::string& file, const crypto::OtsProof& proof, bool isNew);

/// Proofs of these files, all asked for at once, as late files by their path. `digests`: by the path of the proof.
/// ots.malformed, and what the calendars fail with.
Result<std::map<std::string, Bytes>> proofsOf(
    const std::map<std::string, Digest>& digests, const crypto::OtsCalendars& calendars);

/// Puts OpenTimestamps proofs of its signature and of its lists of records into a bundle that is there; of those that
/// it has, what has come since is asked for at the calendars that they wait for. Every other byte stays. The file is
/// replaced as a whole, once the bundle was found sound as it is and each answer came, and only when one said something
/// new. bundle.not-sound (nobody is asked), bundle.not-a-zip, ots.malformed, whatever the calendars fail with, io.*,
/// cancelled.
Result<std::vector<ProofState>> stampBundleByCalendars(
    const std::filesystem::path& bundle, const crypto::OtsCalendars& calendars, const Progress& progress);

} // namespace holdfast::bundle

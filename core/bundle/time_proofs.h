#pragma once

#include "core/base/clock.h"
#include "core/bundle/proof_stamper.h"

#include <vector>

namespace holdfast::bundle {

/// What others said of when a bundle was there, as it stands in its file.
struct TimeProofs {
    struct Stamp {
        UtcTime time;
        std::string authority; ///< as its certificate calls it, which nobody confirmed here
    };
    std::vector<Stamp> stamps; ///< of the signature, in the order of their numbers
    std::vector<ProofState> proofs; ///< OpenTimestamps, in the order of their files
    bool lacksProofs = false; ///< some that calendars could still be asked for
};

/// Reads it from a bundle that is one open ZIP file. Nobody is asked, and nothing else of the bundle is checked.
/// bundle.not-a-zip, bundle.not-sound, bundle.sealed, bundle.one-part, ots.malformed, tsa.*, io.*.
Result<TimeProofs> readTimeProofs(const std::filesystem::path& untrustedBundle);

} // namespace holdfast::bundle

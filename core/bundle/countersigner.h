#pragma once

#include "core/bundle/stamper.h"
#include "core/bundle/verifier.h"
#include "core/vault/vault.h"

namespace holdfast::bundle {

struct CountersignOptions {
    VerifyOptions verify; ///< what the bundle is checked by first
    AskForStamp ask; ///< for a time stamp of the countersignature; empty: none
    std::string trustedPem = {}; ///< certificates that the person trusts for it; kept along with it in part
};

struct Countersigned {
    std::string file; ///< the path of the new file in the bag
    std::string rootFolder;
    Digest signer; ///< who signed the bundle itself
    bool signerConfirmed = false;
};

/// Adds a signature by the vault's key to a bundle that somebody else signed (docs/bundle-format.md, section 3.4). The
/// bundle is checked first, in a process of its own; the event "countersigned" is kept before the file is replaced, so
/// that no countersignature leaves that the log does not know of. bundle.not-sound, bundle.not-all-checked,
/// bundle.own-signature, bundle.already-countersigned, bundle.too-many-countersignatures, bundle.not-a-zip,
/// bundle.sealed, whatever `ask` fails with, io.*, vault.*, cancelled.
Result<Countersigned> countersignBundle(vault::Vault& vault, const std::filesystem::path& bundle,
    const CountersignOptions& options, const Progress& progress);

/// Whether a bundle may be built upon: every check passed, but that the authority of a time stamp, or the Bitcoin block
/// of an OpenTimestamps proof, may be unconfirmed. bundle.not-sound, bundle.not-all-checked (the detail names the
/// check).
Result<void> requireSound(const VerifyReport& report);

namespace errors {
inline constexpr ErrorCode notAllChecked{"bundle.not-all-checked", ErrorKind::Incomplete};
inline constexpr ErrorCode ownSignature{"bundle.own-signature", ErrorKind::Failed};
inline constexpr ErrorCode alreadyCountersigned{"bundle.already-countersigned", ErrorKind::Failed};
inline constexpr ErrorCode tooManyCountersignatures{"bundle.too-many-countersignatures", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::bundle

#pragma once

#include "core/bundle/checked_bundle.h"
#include "core/bundle/importer.h"

namespace holdfast::bundle {

/// The files in the bag that came after the signing: SHA-256 by path. Without what lies beside the stamps of batches,
/// which is among the papers all the same. bundle.not-sound, io.*.
Result<Json> lateFilesJson(const CheckedBundle& bundle);
Json countersignersJson(const VerifyReport& report); ///< their fingerprints

/// Takes the late files of a bundle that was taken in before and that did not come with it then: as one more item of
/// its case, with an event `late-files-received`, together or not at all. Says in `result` which. vault.*,
/// bundle.not-sound, io.*, cancelled.
Result<void> addLateFiles(vault::Vault& vault, const CheckedBundle& bundle, const VerifyReport& report,
    ImportedBundle& result, const Progress& progress);

} // namespace holdfast::bundle

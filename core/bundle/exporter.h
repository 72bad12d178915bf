#pragma once

#include "core/bundle/stamper.h"
#include "core/vault/vault.h"

namespace holdfast::bundle {

struct ExportOptions {
    std::vector<ItemId> only; ///< empty: every item of the case
    AskForStamp stamp = {}; ///< asked for a time stamp of the signature, where it is set; its failure is the export's
    std::string recipient; ///< "for" in bag-info.txt and README.txt; may be empty
};

struct ExportReport {
    Digest tagManifest; ///< SHA-256 of tagmanifest-sha256.txt
    uint64_t files = 0; ///< in the bag
    uint64_t bytes = 0; ///< of the finished ZIP
    uint64_t items = 0;
    std::string rootFolder; ///< inside the ZIP
};

/// The one door out (docs/bundle-format.md). Reads artifacts as streams, re-checks every hash on the way, writes a
/// BagIt 1.0 bag in a ZIP that appears whole or not at all, then records the export in the case's custody log (the log
/// inside ends before it). vault.artifact-damaged, vault.no-such-item, policy.link-only (a link-only item holds more
/// than its record), io.*, cancelled. Reports "exporting" in bytes.
Result<ExportReport> exportBundle(
    vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target, const Progress& progress);

} // namespace holdfast::bundle

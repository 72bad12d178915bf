#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/verifier.h"
#include "core/vault/vault.h"

namespace holdfast::bundle {

struct ImportedItem {
    ItemId id;
    std::string exhibit; ///< the vault's own number
    std::string senderId, senderExhibit, senderKind;
    vault::ItemKind kind = vault::ItemKind::File;
};

struct ImportedBundle {
    std::string rootFolder;
    Digest signer, tagManifest;
    bool signerConfirmed = false;
    CaseId caseId; ///< the case that it is in the vault
    std::string caseLabel; ///< such as "R1"
    bool wasThere
        = false; ///< it had been taken in before: nothing but `lateFiles` was written, `items` are those of then
    std::vector<ImportedItem> items; ///< in the sender's order
    std::optional<ImportedItem> papers; ///< the item that holds the bundle's papers (core/bundle/papers.h)
    /// What was added to the bag since it was taken in, and is new here: paths, and the item that holds them.
    std::vector<std::string> lateFiles;
    std::optional<ImportedItem> latePapers;
    uint64_t people = 0, figures = 0; ///< that came with the items, where it was not there before
    std::vector<BundleIndex::Omission> omissions; ///< what the sender left out; items by the sender's ids
};

/// Takes a bundle that somebody else signed into the vault, as a case beside the vault's own that is read and never
/// changed (vault::ReceivedCase). It is checked first, in a process of its own, and read again against what was
/// checked. Case, items, the bundle's papers and their custody events become visible together or not at all. One that
/// is there gets the late files that came into its bag since, in the same way. What the sender's answer makes link-only
/// stays so: none of it is taken but its record. bundle.not-sound, bundle.not-all-checked, bundle.own-bundle,
/// bundle.content-differs, bundle.malformed, bundle.sealed, policy.under18-unanswered, io.*, vault.*, cancelled.
Result<ImportedBundle> importBundle(vault::Vault& vault, const std::filesystem::path& untrustedBundle,
    const VerifyOptions& options, const Progress& progress);

/// The same with a report that verifyInChild() gave of the bundle as it is now. What differs from it is not taken.
Result<ImportedBundle> importChecked(vault::Vault& vault, const std::filesystem::path& untrustedBundle,
    const VerifyReport& report, const Progress& progress);

namespace errors {
inline constexpr ErrorCode ownBundle{"bundle.own-bundle", ErrorKind::Failed}; ///< the vault's key signed it
}

} // namespace holdfast::bundle

#pragma once

#include "core/base/progress.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

/// Something that could not be brought out whole.
struct SalvageLoss {
    std::string item, exhibit, title; ///< as far as they are known
    std::string role; ///< empty: the item as a whole
    std::string reason;
};

struct SalvageReport {
    uint64_t items = 0, files = 0, bytes = 0; ///< what was brought out
    std::vector<SalvageLoss> losses; ///< empty: everything that the vault knows of came out whole
    std::vector<std::string> notes; ///< what of the database itself could not be read
};

/// Brings whatever is intact out of a vault that may be damaged, or out of a backup, as plain files in a new folder:
/// each artifact whose hash is right, `salvage.json` with what is known of each item, notes and tags included, the rows
/// of the other tables and what is lost, the time stamps, and `custody.jsonl` with the events that can be read. Changes
/// nothing in the vault but a first page that has to be put back, where it can be written to, and needs of it only that
/// page and one whole key file. vault.wrong-password, vault.damaged (nothing can be read), vault.in-use,
/// vault.inside-vault, io.already-exists (the folder is not empty), cancelled, io.*.
Result<SalvageReport> salvage(const std::filesystem::path& vaultOrBackup, const Secret& secret,
    const std::filesystem::path& out, const Progress& progress = {});

} // namespace holdfast::vault

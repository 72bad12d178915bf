#pragma once

#include "core/base/progress.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// A page of a database that is not what was written.
struct DamagedPage {
    uint64_t number = 0; ///< from 1
    bool isUnread = false; ///< the disk gives nothing for it
    CheckFinding finding() const;
};

/// SQLite locks a byte of this page where systems lock bytes, and never uses it.
bool isLeftUnused(uint64_t page, size_t pageSize);

/// What stands in a copy for a page that the disk does not give: no page authenticates like this, and none of nothing
/// but zeros would count as damaged everywhere.
Bytes unreadPage(uint32_t pageSize);

/// Authenticates every page of an open vault, piece by piece, each with all that was written committed and nobody
/// writing; others go on in between. cancelled, io.*.
Result<std::vector<DamagedPage>> damagedPages(Vault::State& state, const Progress& progress);

/// The same of a database file that nobody has open.
Result<std::vector<DamagedPage>> damagedPages(const std::filesystem::path& file, const SecureBuffer& key, ByteView salt,
    uint32_t pageSize, const Progress& progress = {});

} // namespace holdfast::vault

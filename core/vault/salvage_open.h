#pragma once

#include "core/base/progress.h"
#include "core/vault/database.h"
#include "core/vault/file_lock.h"
#include "core/vault/new_folder.h"
#include "core/vault/vault.h"

#include <optional>

namespace holdfast::vault {

/// A sealed copy of a database inside the folder for what is brought out, for what can't be done where the database
/// lies. Goes with all that is in it.
class SealedCopy {
public:
    static constexpr const char* folderName = "sealed-copy";
    static Result<SealedCopy> make(const std::filesystem::path& out);
    ~SealedCopy();
    SealedCopy(SealedCopy&& other) noexcept;
    SealedCopy& operator=(SealedCopy&&) = delete;
    const std::filesystem::path& folder() const { return m_folder; }

private:
    SealedCopy() = default;
    std::filesystem::path m_folder;
    MadeFolders m_made; ///< above it
};

/// The database of a vault or backup that may be damaged, and may be on a medium that can only be read.
struct SalvageSource {
    std::optional<FileLock> lock; ///< none where no lock file can be made, and nobody has one
    std::optional<SealedCopy> copy; ///< before the database, which is closed first
    std::unique_ptr<Database> database;
    std::vector<std::string> notes; ///< what had to be done for it to open
    SecureBuffer key; ///< of its pages, for those that nothing in it leads to any more
    Bytes salt;
    uint32_t pageSize = 0;
};

/// A vault's first page is put back in its place where that can be written to. Else, and for a change that was cut
/// short on a medium that can only be read, and for what is only half of a backup, a sealed copy is made under `out`.
/// vault.wrong-password, vault.damaged, vault.in-use, backup.*, cancelled, io.*.
Result<SalvageSource> openForSalvage(const std::filesystem::path& folder, const Secret& secret,
    const std::filesystem::path& out, const Progress& progress);

} // namespace holdfast::vault

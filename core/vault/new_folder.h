#pragma once

#include "core/vault/file_lock.h"

#include "core/base/bytes.h"

#include <optional>
#include <vector>

namespace holdfast::vault {

/// Folders that this run made for what then may not come: unless they are kept, those that are still empty go again.
class MadeFolders {
public:
    MadeFolders() = default;
    ~MadeFolders();
    MadeFolders(MadeFolders&& other) noexcept;
    MadeFolders& operator=(MadeFolders&&) = delete;
    Result<void> make(const std::filesystem::path& folder); ///< and those above it, as makeMissingFolders() does
    void keep() { m_made.clear(); }
    bool isAny() const { return !m_made.empty(); }

private:
    std::vector<std::filesystem::path> m_made; ///< from the top
};

/// The folder of a vault that is being made. From before the first file until the vault is whole a marker lies in it
/// that names the database's salt, so that what a killed process left is known for what it is. Only such leavings are
/// ever replaced: those with a marker, with the very database that it names and without a key file, which nothing can
/// ever have been put into, since the keys come last.
class NewFolder {
public:
    /// A restored database is a copy of one that is elsewhere, so that it may be of any size and still be replaced.
    enum class Use { Create, Restore };
    /// Takes a folder that does not exist, that is empty, or in which making a vault was cut short.
    /// vault.exists, vault.path-too-long, vault.in-use, vault.read-only, io.*
    static Result<NewFolder> make(const std::filesystem::path& folder, ByteView databaseSalt, Use use = Use::Create);
    ~NewFolder(); ///< without finish(): removes what was made
    NewFolder(NewFolder&& other) noexcept;
    NewFolder& operator=(NewFolder&&) = delete;
    FileLock takeLock();
    Result<void> finish(); ///< everything is there and synced: takes the marker away

private:
    explicit NewFolder(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    Result<void> take(ByteView databaseSalt, Use use);
    void removeFiles(std::initializer_list<const char*> names) const;
    std::filesystem::path m_folder;
    MadeFolders m_madeFolders;
    std::optional<FileLock> m_lock;
    bool m_isOurs = false; ///< everything in it may be removed again
};

/// Makes a folder and those above it that are missing, for this user only, each so that its name survives a power cut.
/// `made` names them, from the top, also when not all could be made.
Result<void> makeMissingFolders(const std::filesystem::path& folder, std::vector<std::filesystem::path>& made);

/// What SQLite keeps beside a database while it is changed.
std::filesystem::path journalOf(const std::filesystem::path& database);

/// vault.exists unless a vault can be made in this folder: it is not there, is empty, or holds what was cut short.
Result<void> requireFreeFolder(const std::filesystem::path& folder);

} // namespace holdfast::vault

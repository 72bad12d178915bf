#pragma once

#include "core/vault/backup_folder.h"
#include "core/vault/page_check.h"
#include "core/vault/raw_file.h"
#include "core/vault/vault_state.h"

#include <map>
#include <set>

namespace holdfast::vault {

/// What to do about the pages of a vault that are damaged when it is backed up: a whole page of an earlier backup
/// stays, and a damaged one never takes its place.
class BackupDamage {
public:
    /// Authenticates every page, with nobody writing meanwhile and all that was written committed. `older`: the folder
    /// with the earlier backup; null when its pages are not of this history.
    static Result<BackupDamage> find(Vault::State& state, const BackupFolder* older, const Progress& progress);

    /// Before a copy is begun (anew).
    void restart()
    {
        m_findings.clear();
        m_kept = 0;
    }
    /// Puts the page that the earlier backup has in the place of each damaged one in `piece`, which lies at `offset` in
    /// the file, where that page is whole. A page that was written since find() is no longer damaged.
    Result<void> mend(uint64_t offset, std::span<uint8_t> piece);
    /// A page that the disk does not give now; in `piece` it is unreadPage().
    void noteUnread(uint64_t number);
    const std::vector<CheckFinding>& findings() const { return m_findings; } ///< of the pages mend() met
    uint64_t kept() const { return m_kept; } ///< how many of them the earlier backup had whole

private:
    BackupDamage(const Vault::State& state, const BackupFolder* older)
        : m_state(&state)
        , m_folder(older)
    {
    }
    Result<void> openOlder();
    bool takeOlder(uint64_t number, std::span<uint8_t> page) const;

    const Vault::State* m_state;
    const BackupFolder* m_folder;
    std::map<uint64_t, DamagedPage> m_damaged; ///< by their numbers
    std::optional<RawFile> m_older; ///< the earlier backup's database
    uint64_t m_olderBytes = 0;
    std::set<uint64_t> m_olderDamaged;
    std::vector<CheckFinding> m_findings;
    uint64_t m_kept = 0;
};

} // namespace holdfast::vault

#pragma once

#include "core/crypto/page_seal.h"
#include "core/vault/backup_folder.h"
#include "core/vault/page_check.h"
#include "core/vault/raw_file.h"
#include "core/vault/vault_state.h"

#include <set>

namespace holdfast::vault {

/// What to do about the pages of a vault that are damaged when it is backed up: a whole page of an earlier backup
/// stays, and a damaged one never takes its place.
class BackupDamage {
public:
    /// `older`: the folder with the earlier backup; null when its pages are not of this history.
    BackupDamage(const Vault::State& state, const BackupFolder* older);

    void restart(); ///< before a copy is begun (anew)
    /// Authenticates the pages in `piece`, which lies at `offset` in the file and was read with all that was written
    /// committed, and puts the page that the earlier backup has in the place of each damaged one, where it is whole. In
    /// the place of the first page comes its second copy, where that is of the same writing.
    Result<void> mend(uint64_t offset, std::span<uint8_t> piece);
    void noteUnread(uint64_t number); ///< the disk does not give it; in `piece` it is unreadPage()
    const std::vector<CheckFinding>& findings() const { return m_findings; } ///< of the pages mend() met
    uint64_t kept() const { return m_kept; } ///< how many of them are whole in the copy all the same
    /// Why a copy of what mend() met could not be opened: it is without the page that every other is found by.
    const std::optional<CheckFinding>& withoutFirstPage() const { return m_withoutFirstPage; }

private:
    Result<void> openOlder();
    bool takeSecondCopy(std::span<uint8_t> page) const;
    Result<bool> takeOlder(uint64_t number, std::span<uint8_t> page) const;

    const Vault::State* m_state;
    const BackupFolder* m_folder;
    Vault::State::Sealed m_sealed;
    crypto::PageSeal m_seal;
    std::set<uint64_t> m_unread; ///< pages by their numbers
    std::optional<RawFile> m_older; ///< the earlier backup's database
    uint64_t m_olderBytes = 0;
    std::set<uint64_t> m_olderDamaged;
    std::vector<CheckFinding> m_findings;
    uint64_t m_kept = 0;
    std::optional<CheckFinding> m_withoutFirstPage;
};

} // namespace holdfast::vault

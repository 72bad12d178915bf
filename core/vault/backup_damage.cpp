#include "core/vault/backup_damage.h"

namespace holdfast::vault {

namespace {

CheckFinding findingOf(const DamagedPage& page, bool isKept)
{
    const std::string name = "page " + std::to_string(page.number) + " of the vault ";
    const std::string kept = "the backup keeps the whole one that it has from before";
    const std::string none = "the backup has no whole one from before, and holds ";
    if (page.isUnread)
        return {errors::unreadable, "database", name + "can't be read; " + (isKept ? kept : none + "nothing for it")};
    return {errors::damaged, "database", name + "is damaged; " + (isKept ? kept : none + "it as it is")};
}

} // namespace

Result<BackupDamage> BackupDamage::find(Vault::State& state, const BackupFolder* older, const Progress& progress)
{
    BackupDamage damage(state, older);
    HF_TRY(const std::vector<DamagedPage> pages, damagedPages(state, progress));
    for (const DamagedPage& page : pages)
        damage.m_damaged.emplace(page.number, page);
    return damage;
}

void BackupDamage::noteUnread(uint64_t number)
{
    const Digest content = Sha256::of(unreadPage(m_state->keys.databasePageSize));
    m_damaged.insert_or_assign(number, DamagedPage{number, true, content});
}

Result<void> BackupDamage::openOlder()
{
    if (m_older || m_folder == nullptr || !m_folder->record())
        return {};
    const std::filesystem::path file = m_folder->path() / BackupFolder::databaseName;
    HF_TRY(const std::vector<DamagedPage> damaged,
        damagedPages(
            file, deriveDatabaseKey(m_state->masterKey), m_state->keys.databaseSalt, m_state->keys.databasePageSize));
    for (const DamagedPage& page : damaged)
        m_olderDamaged.insert(page.number);
    HF_TRY(RawFile older, RawFile::open(file, RawFile::Mode::Read));
    m_older.emplace(std::move(older));
    HF_TRY(m_olderBytes, m_older->size());
    return {};
}

bool BackupDamage::takeOlder(uint64_t number, std::span<uint8_t> page) const
{
    if (!m_older || number * page.size() > m_olderBytes || m_olderDamaged.contains(number))
        return false;
    Bytes there(page.size());
    if (!m_older->read((number - 1) * page.size(), there))
        return false;
    std::copy(there.begin(), there.end(), page.begin());
    return true;
}

Result<void> BackupDamage::mend(uint64_t offset, std::span<uint8_t> piece)
{
    const size_t pageSize = m_state->keys.databasePageSize;
    const uint64_t first = offset / pageSize + 1, end = first + piece.size() / pageSize;
    for (auto each = m_damaged.lower_bound(first); each != m_damaged.end() && each->first < end; ++each) {
        const auto page = piece.subspan(static_cast<size_t>(each->first - first) * pageSize, pageSize);
        if (Sha256::of(page) != each->second.content)
            continue;
        HF_CHECK(openOlder());
        const bool isKept = takeOlder(each->first, page);
        m_kept += isKept ? 1 : 0;
        m_findings.push_back(findingOf(each->second, isKept));
    }
    return {};
}

} // namespace holdfast::vault

#include "core/vault/backup_damage.h"

namespace holdfast::vault {

namespace {

CheckFinding findingOf(uint64_t number, bool isUnread, bool isKept)
{
    const std::string name = "page " + std::to_string(number) + " of the vault ";
    const std::string kept = "the backup keeps the whole one that it has from before";
    const std::string none = "the backup has no whole one from before, and holds ";
    if (isUnread)
        return {errors::unreadable, "database", name + "can't be read; " + (isKept ? kept : none + "nothing for it")};
    return {errors::damaged, "database", name + "is damaged; " + (isKept ? kept : none + "it as it is")};
}

} // namespace

BackupDamage::BackupDamage(const Vault::State& state, const BackupFolder* older)
    : m_state(&state)
    , m_folder(older)
    , m_seal(deriveDatabaseKey(state.masterKey), state.keys.databaseSalt)
{
}

void BackupDamage::restart()
{
    m_unread.clear();
    m_findings.clear();
    m_kept = 0;
    m_withoutFirstPage.reset();
}

void BackupDamage::noteUnread(uint64_t number)
{
    m_unread.insert(number);
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
        if (!page.isUnread)
            m_olderDamaged.insert(page.number);
    HF_TRY(RawFile older, RawFile::open(file, RawFile::Mode::Read));
    m_older.emplace(std::move(older));
    HF_TRY(m_olderBytes, m_older->size());
    return {};
}

Result<bool> BackupDamage::takeOlder(uint64_t number, std::span<uint8_t> page) const
{
    if (!m_older || number * page.size() > m_olderBytes || m_olderDamaged.contains(number))
        return false;
    Bytes there(page.size());
    // It may be the only whole one, on a disk that gives it again: nothing may be put in its place then.
    if (const Result<void> read = m_older->read((number - 1) * page.size(), there); !read)
        return m_unread.contains(number) ? Result<bool>(fail(read.error())) : false;
    std::copy(there.begin(), there.end(), page.begin());
    return true;
}

Result<void> BackupDamage::mend(uint64_t offset, std::span<uint8_t> piece)
{
    const size_t pageSize = m_state->keys.databasePageSize;
    uint64_t number = offset / pageSize;
    for (size_t at = 0; at < piece.size(); at += pageSize) {
        const auto page = piece.subspan(at, pageSize);
        if (isLeftUnused(++number, pageSize) || m_seal.fits(number, page))
            continue;
        HF_CHECK(openOlder());
        HF_TRY(const bool isKept, takeOlder(number, page));
        m_kept += isKept ? 1 : 0;
        m_findings.push_back(findingOf(number, m_unread.contains(number), isKept));
        if (number == 1 && !isKept)
            m_withoutFirstPage = m_findings.back();
    }
    return {};
}

} // namespace holdfast::vault

#include "core/vault/backup_damage.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

enum class Instead { None, Older, SecondCopy };

CheckFinding findingOf(uint64_t number, bool isUnread, Instead instead)
{
    const std::string name = "page " + std::to_string(number) + " of the vault ";
    const bool isKept = instead != Instead::None;
    const std::string kept = instead == Instead::SecondCopy ? "the copy kept beside it was used"
                                                            : "the backup keeps the whole one that it has from before";
    const std::string none = "the backup has no whole one from before, and holds ";
    if (isUnread)
        return {errors::unreadable, "database", name + "can't be read; " + (isKept ? kept : none + "nothing for it")};
    return {errors::damaged, "database", name + "is damaged; " + (isKept ? kept : none + "it as it is")};
}

/// Each writing of a page takes a new random IV, so that two have no block of the cipher in common. Both copies of the
/// first page authenticate, also the one of the commit before, which is wrong for the rest of the database.
bool isSameWriting(ByteView page, ByteView other)
{
    constexpr size_t blockBytes = 16; // the first one is the salt
    size_t same = 0, blocks = 0;
    for (size_t at = blockBytes; at + blockBytes <= page.size(); at += blockBytes, ++blocks)
        if (std::ranges::equal(page.subspan(at, blockBytes), other.subspan(at, blockBytes)))
            ++same;
    return same > blocks / 2;
}

} // namespace

BackupDamage::BackupDamage(const Vault::State& state, const BackupFolder* older)
    : m_state(&state)
    , m_folder(older)
    , m_sealed(state.sealed())
    , m_seal(deriveDatabaseKey(state.masterKey), m_sealed.salt)
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
        damagedPages(file, deriveDatabaseKey(m_state->masterKey), m_sealed.salt, m_sealed.pageSize));
    for (const DamagedPage& page : damaged)
        if (!page.isUnread)
            m_olderDamaged.insert(page.number);
    HF_TRY(RawFile older, RawFile::open(file, RawFile::Mode::Read));
    m_older.emplace(std::move(older));
    HF_TRY(m_olderBytes, m_older->size());
    return {};
}

bool BackupDamage::takeSecondCopy(std::span<uint8_t> page) const
{
    for (const Bytes& kept : FirstPageCopy::kept(m_state->folder, m_sealed.pageSize))
        if (m_seal.fits(1, kept) && isSameWriting(page, kept)) {
            std::copy(kept.begin(), kept.end(), page.begin());
            return true;
        }
    return false;
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
    const size_t pageSize = m_sealed.pageSize;
    uint64_t number = offset / pageSize;
    for (size_t at = 0; at < piece.size(); at += pageSize) {
        const auto page = piece.subspan(at, pageSize);
        if (isLeftUnused(++number, pageSize) || m_seal.fits(number, page))
            continue;
        Instead instead = Instead::None;
        // First: it is of this very state, and what the earlier backup has is always of one before.
        if (number == 1 && takeSecondCopy(page)) {
            instead = Instead::SecondCopy;
        } else {
            HF_CHECK(openOlder());
            HF_TRY(const bool isKept, takeOlder(number, page));
            instead = isKept ? Instead::Older : Instead::None;
        }
        m_kept += instead != Instead::None ? 1 : 0;
        m_findings.push_back(findingOf(number, m_unread.contains(number), instead));
        if (number == 1 && instead == Instead::None)
            m_withoutFirstPage = m_findings.back();
    }
    return {};
}

} // namespace holdfast::vault

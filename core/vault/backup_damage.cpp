#include "core/vault/backup_damage.h"

#include <charconv>

namespace holdfast::vault {

namespace {

constexpr size_t everyPage = SIZE_MAX;

/// The page that a line of cipher_integrity_check is about; 0 when it names none.
uint64_t numberIn(std::string_view line)
{
    constexpr std::string_view word = "page ";
    const size_t at = line.find(word);
    uint64_t number = 0;
    if (at != std::string_view::npos)
        std::from_chars(line.data() + at + word.size(), line.data() + line.size(), number);
    return number;
}

Result<std::set<uint64_t>> numbersIn(const std::vector<std::string>& lines)
{
    std::set<uint64_t> numbers;
    for (const std::string& line : lines)
        numbers.insert(numberIn(line));
    return numbers.contains(0) ? Result<std::set<uint64_t>>(fail(errors::damaged, lines.front()))
                               : Result<std::set<uint64_t>>(std::move(numbers));
}

Result<std::vector<std::string>> integrityLines(Database& database)
{
    HF_TRY(Statement rows, database.query("PRAGMA cipher_integrity_check"));
    std::vector<std::string> lines;
    for (;;) {
        HF_TRY(const bool found, rows.step());
        if (!found)
            return lines;
        lines.push_back(rows.text(0));
    }
}

} // namespace

Result<BackupDamage> BackupDamage::find(Vault::State& state, const BackupFolder* older)
{
    Database& database = *state.database;
    BackupDamage damage(state, older);
    const std::scoped_lock guard(database.mutex());
    // Ends what a long import holds open: pages that it has begun with and not finished are on the disk already.
    HF_TRY(const Transaction standstill, Transaction::begin(database));
    HF_TRY(const std::vector<std::string> lines, integrityLines(database));
    HF_TRY(const std::set<uint64_t> numbers, numbersIn(lines));
    HF_TRY(const RawDatabase raw, RawDatabase::of(database.handle()));
    Bytes page(state.keys.databasePageSize);
    for (const uint64_t number : numbers) {
        HF_CHECK(raw.read((number - 1) * page.size(), page));
        damage.m_damaged.emplace(number, Sha256::of(page));
    }
    return damage;
}

Result<void> BackupDamage::openOlder()
{
    if (m_older || m_folder == nullptr || !m_folder->record())
        return {};
    const std::filesystem::path file = m_folder->path() / BackupFolder::databaseName;
    HF_TRY(const std::vector<std::string> lines,
        Database::damagedPages(file, deriveDatabaseKey(m_state->masterKey), m_state->keys.databaseSalt,
            {.pageSize = m_state->keys.databasePageSize}, everyPage));
    HF_TRY(m_olderDamaged, numbersIn(lines));
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
        if (Sha256::of(page) != each->second)
            continue;
        HF_CHECK(openOlder());
        const bool isKept = takeOlder(each->first, page);
        m_kept += isKept ? 1 : 0;
        m_findings.push_back({errors::damaged, "database",
            "page " + std::to_string(each->first) + " of the vault is damaged; "
                + (isKept ? "the backup keeps the whole one that it has from before"
                          : "the backup has no whole one from before, and holds it as it is")});
    }
    return {};
}

} // namespace holdfast::vault

#include "core/vault/read_beside.h"

#include "core/vault/interruption.h"

namespace holdfast::vault {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Who writes all the time must not keep a reading from ever coming to its end. It gives way at least this often, and
/// for as long as some times what it takes (a page takes a fifth of a millisecond); from then on who writes waits.
constexpr int leastTries = 8;
constexpr std::chrono::milliseconds patienceForPage{1};

/// 0 where the size is not known just now.
int64_t pagesOf(const Vault::State& state, uint32_t pageSize)
{
    std::error_code error;
    const uintmax_t bytes = std::filesystem::file_size(state.folder / databaseName, error);
    return error ? 0 : static_cast<int64_t>(bytes / pageSize);
}

} // namespace

ReadBeside::ReadBeside(const Vault& vault, Progress progress)
    : m_state(vault.state())
    , m_sealed(m_state.sealed())
    , m_progress(std::move(progress))
{
}

Result<void> ReadBeside::run(const Read& read)
{
    const auto start = SteadyClock::now();
    const auto patience = patienceForPage * pagesOf(m_state, m_sealed.pageSize);
    for (int n = 1;; ++n) {
        HF_CHECK(m_progress.checkpoint());
        Done done = readOnce(read, n <= leastTries || SteadyClock::now() - start < patience);
        if (!done.isInterrupted)
            return std::move(done.result);
    }
}

ReadBeside::Done ReadBeside::readOnce(const Read& read, bool givesWay)
{
    Database& one = *m_state.database;
    std::unique_lock guard(one.mutex());
    if (const Result<void> settled = settle(); !settled)
        return {settled};
    {
        const GivingWay::Reading reading(one.givingWay());
        // Ends before that: who is let in finds the file free.
        if (const Result<Transaction> transaction = begin()) {
            guard.unlock();
            const Interruption interruption(m_beside->handle(), m_progress, givesWay ? &one.givingWay() : nullptr);
            Result<void> result = read(*m_beside);
            return {std::move(result), interruption.hasGivenWay() && !m_progress.isCancelled()};
        }
    }
    return {readByTheOne(read)};
}

/// What an import holds open would keep the other connection out, and lies partly in memory only.
Result<void> ReadBeside::settle()
{
    HF_TRY(const Transaction settled, Transaction::begin(*m_state.database));
    return {};
}

Result<Transaction> ReadBeside::begin()
{
    if (!m_beside) {
        HF_TRY(m_beside, open());
    }
    return Transaction::begin(*m_beside);
}

Result<std::unique_ptr<Database>> ReadBeside::open() const
{
    sqlite3* const one = m_state.database->handle();
    int hasMoved = 0; // or another file is in its place
    sqlite3_file_control(one, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved != 0)
        return fail(errors::moved, "database");
    const std::string_view name = sqlite3_db_filename(one, "main");
    return Database::open(std::u8string(name.begin(), name.end()), deriveDatabaseKey(m_state.masterKey), m_sealed.salt,
        {.pageSize = m_sealed.pageSize, .isBeside = true});
}

Result<void> ReadBeside::readByTheOne(const Read& read)
{
    Database& one = *m_state.database;
    HF_TRY(const Transaction settled, Transaction::begin(one));
    const Interruption interruption(one.handle(), m_progress);
    return read(one);
}

} // namespace holdfast::vault

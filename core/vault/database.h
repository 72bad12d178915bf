#pragma once

#include "core/base/secure_buffer.h"
#include "core/base/write_behind.h"
#include "core/vault/commit_outcome.h"
#include "core/vault/fair_mutex.h"
#include "core/vault/giving_way.h"
#include "core/vault/statement.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

struct sqlite3;

namespace holdfast::vault {

class LongTransaction;

/// How the database file is opened; the page size is part of the format of one vault (its key file names it).
struct DatabaseOptions {
    uint32_t pageSize = 65536;
    bool isReadOnly = false; ///< on a medium that nobody writes to: as the file lies there, whatever its journal holds
    bool isBeside = false; ///< this process has the file open already: no descriptor of its own, less memory
};

/// The one SQLCipher connection of a vault (a check has a second, ReadBeside), as thin as can be: prepared statements,
/// typed binds, a Result for every step. SQL text is always a literal of this program. All use but open() and mutex()
/// is by the holder of mutex().
class Database {
public:
    /// The file must exist; an empty one becomes a new database. key: 32 bytes, salt: 16 bytes; they go to
    /// sqlite3_key_v2 through guarded memory and never into SQL. vault.damaged, vault.read-only, vault.in-use, io.*.
    static Result<std::unique_ptr<Database>> open(
        const std::filesystem::path& file, const SecureBuffer& key, ByteView salt, const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    FairMutex& mutex() { return m_mutex; }
    /// Whoever writes asks those that read the same file through another connection to leave.
    GivingWay& givingWay() { return m_givingWay; }

    /// Of the open transaction; for Transaction and LongTransaction. A COMMIT that failed with the transaction in the
    /// file all the same is none.
    Result<void> commit();
    /// Of the open transaction, until it ends.
    void setWitness(CommitWitness witness) { m_witness = std::move(witness); }
    /// One or more statements without parameters or rows.
    Result<void> execute(const char* sql);
    /// A statement with its parameters bound in order; what was prepared once is used again.
    template <class... Values>
    Result<Statement> query(const char* sql, const Values&... values)
    {
        HF_TRY(Statement statement, prepare(sql));
        int index = 0;
        (statement.bind(++index, values), ...);
        return statement;
    }
    /// query() for statements that give no rows.
    template <class... Values>
    Result<void> run(const char* sql, const Values&... values)
    {
        HF_TRY(Statement statement, query(sql, values...));
        return statement.run();
    }
    /// The first column of the first row: text, or "" when there is none (pragmas).
    Result<std::string> textOf(const char* sql);
    Result<int64_t> integerOf(const char* sql); ///< 0 when there is none

    /// Is asked before each commit, by the holder of the mutex: its error is the commit's, and nothing was written.
    void setBeforeCommit(std::function<Result<void>()> beforeCommit) { m_beforeCommit = std::move(beforeCommit); }
    /// Is called after each commit, by the holder of the mutex.
    void setOnCommit(std::function<void()> onCommit) { m_onCommit = std::move(onCommit); }

    /// After much was written at the end of the file that is not read again soon.
    void forgetWritten() { m_behind.reachedEnd(); }

    sqlite3* handle() const { return m_handle; }

private:
    friend class LongTransaction;
    friend class Statement;
    Database(sqlite3* handle, WriteBehind behind)
        : m_handle(handle)
        , m_behind(std::move(behind))
    {
    }
    Result<Statement> prepare(const char* sql);
    static Result<std::unique_ptr<Database>> openFile(
        const std::filesystem::path& file, const SecureBuffer& key, ByteView salt, const DatabaseOptions& options);
    Result<void> unlock(const SecureBuffer& key, ByteView salt, const DatabaseOptions& options);
    Result<void> configure(const DatabaseOptions& options);
    void putBack(const std::string& sql, sqlite3_stmt* statement);

    sqlite3* m_handle; ///< closed before m_behind, which would take SQLite's locks with it
    WriteBehind m_behind;
    LongTransaction* m_open = nullptr;
    std::function<Result<void>()> m_beforeCommit;
    std::function<void()> m_onCommit;
    CommitWitness m_witness;
    FairMutex m_mutex;
    GivingWay m_givingWay;
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle;
};

/// BEGIN IMMEDIATE to COMMIT; rolled back when dropped without commit().
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }
    Database* m_database;
};

/// The error for an SQLite result code: io.disk-full, io.failed, io.out-of-memory, vault.damaged, vault.unreadable,
/// vault.read-only, vault.moved, vault.in-use, vault.insert-only, cancelled. The detail names the code, never data.
Error databaseError(sqlite3* handle, int resultCode, std::string_view what);

/// SQLite takes paths up to a length of its own and says only that it can't open what is longer. vault.path-too-long
/// when that would meet any file of a vault in this folder.
Result<void> requirePathFits(const std::filesystem::path& folder);
/// Whether something in the file can't be read: to SQLite a page that does not authenticate is damage or an I/O error,
/// whichever shows first.
bool isUnreadable(const Error& error);

} // namespace holdfast::vault

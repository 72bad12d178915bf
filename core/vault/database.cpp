#include "core/vault/database.h"

#include "core/vault/errors.h"
#include "core/vault/long_transaction.h"
#include "core/vault/read_errors.h"

#include <sqlite3.h>

namespace holdfast::vault {

namespace {

/// Encryption settings stand before the first access; docs/decisions/0003-storage-parameters.md has the measurements.
constexpr const char* cipherPragmas = "PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
                                      "PRAGMA cipher_memory_security = OFF;";
constexpr const char* pragmas = "PRAGMA trusted_schema = OFF;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA recursive_triggers = ON;"
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA mmap_size = 0;"
                                "PRAGMA secure_delete = ON;"
                                "PRAGMA cache_size = -16384;"
                                "PRAGMA synchronous = FULL;";

/// It reads each page about once.
constexpr const char* cacheBeside = "PRAGMA cache_size = -4096;";

/// The file as a URI of SQLite's, which takes `immutable` only there: a read-only medium can have no lock or journal.
std::string immutableUri(const std::filesystem::path& file)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string uri = "file:";
    for (const char8_t c : std::filesystem::absolute(file).generic_u8string()) {
        const bool isPlain = (c >= u8'a' && c <= u8'z') || (c >= u8'A' && c <= u8'Z') || (c >= u8'0' && c <= u8'9')
            || c == u8'.' || c == u8'-' || c == u8'_';
        if (isPlain) {
            uri += static_cast<char>(c);
        } else {
            uri += '%';
            uri += digits[c >> 4];
            uri += digits[c & 15];
        }
    }
    return uri + "?immutable=1";
}

/// x'…' with 64 hex digits of the key and 32 of the salt, as SQLCipher takes a raw key.
SecureBuffer rawKey(const SecureBuffer& key, ByteView salt)
{
    constexpr std::string_view digits = "0123456789abcdef";
    SecureBuffer text(3 + 2 * (key.size() + salt.size()));
    uint8_t* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const ByteView part : {key.view(), salt})
        for (const uint8_t byte : part) {
            *out++ = static_cast<uint8_t>(digits[byte >> 4]);
            *out++ = static_cast<uint8_t>(digits[byte & 15]);
        }
    *out = '\'';
    return text;
}

} // namespace

Result<std::unique_ptr<Database>> Database::openFile(
    const std::filesystem::path& file, const SecureBuffer& key, ByteView salt, const DatabaseOptions& options)
{
    tellReadErrorsApart();
    sqlite3* handle = nullptr;
    const int access = options.isReadOnly ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE;
    const std::u8string path = file.u8string();
    const std::string name = options.isReadOnly ? immutableUri(file) : std::string(path.begin(), path.end());
    const int result
        = sqlite3_open_v2(name.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    // Closing another descriptor of the file would take the locks of the connection that has it open.
    std::unique_ptr<Database> database(
        new Database(handle, options.isBeside ? WriteBehind::borrowing(-1) : WriteBehind::opening(file)));
    if (result != SQLITE_OK)
        return fail(databaseError(handle, result, "open"));
    // Transactions ask before they begin; this is for what is written without one.
    const auto ask = [](void* way, int) { return static_cast<GivingWay*>(way)->ask() ? 1 : 0; };
    sqlite3_busy_handler(handle, ask, &database->m_givingWay);
    HF_CHECK(database->unlock(key, salt, options));
    return database;
}

Result<std::unique_ptr<Database>> Database::open(
    const std::filesystem::path& file, const SecureBuffer& key, ByteView salt, const DatabaseOptions& options)
{
    HF_TRY(std::unique_ptr<Database> database, openFile(file, key, salt, options));
    HF_CHECK(database->configure(options));
    return database;
}

Result<void> Database::unlock(const SecureBuffer& key, ByteView salt, const DatabaseOptions& options)
{
    if (key.size() != 32 || salt.size() != 16)
        return fail(errors::damaged, "database key");
    {
        const SecureBuffer text = rawKey(key, salt);
        if (const int result = sqlite3_key_v2(m_handle, "main", text.data(), static_cast<int>(text.size()));
            result != SQLITE_OK)
            return fail(databaseError(m_handle, result, "key"));
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    const std::string pageSize = "PRAGMA cipher_page_size = " + std::to_string(options.pageSize);
    HF_CHECK(execute(pageSize.c_str()));
    return execute(cipherPragmas);
}

Result<void> Database::configure(const DatabaseOptions& options)
{
    // The first access: fails when the key does not fit or the first page is damaged.
    HF_TRY(const int64_t tables, integerOf("SELECT count(*) FROM sqlite_schema"));
    static_cast<void>(tables);
    if (options.isReadOnly)
        return execute(pragmas);
    if (sqlite3_db_readonly(m_handle, "main") != 0)
        return fail(errors::readOnly, "database file");
    HF_CHECK(execute(pragmas));
    HF_TRY(const std::string mode, textOf("PRAGMA journal_mode = TRUNCATE"));
    if (mode != "truncate")
        return fail(errors::damaged, "journal mode " + mode);
    return options.isBeside ? execute(cacheBeside) : Result<void>();
}

Database::~Database()
{
    for (const auto& [sql, statements] : m_idle)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(databaseError(m_handle, sqlite3_extended_errcode(m_handle), "execute"));
    return {};
}

Result<Statement> Database::prepare(const char* sql)
{
    std::string text(sql);
    if (const auto idle = m_idle.find(text); idle != m_idle.end() && !idle->second.empty()) {
        sqlite3_stmt* statement = idle->second.back();
        idle->second.pop_back();
        return Statement(*this, std::move(text), statement);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return fail(databaseError(m_handle, sqlite3_extended_errcode(m_handle), "prepare"));
    return Statement(*this, std::move(text), statement);
}

void Database::putBack(const std::string& sql, sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[sql].push_back(statement);
}

Result<std::string> Database::textOf(const char* sql)
{
    HF_TRY(Statement statement, query(sql));
    HF_TRY(const bool row, statement.step());
    return row ? statement.text(0) : std::string();
}

Result<int64_t> Database::integerOf(const char* sql)
{
    HF_TRY(Statement statement, query(sql));
    HF_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<Transaction> Transaction::begin(Database& database)
{
    LongTransaction::endOpen(database);
    database.givingWay().ask();
    HF_CHECK(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database == nullptr)
        return;
    m_database->setWitness(nullptr);
    // A full disk or an I/O error may have rolled back already.
    if (sqlite3_get_autocommit(m_database->handle()) == 0)
        static_cast<void>(m_database->run("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    HF_CHECK(m_database->commit());
    m_database = nullptr;
    return {};
}

Result<void> Database::commit()
{
    if (m_beforeCommit)
        HF_CHECK(m_beforeCommit());
    const CommitWitness witness = std::exchange(m_witness, nullptr);
    if (const Result<void> committed = run("COMMIT"); !committed)
        HF_CHECK(outcomeOfCommit(*this, witness, committed.error()));
    if (m_onCommit)
        m_onCommit();
    return {};
}

} // namespace holdfast::vault

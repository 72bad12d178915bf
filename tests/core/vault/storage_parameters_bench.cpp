// Measures SQLCipher under one set of parameters: holdfast_storage_parameters_bench FOLDER [MIB [NAME=VALUE ...]].
// What no NAME=VALUE changes is as docs/decisions/0003-storage-parameters.md decides. NAME is a pragma's or one of
// chunk_kib, chunks_to_a_transaction and drop_written. In a fresh database at FOLDER/parameters.db it writes MIB of
// random chunks, reads them from the disk, commits small rows one by one and deletes a quarter of the chunks, and
// prints one JSON object. `scripts/bench parameters` runs it for every row of the decision's table.

#include "core/base/write_behind.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::vault::test {

namespace {

using ParameterSet = std::map<std::string, std::string, std::less<>>;

const ParameterSet decidedParameters{{"cipher_page_size", "65536"}, {"cipher_hmac_algorithm", "HMAC_SHA256"},
    {"cipher_memory_security", "OFF"}, {"journal_mode", "TRUNCATE"}, {"synchronous", "FULL"}, {"cache_size", "-16384"},
    {"secure_delete", "ON"}, {"chunk_kib", "1024"}, {"chunks_to_a_transaction", "64"}, {"drop_written", "ON"}};
constexpr std::array cipherParameters{"cipher_page_size", "cipher_hmac_algorithm", "cipher_memory_security"};
constexpr std::array openParameters{"secure_delete", "cache_size", "synchronous", "journal_mode"};

using PlainStatement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

[[noreturn]] void giveUp(const std::string& what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    std::exit(5);
}

/// As SQLite answers with it: lower case, and a number for what it keeps as one.
std::string asAnswered(std::string value)
{
    static const std::map<std::string, std::string> numbers{{"off", "0"}, {"on", "1"}, {"normal", "1"}, {"full", "2"}};
    std::transform(value.begin(), value.end(), value.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto number = numbers.find(value);
    return number == numbers.end() ? value : number->second;
}

class MeasuredDatabase {
public:
    MeasuredDatabase(const std::filesystem::path& file, const ParameterSet& parameters)
    {
        const std::u8string path = file.u8string();
        require(sqlite3_open_v2(std::string(path.begin(), path.end()).c_str(), &m_handle,
                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr),
            "open");
        const std::string key = "x'" + std::string(96, '5') + "'";
        require(sqlite3_key_v2(m_handle, "main", key.data(), static_cast<int>(key.size())), "key");
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        for (const char* name : cipherParameters)
            execute("PRAGMA " + std::string(name) + " = " + parameters.at(name));
        execute("SELECT count(*) FROM sqlite_schema");
        execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON;"
                "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
        for (const char* name : openParameters)
            execute("PRAGMA " + std::string(name) + " = " + parameters.at(name));
        for (const char* name : cipherParameters)
            requireSet(name, parameters.at(name));
        for (const char* name : openParameters)
            requireSet(name, parameters.at(name));
    }
    ~MeasuredDatabase() { sqlite3_close_v2(m_handle); }
    MeasuredDatabase(const MeasuredDatabase&) = delete;
    MeasuredDatabase& operator=(const MeasuredDatabase&) = delete;

    void execute(const std::string& sql)
    {
        require(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr), sql);
    }
    PlainStatement prepare(const std::string& sql)
    {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v3(m_handle, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), sql);
        return {statement, &sqlite3_finalize};
    }
    void insert(const PlainStatement& statement, int64_t n, const std::vector<uint8_t>& data)
    {
        sqlite3_bind_int64(statement.get(), 1, n);
        sqlite3_bind_blob64(statement.get(), 2, data.data(), data.size(), SQLITE_STATIC);
        if (const int result = sqlite3_step(statement.get()); result != SQLITE_DONE)
            require(result, "insert");
        require(sqlite3_reset(statement.get()), "insert");
    }

private:
    void require(int result, const std::string& what)
    {
        if (result != SQLITE_OK)
            giveUp(what + ": " + sqlite3_errstr(result));
    }
    /// SQLite passes over a pragma or value that it does not know.
    void requireSet(const std::string& name, const std::string& value)
    {
        const PlainStatement statement = prepare("PRAGMA " + name);
        const unsigned char* const answer
            = sqlite3_step(statement.get()) == SQLITE_ROW ? sqlite3_column_text(statement.get(), 0) : nullptr;
        const std::string set = answer == nullptr ? "nothing" : reinterpret_cast<const char*>(answer);
        if (asAnswered(set) != asAnswered(value))
            giveUp(name + " is " + set + ", not " + value);
    }

    sqlite3* m_handle = nullptr;
};

/// From its making on.
class Elapsed {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    double processorSeconds() const { return static_cast<double>(std::clock() - m_processorStart) / CLOCKS_PER_SEC; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::clock_t m_processorStart = std::clock();
};

std::vector<uint8_t> randomChunk(size_t size)
{
    std::independent_bits_engine<std::mt19937_64, 8, unsigned> engine(std::random_device{}());
    std::vector<uint8_t> chunk(size);
    std::generate(chunk.begin(), chunk.end(), [&] { return static_cast<uint8_t>(engine()); });
    return chunk;
}

class ParameterBench {
public:
    ParameterBench(const std::filesystem::path& folder, int64_t mebibytes, const ParameterSet& parameters)
        : m_file(folder / "parameters.db")
        , m_parameters(parameters)
        , m_chunk(randomChunk(static_cast<size_t>(number("chunk_kib")) * 1024))
        , m_chunks(mebibytes * 1024 / number("chunk_kib"))
    {
        std::filesystem::create_directories(folder);
        if (std::filesystem::exists(m_file))
            giveUp("there is a parameters.db already");
        if (m_chunks < 4)
            giveUp("that is less than four chunks");
    }
    void run()
    {
        write();
        // What the writing left in memory, SQLite's and the system's, is not what reading is measured by.
        if (dropsWritten())
            forgetCached(m_file);
        read();
        commitSmallRows();
        remove();
        std::printf("{\"write_mb_s\": %.1f, \"write_processor_s_gb\": %.3f, \"read_mb_s\": %.1f, "
                    "\"small_rows_s\": %.1f, \"delete_mb_s\": %.1f}\n",
            m_writing, m_writingProcessor, m_reading, m_smallRows, m_deleting);
    }

private:
    int64_t number(std::string_view name) const
    {
        const int64_t value = std::strtoll(m_parameters.find(name)->second.c_str(), nullptr, 10);
        if (value <= 0)
            giveUp(std::string(name) + " is no positive number");
        return value;
    }
    bool dropsWritten() const { return m_parameters.at("drop_written") == "ON"; }
    double megabytes(int64_t chunks) const
    {
        return static_cast<double>(chunks) * static_cast<double>(m_chunk.size()) / 1e6;
    }

    void write()
    {
        const int64_t chunksToATransaction = number("chunks_to_a_transaction");
        {
            MeasuredDatabase database(m_file, m_parameters);
            database.execute("CREATE TABLE chunk(stream INTEGER NOT NULL, n INTEGER NOT NULL, data BLOB NOT NULL, "
                             "PRIMARY KEY(stream, n)) STRICT; CREATE TABLE small(n INTEGER PRIMARY KEY, data BLOB NOT "
                             "NULL) STRICT");
        }
        // On POSIX closing it gives up SQLite's locks, so it stands before the database.
        WriteBehind behind = WriteBehind::opening(m_file);
        MeasuredDatabase database(m_file, m_parameters);
        const PlainStatement insert = database.prepare("INSERT INTO chunk(stream, n, data) VALUES(1, ?, ?)");
        const Elapsed elapsed;
        for (int64_t n = 0; n < m_chunks;) {
            database.execute("BEGIN IMMEDIATE");
            for (const int64_t end = std::min(n + chunksToATransaction, m_chunks); n < end; ++n)
                database.insert(insert, n, m_chunk);
            database.execute("COMMIT");
            if (dropsWritten())
                behind.reachedEnd();
        }
        // With WAL a part is not in the database yet; without it this does nothing.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        m_writing = megabytes(m_chunks) / elapsed.seconds();
        m_writingProcessor = elapsed.processorSeconds() * 1000 / megabytes(m_chunks);
    }
    void read()
    {
        MeasuredDatabase database(m_file, m_parameters);
        const PlainStatement select = database.prepare("SELECT data FROM chunk WHERE stream = 1 AND n = ?");
        std::vector<uint8_t> out(m_chunk.size());
        const Elapsed elapsed;
        for (int64_t n = 0; n < m_chunks; ++n) {
            sqlite3_bind_int64(select.get(), 1, n);
            if (sqlite3_step(select.get()) != SQLITE_ROW
                || static_cast<size_t>(sqlite3_column_bytes(select.get(), 0)) != out.size())
                giveUp("a chunk cannot be read");
            std::copy_n(static_cast<const uint8_t*>(sqlite3_column_blob(select.get(), 0)), out.size(), out.begin());
            sqlite3_reset(select.get());
        }
        m_reading = megabytes(m_chunks) / elapsed.seconds();
        if (out != m_chunk)
            giveUp("a chunk is not what was written");
    }
    void commitSmallRows()
    {
        constexpr int64_t rows = 200;
        const std::vector<uint8_t> data = randomChunk(30'000);
        MeasuredDatabase database(m_file, m_parameters);
        const PlainStatement insert = database.prepare("INSERT INTO small(n, data) VALUES(?, ?)");
        const Elapsed elapsed;
        for (int64_t n = 0; n < rows; ++n)
            database.insert(insert, n, data);
        m_smallRows = static_cast<double>(rows) / elapsed.seconds();
    }
    void remove()
    {
        const int64_t removed = m_chunks / 4;
        MeasuredDatabase database(m_file, m_parameters);
        const Elapsed elapsed;
        database.execute("DELETE FROM chunk WHERE stream = 1 AND n < " + std::to_string(removed));
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        m_deleting = megabytes(removed) / elapsed.seconds();
    }

    std::filesystem::path m_file;
    ParameterSet m_parameters;
    std::vector<uint8_t> m_chunk;
    int64_t m_chunks;
    double m_writing = 0, m_writingProcessor = 0, m_reading = 0, m_smallRows = 0, m_deleting = 0;
};

} // namespace

} // namespace holdfast::vault::test

int main(int argc, char** argv)
{
    using namespace holdfast::vault::test;
    if (argc < 2)
        return 2;
    ParameterSet parameters = decidedParameters;
    for (int i = 3; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const size_t equals = argument.find('=');
        const auto parameter = parameters.find(argument.substr(0, equals));
        if (equals == std::string_view::npos || parameter == parameters.end())
            return 2;
        parameter->second = argument.substr(equals + 1);
    }
    ParameterBench(argv[1], argc > 2 ? std::strtoll(argv[2], nullptr, 10) : 256, parameters).run();
    return 0;
}

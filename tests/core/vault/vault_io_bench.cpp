// Measures the vault's storage: holdfast_vault_bench FOLDER [MIB [JOURNAL_MODE [SYNCHRONOUS [CACHE_KIB]]]].
// Imports MIB of random bytes from memory (hash and seal), reads them back (decrypt and hash), does the same with a
// bare loop over a database with the same settings (no hash, one thread), and the encryption and hashes of as many
// bytes in memory, stores small items, and prints a line about each.

#include "core/base/atomic_file.h"
#include "core/vault/database.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
#include "crypto_limit.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace holdfast;

namespace {

/// Of all threads: unlike the time on the clock, hardly changed by what else the machine does.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// One MiB of random bytes over and over, so that making them costs nothing.
class RepeatingSource final : public ByteSource {
public:
    explicit RepeatingSource(uint64_t size)
        : m_left(size)
        , m_block(1 << 20)
    {
        fillRandom(m_block);
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        const size_t count = std::min<uint64_t>({out.size(), m_block.size(), m_left});
        std::copy_n(m_block.begin(), count, out.begin());
        m_left -= count;
        return count;
    }

private:
    uint64_t m_left;
    Bytes m_block;
};

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(result.error().code().id).c_str(), result.error().detail().c_str());
        std::exit(5);
    }
    return std::move(*result);
}

vault::Item store(vault::Vault& vault, uint64_t bytes)
{
    vault::NewItem item;
    item.capturedAt = vault.clock().now();
    vault::Ingest ingest = must(vault::Ingest::begin(vault, item));
    RepeatingSource source(bytes);
    must(ingest.add("original", "bench", "application/octet-stream", source, bytes));
    return must(ingest.commit());
}

void pragma(vault::Vault& vault, const std::string& text)
{
    const std::scoped_lock guard(vault.database().mutex());
    static_cast<void>(must(vault.database().textOf(("PRAGMA " + text).c_str())));
}

struct Seconds {
    double writing = 0, reading = 0;
};

/// What SQLCipher alone takes: the same chunks in the same transactions, then each of them once.
Seconds bareLoop(const std::filesystem::path& file, uint64_t size)
{
    constexpr int64_t chunksToATransaction = 64;
    if (!writeFileAtomically(file, {}))
        std::exit(5);
    SecureBuffer key(32);
    const Bytes salt(16);
    const auto database = must(vault::Database::open(file, key, salt, {}));
    const std::scoped_lock guard(database->mutex());
    must(database->textOf("CREATE TABLE chunk(stream INTEGER NOT NULL, n INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY "
                          "KEY(stream, n)) STRICT"));
    Bytes block(1 << 20);
    fillRandom(block);
    const auto chunks = int64_t(size >> 20);
    Seconds seconds;
    auto start = std::chrono::steady_clock::now();
    for (int64_t n = 0; n < chunks;) {
        vault::Transaction transaction = must(vault::Transaction::begin(*database));
        for (const int64_t end = std::min(n + chunksToATransaction, chunks); n < end; ++n)
            if (!database->run("INSERT INTO chunk(stream, n, data) VALUES(1, ?, ?)", n, ByteView(block)))
                std::exit(5);
        if (!transaction.commit())
            std::exit(5);
        database->forgetWritten();
    }
    seconds.writing = secondsSince(start);
    start = std::chrono::steady_clock::now();
    for (int64_t n = 0; n < chunks; ++n) {
        vault::Statement row = must(database->query("SELECT data FROM chunk WHERE stream = 1 AND n = ?", n));
        if (!must(row.step()) || row.bytes(0).size() != block.size())
            std::exit(5);
        std::copy_n(row.bytes(0).begin(), block.size(), block.begin());
    }
    seconds.reading = secondsSince(start);
    return seconds;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    const auto argument
        = [&](int index, const char* fallback) { return std::string(argc > index ? argv[index] : fallback); };
    const uint64_t size = std::strtoull(argument(2, "1024").c_str(), nullptr, 10) << 20;
    const auto password = SecureBuffer::copyOf(asBytes("a password for measuring"));
    vault::Vault::Created created = must(vault::Vault::create(argv[1], password, {}));
    vault::Vault& vault = *created.vault;
    if (argc > 3)
        pragma(vault, "journal_mode = " + argument(3, ""));
    if (argc > 4)
        pragma(vault, "synchronous = " + argument(4, ""));
    if (argc > 5)
        pragma(vault, "cache_size = -" + argument(5, ""));

    auto start = std::chrono::steady_clock::now();
    const double processorAtStart = processorSeconds();
    const vault::Item item = store(vault, size);
    const double importing = secondsSince(start);
    const double processorAfterImport = processorSeconds();
    start = std::chrono::steady_clock::now();
    auto source = must(vault.openArtifact(item.artifacts.front()));
    Bytes block(1 << 20);
    while (must(source->read(block)) > 0) { }
    const double reading = secondsSince(start);
    const double processorAfterReading = processorSeconds();
    source.reset();
    constexpr int smallItems = 200;
    start = std::chrono::steady_clock::now();
    for (int i = 0; i < smallItems; ++i)
        store(vault, 30'000);
    const double small = secondsSince(start);
    const double megabytes = static_cast<double>(size) / 1e6;
    const Seconds bare = bareLoop(std::filesystem::path(argv[1]) / "bare.db", size);
    std::printf("import %.0f MB/s (processor %.2f s/GB), read %.0f MB/s (processor %.2f s/GB), small items %.0f a "
                "second, journal %s\n",
        megabytes / importing, (processorAfterImport - processorAtStart) * 1000 / megabytes, megabytes / reading,
        (processorAfterReading - processorAfterImport) * 1000 / megabytes, smallItems / small,
        must(vault.info()).pragmas["journal_mode"].get<std::string>().c_str());
    std::printf(
        "against a bare SQLCipher loop: import %.2f of its speed (%.0f MB/s), read %.2f of its speed (%.0f MB/s)\n",
        bare.writing / importing, megabytes / bare.writing, bare.reading / reading, megabytes / bare.reading);
    const vault::test::CryptoLimit limit = vault::test::cryptoLimit(size);
    const double writingLimit = limit.sealing + limit.hashing, readingLimit = limit.opening + limit.hashing;
    std::printf("against the cryptography alone, on one thread: import %.2f of its speed (%.0f MB/s: sealing %.0f, "
                "SHA-256 %.0f), read %.2f of its speed (%.0f MB/s: opening %.0f)\n",
        writingLimit / importing, megabytes / writingLimit, megabytes / limit.sealing, megabytes / limit.hashing,
        readingLimit / reading, megabytes / readingLimit, megabytes / limit.opening);
    return 0;
}

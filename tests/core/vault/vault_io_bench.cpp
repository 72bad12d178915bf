// Measures the vault's storage: holdfast_vault_bench FOLDER [MIB [JOURNAL_MODE [SYNCHRONOUS [CACHE_KIB]]]].
// Imports MIB of random bytes from memory (hash and seal), reads them back (decrypt and hash), does the same with a
// bare loop over a database with the same settings (no hash, one thread), and the encryption and hashes of as many
// bytes in memory on one thread, stores small items, and prints a line of JSON: speeds, and which share of the bare
// loop's and of the cryptography's the vault reaches.

#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/vault/database.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
#include "crypto_limit.h"
#include "tests/support/measuring.h"

#include <ctime>

using namespace holdfast;
using holdfast::test::must;
using holdfast::test::Stopwatch;

namespace {

/// Of all threads: unlike the time on the clock, hardly changed by what else the machine does.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
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
    Stopwatch watch;
    for (int64_t n = 0; n < chunks;) {
        vault::Transaction transaction = must(vault::Transaction::begin(*database));
        for (const int64_t end = std::min(n + chunksToATransaction, chunks); n < end; ++n)
            if (!database->run("INSERT INTO chunk(stream, n, data) VALUES(1, ?, ?)", n, ByteView(block)))
                std::exit(5);
        if (!transaction.commit())
            std::exit(5);
        database->forgetWritten();
    }
    seconds.writing = watch.seconds();
    watch = Stopwatch();
    for (int64_t n = 0; n < chunks; ++n) {
        vault::Statement row = must(database->query("SELECT data FROM chunk WHERE stream = 1 AND n = ?", n));
        if (!must(row.step()) || row.bytes(0).size() != block.size())
            std::exit(5);
        std::copy_n(row.bytes(0).begin(), block.size(), block.begin());
    }
    seconds.reading = watch.seconds();
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

    Stopwatch watch;
    const double processorAtStart = processorSeconds();
    const vault::Item item = store(vault, size);
    const double importing = watch.seconds();
    const double processorAfterImport = processorSeconds();
    watch = Stopwatch();
    auto source = must(vault.openArtifact(item.artifacts.front()));
    Bytes block(1 << 20);
    while (must(source->read(block)) > 0) { }
    const double reading = watch.seconds();
    const double processorAfterReading = processorSeconds();
    source.reset();
    constexpr int smallItems = 200;
    watch = Stopwatch();
    for (int i = 0; i < smallItems; ++i)
        store(vault, 30'000);
    const double small = watch.seconds();
    const double megabytes = static_cast<double>(size) / 1e6;
    const Seconds bare = bareLoop(std::filesystem::path(argv[1]) / "bare.db", size);
    const vault::test::CryptoLimit limit = vault::test::cryptoLimit(size);
    const double writingLimit = limit.sealing + limit.hashing, readingLimit = limit.opening + limit.hashing;
    const Json line{{"megabytes", megabytes}, {"journal", must(vault.info()).pragmas["journal_mode"]},
        {"import_mb_s", megabytes / importing},
        {"import_processor_s_gb", (processorAfterImport - processorAtStart) * 1000 / megabytes},
        {"read_mb_s", megabytes / reading},
        {"read_processor_s_gb", (processorAfterReading - processorAfterImport) * 1000 / megabytes},
        {"small_items_s", smallItems / small}, {"bare_import_mb_s", megabytes / bare.writing},
        {"bare_read_mb_s", megabytes / bare.reading}, {"import_of_bare", bare.writing / importing},
        {"read_of_bare", bare.reading / reading}, {"import_of_cryptography", writingLimit / importing},
        {"read_of_cryptography", readingLimit / reading}, {"sealing_mb_s", megabytes / limit.sealing},
        {"opening_mb_s", megabytes / limit.opening}, {"sha256_mb_s", megabytes / limit.hashing}};
    std::printf("%s\n", canonicalJson(line).c_str());
    return 0;
}

#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

/// Chunks of a transaction; the mutex is free in between.
Result<bool> deleteSome(Database& database, int64_t stream)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("DELETE FROM chunk WHERE stream = ?1 AND n IN "
                          "(SELECT n FROM chunk WHERE stream = ?1 ORDER BY n LIMIT 32)",
        stream));
    HF_CHECK(transaction.commit());
    HF_TRY(Statement rest, database.query("SELECT 1 FROM chunk WHERE stream = ? LIMIT 1", stream));
    return rest.step();
}

constexpr const char* readSwept = "SELECT value FROM meta WHERE key = 'streams_swept'";

/// So that opening does not walk through the streams of a whole vault: those up to here were looked at once.
Result<void> noteSwept(Database& database, int64_t from)
{
    constexpr int64_t worthACommit = 1000;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t last, database.integerOf("SELECT max(stream) FROM chunk"));
    if (last - from < worthACommit)
        return {};
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('streams_swept', ?)", last));
    return transaction.commit();
}

} // namespace

Result<void> sweepAgainFrom(Database& database, int64_t stream)
{
    return database.run("UPDATE meta SET value = min(value, ?) WHERE key = 'streams_swept'", stream - 1);
}

Result<void> dropStream(Database& database, int64_t stream)
{
    for (;;) {
        HF_TRY(const bool more, deleteSome(database, stream));
        if (!more)
            return {};
    }
}

Result<void> sweepOrphans(Database& database)
{
    int64_t from = 0;
    {
        const std::scoped_lock guard(database.mutex());
        HF_TRY(from, database.integerOf(readSwept));
    }
    Result<void> swept;
    for (int64_t last = from;;) {
        int64_t orphan = 0;
        {
            // Steps from stream to stream through the index: no walk over every chunk of the vault.
            const std::scoped_lock guard(database.mutex());
            HF_TRY(Statement next,
                database.query(
                    "WITH RECURSIVE streams(stream) AS ("
                    " SELECT min(stream) FROM chunk WHERE stream > ?"
                    " UNION ALL SELECT (SELECT min(stream) FROM chunk WHERE stream > streams.stream)"
                    " FROM streams WHERE streams.stream IS NOT NULL) "
                    "SELECT stream FROM streams WHERE stream IS NOT NULL"
                    " AND NOT EXISTS (SELECT 1 FROM artifact WHERE artifact.stream = streams.stream) LIMIT 1",
                    last));
            HF_TRY(const bool found, next.step());
            if (!found)
                break;
            orphan = next.integer(0);
        }
        if (const Result<void> dropped = dropStream(database, orphan); !dropped) {
            if (!isUnreadable(dropped.error()))
                return dropped;
            swept = dropped; // the others go all the same
        }
        last = orphan;
    }
    return swept ? noteSwept(database, from) : swept;
}

Result<int64_t> nextFreeStream(Database& database)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t inArtifacts, database.integerOf("SELECT max(stream) FROM artifact"));
    HF_TRY(const int64_t inChunks, database.integerOf("SELECT max(stream) FROM chunk"));
    return std::max(inArtifacts, inChunks) + 1;
}

} // namespace holdfast::vault

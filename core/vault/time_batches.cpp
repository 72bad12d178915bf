#include "core/vault/time_batches.h"

#include "core/base/untrusted_text.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

constexpr size_t maxTokenBytes = 64 * 1024;
constexpr size_t maxAnswerWords = 400;

int64_t nowOf(const Vault& vault)
{
    return vault.clock().now().time_since_epoch().count();
}

/// A token, or NULL where there is none.
Result<void> insertEnd(Database& database, int64_t n, int64_t attempt, int64_t at, const std::string& authority,
    const std::string& list, ByteView token, std::string_view error)
{
    constexpr const char* sql
        = "INSERT INTO time_batch_end(batch_n, n, at, authority, list, token, error) VALUES(?, ?, ?, ?, ?, ?, ?)";
    if (token.empty())
        return database.run(sql, n, attempt, at, authority, list, nullptr, error);
    return database.run(sql, n, attempt, at, authority, list, token, error);
}

/// Gives the batch its number.
Result<int64_t> insertBatch(Database& database, const TimeBatch& batch)
{
    HF_TRY(const int64_t last, database.integerOf("SELECT coalesce(max(n), 0) FROM time_batch"));
    const int64_t n = last + 1, at = batch.askedAt.time_since_epoch().count();
    constexpr const char* sql = "INSERT INTO time_batch(n, at, authority, head, token, error) VALUES(?, ?, ?, ?, ?, ?)";
    if (batch.before.empty())
        HF_CHECK(database.run(sql, n, at, batch.authority, batch.head.bytes(), nullptr, batch.beforeError));
    else
        HF_CHECK(database.run(sql, n, at, batch.authority, batch.head.bytes(), batch.before, batch.beforeError));
    return n;
}

Bytes bytesOf(const Statement& row, int column)
{
    const ByteView bytes = row.bytes(column);
    return {bytes.begin(), bytes.end()};
}

Result<std::string> listOf(Database& database, int64_t n)
{
    HF_TRY(Statement rows,
        database.query("SELECT record_sha256, path FROM time_batch_record WHERE batch_n = ? ORDER BY position", n));
    std::string list;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return list;
        list += toHex(rows.bytes(0)) + "  " + rows.text(1) + "\n";
    }
}

Result<std::vector<ItemId>> itemsOf(Database& database, int64_t n)
{
    HF_TRY(
        Statement rows, database.query("SELECT item_id FROM time_batch_record WHERE batch_n = ? ORDER BY position", n));
    std::vector<ItemId> items;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return items;
        HF_TRY(const ItemId id, ItemId::parse(rows.text(0)));
        items.push_back(id);
    }
}

Result<std::vector<TimeBatch>> readBatches(Database& database)
{
    HF_TRY(Statement rows,
        database.query(
            "SELECT batch.n, batch.at, batch.authority, head, batch.token, batch.error, last.list, last.token, "
            "last.error FROM time_batch AS batch LEFT JOIN time_batch_end AS last ON last.batch_n = batch.n "
            "AND last.n = (SELECT n FROM time_batch_end WHERE batch_n = batch.n ORDER BY token IS NULL, n DESC "
            "LIMIT 1) ORDER BY batch.n"));
    std::vector<TimeBatch> batches;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return batches;
        TimeBatch batch;
        batch.n = rows.integer(0);
        batch.askedAt = UtcTime(std::chrono::milliseconds(rows.integer(1)));
        batch.authority = rows.text(2);
        HF_TRY(batch.head, Digest::fromBytes(rows.bytes(3)));
        batch.before = bytesOf(rows, 4);
        batch.beforeError = rows.text(5);
        batch.list = rows.text(6);
        batch.after = bytesOf(rows, 7);
        batch.afterError = rows.text(8);
        batches.push_back(std::move(batch));
    }
}

} // namespace

Result<Digest> currentHead(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row,
        database.query(
            "SELECT hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1", vault.defaultCase().text()));
    HF_TRY(const bool found, row.step());
    if (!found)
        return Sha256::of(asBytes(vault.defaultCase().text()));
    return Digest::fromBytes(row.bytes(0));
}

Result<int64_t> beginTimeBatch(Vault& vault, const TimeBatch& batch)
{
    if (batch.before.size() > maxTokenBytes)
        return fail(holdfast::errors::tooLarge, "time stamp");
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_TRY(const int64_t n, insertBatch(database, batch));
    HF_CHECK(transaction.commit());
    return n;
}

Result<void> addToTimeBatch(Vault& vault, int64_t n, const Item& item)
{
    const Artifact* const record = item.artifact("record");
    if (record == nullptr)
        return {};
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT INTO time_batch_record(item_id, batch_n, position, record_sha256, path) SELECT ?, ?, "
                          "coalesce(max(position), 0) + 1, ?, ? FROM time_batch_record WHERE batch_n = ?",
        item.id.text(), n, record->sha256.bytes(), "data/records/" + item.exhibit + ".json", n));
    return transaction.commit();
}

Result<std::string> timeBatchList(const Vault& vault, int64_t n)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    return listOf(database, n);
}

Result<void> endTimeBatch(Vault& vault, int64_t n, const std::string& authority, const std::string& list,
    ByteView token, std::string_view error, std::string_view answer)
{
    if (token.size() > maxTokenBytes)
        return fail(holdfast::errors::tooLarge, "time stamp");
    Vault::State& state = vault.state();
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_TRY(Statement row, database.query("SELECT coalesce(max(n), 0) + 1 FROM time_batch_end WHERE batch_n = ?", n));
    HF_TRY(const bool found, row.step());
    const int64_t attempt = found ? row.integer(0) : 1;
    HF_CHECK(insertEnd(database, n, attempt, nowOf(vault), authority, list, token, error));
    Json details{{"authority", authority}, {"batch", n}, {"list_sha256", Sha256::of(asBytes(list)).hex()}};
    if (token.empty())
        details["error"] = error;
    else
        details["token_sha256"] = Sha256::of(token).hex();
    if (token.empty() && !answer.empty())
        details["answer"] = printableAscii(answer, maxAnswerWords);
    HF_CHECK(state.custody().append(state.defaultCase, "time-stamped", state.defaultCase.text(), details));
    return transaction.commit();
}

Result<void> insertReceivedBatch(Vault& vault, const ReceivedBatch& received)
{
    const TimeBatch& batch = received.batch;
    if (batch.before.size() > maxTokenBytes || batch.after.size() > maxTokenBytes)
        return fail(holdfast::errors::tooLarge, "time stamp");
    Database& database = vault.database();
    HF_TRY(const int64_t n, insertBatch(database, batch));
    int64_t position = 0;
    for (const ReceivedBatch::Record& record : received.records)
        HF_CHECK(database.run("INSERT INTO time_batch_record(item_id, batch_n, position, record_sha256, path) "
                              "VALUES(?, ?, ?, ?, ?)",
            record.item.text(), n, ++position, record.sha256.bytes(), record.path));
    if (batch.list.empty())
        return {};
    return insertEnd(database, n, 1, nowOf(vault), batch.authority, batch.list, batch.after, batch.afterError);
}

Result<std::vector<TimeBatch>> timeBatches(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(std::vector<TimeBatch> batches, readBatches(database));
    for (TimeBatch& batch : batches) {
        HF_TRY(batch.items, itemsOf(database, batch.n));
    }
    std::erase_if(batches, [](const TimeBatch& batch) { return batch.items.empty(); });
    return batches;
}

} // namespace holdfast::vault

#include "core/vault/capture_queue.h"

#include "core/vault/vault_state.h"

#include <set>

namespace holdfast::vault {

namespace {

constexpr size_t maxOptionBytes = 16 * 1024;
constexpr const char* columns = "SELECT n, url, under18, options, attempts FROM capture_queue ";

Result<QueuedAddress> addressOf(const Statement& row)
{
    QueuedAddress address;
    address.n = row.integer(0);
    address.url = row.text(1);
    HF_TRY(address.age, parseAgeAnswer(row.text(2)));
    HF_TRY(address.options, parseJson(row.text(3), maxOptionBytes));
    address.attempts = static_cast<uint32_t>(row.unsignedInteger(4));
    return address;
}

Result<int64_t> put(Database& database, const QueuedAddress& address)
{
    if (address.age == AgeAnswer::Unanswered)
        return fail(holdfast::errors::ageUnanswered, address.url);
    // "no" gives way to any other answer, whichever came first.
    HF_CHECK(database.run("INSERT INTO capture_queue(url, under18, options) VALUES(?, ?, ?) ON CONFLICT(url) DO UPDATE "
                          "SET options = excluded.options, "
                          "under18 = CASE under18 WHEN 'no' THEN excluded.under18 ELSE under18 END",
        address.url, toText(address.age), canonicalJson(address.options)));
    HF_TRY(Statement row, database.query("SELECT n FROM capture_queue WHERE url = ?", address.url));
    HF_TRY(const bool found, row.step());
    return found ? row.integer(0) : 0;
}

Result<QueuedAddress> get(Database& database, int64_t n)
{
    HF_TRY(Statement row, database.query((columns + std::string("WHERE n = ?")).c_str(), n));
    HF_TRY(const bool found, row.step());
    if (!found)
        return fail(errors::damaged, "capture queue");
    return addressOf(row);
}

} // namespace

Result<std::vector<QueuedAddress>> enqueue(Vault& vault, const std::vector<QueuedAddress>& addresses)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    std::vector<int64_t> numbers;
    std::set<int64_t> seen;
    for (const QueuedAddress& address : addresses) {
        HF_TRY(const int64_t n, put(database, address));
        if (seen.insert(n).second)
            numbers.push_back(n);
    }
    std::vector<QueuedAddress> queued;
    for (const int64_t n : numbers) {
        HF_TRY(QueuedAddress address, get(database, n));
        queued.push_back(std::move(address));
    }
    HF_CHECK(transaction.commit());
    return queued;
}

Result<std::vector<QueuedAddress>> waitingAddresses(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows, database.query((columns + std::string("ORDER BY n")).c_str()));
    std::vector<QueuedAddress> waiting;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return waiting;
        HF_TRY(QueuedAddress address, addressOf(rows));
        waiting.push_back(std::move(address));
    }
}

Result<uint64_t> countWaiting(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t count, database.integerOf("SELECT count(*) FROM capture_queue"));
    return static_cast<uint64_t>(count);
}

Result<void> recordAttempt(Vault& vault, int64_t n)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("UPDATE capture_queue SET attempts = attempts + 1 WHERE n = ?", n));
    return transaction.commit();
}

Result<void> takeFromQueue(Vault& vault, int64_t n)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("DELETE FROM capture_queue WHERE n = ?", n));
    return transaction.commit();
}

Result<void> emptyQueue(Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("DELETE FROM capture_queue"));
    return transaction.commit();
}

} // namespace holdfast::vault

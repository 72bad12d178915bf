#include "core/vault/network_log.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

UtcTime timeFrom(int64_t milliseconds)
{
    return UtcTime(std::chrono::milliseconds(milliseconds));
}

Result<NetworkRequest> requestOf(const Statement& row)
{
    NetworkRequest request;
    request.n = row.integer(0);
    request.at = timeFrom(row.integer(1));
    request.purpose = row.text(2);
    request.host = row.text(3);
    request.address = row.text(4);
    request.sent = row.text(5);
    request.sentBytes = row.unsignedInteger(6);
    request.isByProxy = row.integer(7) != 0;
    if (!row.isNull(8))
        request.endedAt = timeFrom(row.integer(8));
    request.outcome = row.text(9);
    request.receivedBytes = row.unsignedInteger(10);
    if (!row.isNull(11)) {
        HF_TRY(request.item, ItemId::parse(row.text(11)));
    }
    return request;
}

/// How many there were, on another page of the database than the rows: an old page of these among newer ones shows. It
/// only counts up, so that what was lost is missed for good.
constexpr const char* countRequest
    = "INSERT INTO meta(key, value) VALUES('network_requests', (SELECT count(*) FROM network_request)) "
      "ON CONFLICT(key) DO UPDATE SET value = value + 1";
constexpr const char* countAnswer
    = "INSERT INTO meta(key, value) VALUES('network_answers', (SELECT count(*) FROM network_answer)) "
      "ON CONFLICT(key) DO UPDATE SET value = value + 1";

} // namespace

Result<int64_t> logRequest(Vault& vault, const NetworkRequest& request)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_TRY(const int64_t last, database.integerOf("SELECT coalesce(max(n), 0) FROM network_request"));
    const int64_t n = last + 1;
    const auto insert = [&](const auto& item) {
        return database.run("INSERT INTO network_request(n, at, purpose, host, address, sent, sent_bytes, by_proxy, "
                            "item_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            n, int64_t{vault.clock().now().time_since_epoch().count()}, request.purpose, request.host, request.address,
            request.sent, request.sentBytes, int64_t{request.isByProxy ? 1 : 0}, item);
    };
    HF_CHECK(request.item ? insert(request.item->text()) : insert(nullptr));
    HF_CHECK(database.run(countRequest));
    HF_CHECK(transaction.commit());
    return n;
}

Result<void> logAnswer(Vault& vault, int64_t n, std::string_view outcome, uint64_t receivedBytes)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT INTO network_answer(request_n, at, outcome, received_bytes) VALUES(?, ?, ?, ?)", n,
        int64_t{vault.clock().now().time_since_epoch().count()}, outcome, receivedBytes));
    HF_CHECK(database.run(countAnswer));
    return transaction.commit();
}

Result<std::vector<NetworkRequest>> networkLog(const Vault& vault, size_t most)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query("SELECT n, request.at, purpose, host, address, sent, sent_bytes, by_proxy, answer.at, outcome, "
                       "received_bytes, item_id FROM network_request AS request LEFT JOIN network_answer AS answer ON "
                       "answer.request_n = request.n ORDER BY n DESC LIMIT ?",
            uint64_t{most}));
    std::vector<NetworkRequest> log;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return log;
        HF_TRY(NetworkRequest request, requestOf(rows));
        log.push_back(std::move(request));
    }
}

} // namespace holdfast::vault

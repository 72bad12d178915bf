#include "core/vault/deletion.h"

#include "core/vault/clean_text.h"
#include "core/vault/observations.h"
#include "core/vault/search_index.h"
#include "core/vault/search_rebuild.h"
#include "core/vault/vault_state.h"

#include <algorithm>
#include <functional>

namespace holdfast::vault {

namespace {

uint64_t bytesOf(const Item& item)
{
    uint64_t bytes = 0;
    for (const Artifact& artifact : item.artifacts)
        bytes += artifact.bytes;
    return bytes;
}

Result<std::vector<int64_t>> streamsOf(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows, database.query("SELECT stream FROM artifact WHERE item_id = ?", item.text()));
    std::vector<int64_t> streams;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return streams;
        streams.push_back(rows.integer(0));
    }
}

/// Withholds the bodies of the events about an item; the numbers of those events.
Result<Json> withholdEvents(Vault::State& state, const Item& item)
{
    Database& database = *state.database;
    const std::string chain = state.chainFor(item.caseId).text();
    Json withheld = Json::array();
    {
        HF_TRY(Statement rows,
            database.query("SELECT seq FROM custody_event WHERE case_id = ? AND body <> '' AND "
                           "json_extract(body, '$.subject') = ? ORDER BY seq",
                chain, item.id.text()));
        for (;;) {
            HF_TRY(const bool row, rows.step());
            if (!row)
                break;
            withheld.push_back(rows.unsignedInteger(0));
        }
    }
    for (const Json& seq : withheld)
        HF_CHECK(database.run("UPDATE custody_event SET body = '', salt = zeroblob(32) WHERE case_id = ? AND seq = ?",
            chain, seq.get<uint64_t>()));
    HF_CHECK(database.run("UPDATE item SET url = '' WHERE id = ?", item.id.text()));
    HF_CHECK(database.run(
        "UPDATE network_request SET host = '', address = '', sent = '' WHERE item_id = ?", item.id.text()));
    return withheld;
}

Result<void> deleteRows(Database& database, const ItemId& item)
{
    HF_CHECK(dropFromIndex(database, item));
    for (const char* sql : {"DELETE FROM picture_hash WHERE item_id = ?", "DELETE FROM artifact WHERE item_id = ?",
             "DELETE FROM item_title WHERE item_id = ?", "DELETE FROM item_note WHERE item_id = ?",
             "DELETE FROM item_tag WHERE item_id = ?", "DELETE FROM item_account WHERE item_id = ?",
             "DELETE FROM item_figure WHERE item_id = ?", "DELETE FROM observation WHERE item_id = ?"})
        HF_CHECK(database.run(sql, item.text()));
    return database.run(
        "DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM item_account WHERE account_id = account.id)");
}

/// One item of what somebody else handed over says nothing without the others. What must not be kept may go all the
/// same.
Result<void> requireMayGoAlone(const Vault& vault, const Item& item)
{
    return item.isBlocked() ? Result<void>() : requireOwn(vault, item);
}

} // namespace

Result<DeletionPlan> planDeletion(const Vault& vault, const ItemId& id)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    DeletionPlan plan;
    HF_TRY(plan.item, queryItem(database, id));
    HF_CHECK(requireMayGoAlone(vault, plan.item));
    plan.bytes = bytesOf(plan.item);
    plan.notes = plan.item.notes;
    HF_TRY(Statement rows, database.query("SELECT id FROM item WHERE parent_item = ?", id.text()));
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return plan;
        HF_TRY(const ItemId child, ItemId::parse(rows.text(0)));
        if (Result<Item> derived = queryItem(database, child); derived && derived->kind == ItemKind::Observation)
            ++plan.observations;
        else if (derived)
            plan.derived.push_back(std::move(*derived));
        else if (!derived.error().is(errors::itemDeleted))
            return fail(derived.error());
    }
}

namespace {

/// One item that goes, and its tombstone.
struct Going {
    Item item;
    Tombstone stone;
};

/// The tombstone, what goes, and the event; inside the caller's transaction.
Result<void> replaceByTombstone(Vault::State& state, const Going& going)
{
    const auto& [item, stone] = going;
    Database& database = *state.database;
    HF_CHECK(database.run("INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) "
                          "VALUES(?, ?, ?, ?, ?, ?)",
        item.id.text(), int64_t{stone.deletedAt.time_since_epoch().count()}, stone.artifacts, stone.bytes, stone.reason,
        int64_t{stone.forgotten ? 1 : 0}));
    HF_CHECK(deleteRows(database, item.id));
    Json details{{"artifacts", stone.artifacts}, {"bytes", stone.bytes}, {"exhibit", stone.exhibit},
        {"forgotten", stone.forgotten}, {"reason", stone.reason}};
    if (stone.forgotten) {
        HF_TRY(details["withheld"], withholdEvents(state, item));
    }
    return state.custody().append(state.chainFor(item.caseId), "deleted", item.id.text(), details);
}

/// Of a case of which every item was forgotten, whose it was.
Result<void> forgetSender(Database& database, const CaseId& received)
{
    return database.run("UPDATE received_case SET bundle = '', sender_case = '', tag_manifest = zeroblob(32), "
                        "signer = zeroblob(32), signer_confirmed = 0 WHERE case_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
                        "item WHERE case_id = ?1 AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id AND "
                        "forgotten = 1))",
        received.text());
}

/// All of them or none; the caller holds the mutex.
Result<void> replaceAll(Vault::State& state, const std::vector<Going>& all, const std::vector<int64_t>& streams)
{
    Database& database = *state.database;
    HF_TRY(Transaction transaction, Transaction::begin(database));
    for (const Going& going : all)
        HF_CHECK(replaceByTombstone(state, going));
    if (!all.empty() && all.front().stone.forgotten)
        HF_CHECK(forgetSender(database, all.front().item.caseId));
    if (!streams.empty())
        HF_CHECK(sweepAgainFrom(database, *std::ranges::min_element(streams)));
    return transaction.commit();
}

Result<std::vector<Going>> allThatGo(Vault& vault, const std::vector<ItemId>& ids, const DeletionOptions& options)
{
    const UtcTime now = vault.clock().now();
    std::vector<Going> all;
    for (const ItemId& each : ids) {
        HF_TRY(Item item, queryItem(vault.database(), each));
        Tombstone stone{each, item.exhibit, item.kind, now, item.artifacts.size(), bytesOf(item),
            cleanText(options.reason), options.forget};
        all.push_back({std::move(item), std::move(stone)});
    }
    return all;
}

/// All that `choose` names, which is asked while nothing else can change.
Result<std::vector<Going>> takeOut(
    Vault& vault, const std::function<Result<std::vector<ItemId>>()>& choose, const DeletionOptions& options)
{
    Vault::State& state = vault.state();
    Database& database = *state.database;
    std::vector<int64_t> streams;
    std::vector<Going> all;
    {
        const std::scoped_lock guard(database.mutex());
        HF_TRY(const std::vector<ItemId> ids, choose());
        HF_TRY(all, allThatGo(vault, ids, options));
        for (const Going& going : all) {
            HF_TRY(const std::vector<int64_t> own, streamsOf(database, going.item.id));
            streams.insert(streams.end(), own.begin(), own.end());
        }
        if (const Result<void> replaced = replaceAll(state, all, streams); !replaced) {
            // Only a whole index can be told to forget: one that can't be read goes as a whole.
            const Result<void> read = readIndexThrough(database);
            if (!isUnreadable(replaced.error()) || read || !isUnreadable(read.error()))
                return fail(replaced.error());
            HF_CHECK(remakeIndex(database));
            HF_CHECK(replaceAll(state, all, streams));
        }
    }
    // Nothing refers to the bytes any more. Cut short here, the next opening goes on with it.
    for (const int64_t stream : streams)
        HF_CHECK(dropStream(database, stream));
    return all;
}

/// What is left of a case, in the order in which it came; the caller holds the mutex.
Result<std::vector<ItemId>> itemsLeftOf(Database& database, const CaseId& received)
{
    return idsIn(
        database.query("SELECT id FROM item WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = "
                       "item.id) ORDER BY id",
            received.text()));
}

} // namespace

Result<Tombstone> deleteItem(Vault& vault, const ItemId& id, const DeletionOptions& options)
{
    // The item, and the observations of it, which are of nothing without it.
    const auto withItsLooks = [&]() -> Result<std::vector<ItemId>> {
        HF_TRY(const Item item, queryItem(vault.database(), id));
        HF_CHECK(requireMayGoAlone(vault, item));
        HF_TRY(std::vector<ItemId> ids, queryObservations(vault.database(), id));
        ids.insert(ids.begin(), id);
        return ids;
    };
    HF_TRY(const std::vector<Going> all, takeOut(vault, withItsLooks, options));
    return all.front().stone;
}

Result<CaseDeletionPlan> planCaseDeletion(const Vault& vault, const CaseId& received)
{
    CaseDeletionPlan plan;
    HF_TRY(plan.received, findReceivedCase(vault, received.text()));
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const std::vector<ItemId> ids, itemsLeftOf(database, received));
    plan.items = ids.size();
    for (const ItemId& id : ids) {
        HF_TRY(const Item item, queryItem(database, id));
        plan.artifacts += item.artifacts.size();
        plan.bytes += bytesOf(item);
    }
    return plan;
}

Result<std::vector<Tombstone>> deleteReceivedCase(Vault& vault, const CaseId& received, const DeletionOptions& options)
{
    HF_TRY(const ReceivedCase found, findReceivedCase(vault, received.text()));
    HF_TRY(const std::vector<Going> all,
        takeOut(
            vault, [&] { return itemsLeftOf(vault.database(), found.id); }, options));
    std::vector<Tombstone> stones;
    for (const Going& going : all)
        stones.push_back(going.stone);
    return stones;
}

Result<std::vector<Tombstone>> tombstones(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query("SELECT item.id, label.initials, label.n, item.kind, deleted_at, artifacts, bytes, reason, "
                       "forgotten FROM tombstone JOIN item ON item.id = tombstone.item_id "
                       "LEFT JOIN exhibit_label AS label ON label.item_id = item.id ORDER BY deleted_at, item.id"));
    std::vector<Tombstone> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        Tombstone stone;
        HF_TRY(stone.item, ItemId::parse(rows.text(0)));
        if (!rows.isNull(1))
            stone.exhibit = rows.text(1) + "-" + std::to_string(rows.integer(2));
        HF_TRY(stone.kind, parseItemKind(rows.text(3)));
        stone.deletedAt = UtcTime(std::chrono::milliseconds(rows.integer(4)));
        stone.artifacts = rows.unsignedInteger(5);
        stone.bytes = rows.unsignedInteger(6);
        stone.reason = rows.text(7);
        stone.forgotten = rows.integer(8) == 1;
        found.push_back(std::move(stone));
    }
}

} // namespace holdfast::vault

#include "core/vault/observations.h"

#include "core/vault/vault_state.h"

#include <algorithm>
#include <array>

namespace holdfast::vault {

namespace {

constexpr std::array all{Verdict::Up, Verdict::Changed, Verdict::Removed, Verdict::LoginWall, Verdict::Unreachable};

UtcTime timeOf(int64_t milliseconds)
{
    return UtcTime(std::chrono::milliseconds(milliseconds));
}

constexpr const char* select
    = "SELECT item.id, item.parent_item, label.initials, label.n, item.captured_at, verdict, changed, http_status "
      "FROM item JOIN observation ON observation.item_id = item.id JOIN exhibit_label AS label ON label.item_id = "
      "item.id WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) AND ";

Result<std::vector<Observation>> query(const Vault& vault, const std::string& condition, const std::string& value)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows, database.query((select + condition + " ORDER BY item.captured_at, item.id").c_str(), value));
    std::vector<Observation> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        Observation observation;
        HF_TRY(observation.item, ItemId::parse(rows.text(0)));
        HF_TRY(observation.of, ItemId::parse(rows.text(1)));
        observation.exhibit = rows.text(2) + "-" + std::to_string(rows.integer(3));
        observation.at = timeOf(rows.integer(4));
        const std::string verdict = rows.text(5);
        for (const Verdict each : all)
            if (verdict == toText(each))
                observation.verdict = each;
        const std::string changed = rows.text(6);
        for (size_t at = 0; at < changed.size();) {
            const size_t end = std::min(changed.find(' ', at), changed.size());
            observation.changed.push_back(changed.substr(at, end - at));
            at = end + 1;
        }
        observation.httpStatus = static_cast<uint32_t>(rows.unsignedInteger(7));
        found.push_back(std::move(observation));
    }
}

} // namespace

std::string_view toText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Up:
        return "up";
    case Verdict::Changed:
        return "changed";
    case Verdict::Removed:
        return "removed";
    case Verdict::LoginWall:
        return "login-wall";
    case Verdict::Unreachable:
        break;
    }
    return "unreachable";
}

bool Observed::isUp() const
{
    const auto isElsewhere = [](const std::string& what) { return what == "address" || what == "type"; };
    const bool isThere = verdict == Verdict::Up || verdict == Verdict::Changed;
    return isThere && httpStatus < 400 && std::ranges::none_of(changed, isElsewhere);
}

Result<std::vector<Observation>> observationsOf(const Vault& vault, const ItemId& item)
{
    return query(vault, "item.parent_item = ?", item.text());
}

Result<std::vector<Observation>> observationsOfAddress(const Vault& vault, const std::string& url)
{
    return query(vault, "item.parent_item IN (SELECT id FROM item WHERE url = ? AND url <> '')", url);
}

Result<std::vector<Item>> itemsOfAddress(const Vault& vault, const std::string& url)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    std::vector<ItemId> ids;
    {
        HF_TRY(Statement rows,
            database.query("SELECT id FROM item WHERE url = ? AND url <> '' AND kind IN ('page', 'link') AND NOT "
                           "EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) ORDER BY captured_at, id",
                url));
        for (;;) {
            HF_TRY(const bool row, rows.step());
            if (!row)
                break;
            HF_TRY(ids.emplace_back(), ItemId::parse(rows.text(0)));
        }
    }
    std::vector<Item> items;
    for (const ItemId& id : ids) {
        HF_TRY(items.emplace_back(), queryItem(database, id));
    }
    return items;
}

Result<std::vector<Looked>> lookedAtBefore(const Vault& vault, UtcTime before)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(
            "SELECT id, url, last FROM (SELECT id, url, max(captured_at, coalesce((SELECT max(seen.captured_at) FROM "
            "item AS seen WHERE seen.parent_item = item.id AND seen.kind = 'observation'), captured_at)) AS last FROM "
            "item WHERE kind IN ('page', 'link') AND url <> '' AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = "
            "item.id)) WHERE last < ? ORDER BY last, id",
            int64_t{before.time_since_epoch().count()}));
    std::vector<Looked> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        HF_TRY(const ItemId id, ItemId::parse(rows.text(0)));
        found.push_back({id, rows.text(1), timeOf(rows.integer(2))});
    }
}

Result<std::vector<ItemId>> queryObservations(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query("SELECT id FROM item WHERE parent_item = ? AND kind = 'observation' AND NOT EXISTS (SELECT 1 "
                       "FROM tombstone WHERE item_id = item.id) ORDER BY id",
            item.text()));
    std::vector<ItemId> ids;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return ids;
        HF_TRY(ids.emplace_back(), ItemId::parse(rows.text(0)));
    }
}

} // namespace holdfast::vault

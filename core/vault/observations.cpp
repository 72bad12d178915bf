#include "core/vault/observations.h"

#include "core/vault/vault_state.h"

#include <algorithm>
#include <array>
#include <limits>

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

/// Some items at a time, in the order of their times, so that who searches meanwhile need not wait for all of them.
struct SpanOfLooks {
    int64_t time = 0; ///< of the last item that was read
    std::string id;

    /// False: those were the last.
    Result<bool> readNext(const Vault& vault, UtcTime before, std::vector<Looked>& found)
    {
        constexpr int64_t itemsAtATime = 500;
        const int64_t end = before.time_since_epoch().count();
        const std::string after = id; // bound without a copy
        const std::string ownCase = vault.state().defaultCase.text();
        Database& database = vault.database();
        const std::scoped_lock guard(database.mutex());
        HF_TRY(Statement rows,
            database.query(
                "SELECT captured_at, id, url, CASE WHEN kind IN ('page', 'link') AND url <> '' AND case_id = ? AND NOT "
                "EXISTS "
                "(SELECT 1 FROM tombstone WHERE item_id = item.id) THEN max(captured_at, coalesce((SELECT "
                "max(seen.captured_at) FROM item AS seen WHERE seen.parent_item = item.id AND seen.kind = "
                "'observation'), captured_at)) END FROM item WHERE (captured_at, id) > (?, ?) AND captured_at "
                "< ? ORDER BY captured_at, id LIMIT ?",
                ownCase, time, after, end, itemsAtATime));
        for (int64_t read = 0;; ++read) {
            HF_TRY(const bool row, rows.step());
            if (!row)
                return read == itemsAtATime;
            time = rows.integer(0);
            id = rows.text(1);
            if (rows.isNull(3) || rows.integer(3) >= end)
                continue;
            HF_TRY(const ItemId item, ItemId::parse(id));
            found.push_back({item, rows.text(2), timeOf(rows.integer(3))});
        }
    }
};

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
    HF_TRY(const std::vector<ItemId> ids,
        idsIn(database.query(
            "SELECT id FROM item WHERE url = ? AND url <> '' AND kind IN ('page', 'link') AND NOT EXISTS "
            "(SELECT 1 FROM tombstone WHERE item_id = item.id) ORDER BY captured_at, id",
            url)));
    std::vector<Item> items;
    for (const ItemId& id : ids) {
        HF_TRY(items.emplace_back(), queryItem(database, id));
    }
    return items;
}

Result<std::vector<Looked>> lookedAtBefore(const Vault& vault, UtcTime before)
{
    std::vector<Looked> found;
    SpanOfLooks span{std::numeric_limits<int64_t>::min(), {}};
    for (bool hasMore = true; hasMore;) {
        HF_TRY(hasMore, span.readNext(vault, before, found));
    }
    std::ranges::stable_sort(found, {}, &Looked::at);
    return found;
}

Result<std::vector<ItemId>> queryObservations(Database& database, const ItemId& item)
{
    return idsIn(
        database.query("SELECT id FROM item WHERE parent_item = ? AND kind = 'observation' AND NOT EXISTS (SELECT 1 "
                       "FROM tombstone WHERE item_id = item.id) ORDER BY id",
            item.text()));
}

} // namespace holdfast::vault

#include "core/vault/items_filter.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr const char* columns
    = "SELECT item.id, item.case_id, item.kind, label.initials, label.n, title.title, item.url, "
      "item.captured_at, item.age, item.parent_item, item.parent_sha256, "
      "(SELECT group_concat(tag, char(10)) FROM (SELECT tag, present, max(n) FROM item_tag WHERE item_id = item.id "
      "GROUP BY tag ORDER BY tag) WHERE present), "
      "(SELECT count(*) FROM item_note AS note WHERE item_id = item.id AND note <> '' AND NOT EXISTS "
      "(SELECT 1 FROM item_note WHERE item_id = item.id AND replaces = note.n)), "
      "coalesce((SELECT answer FROM item_age WHERE item_id = item.id ORDER BY n DESC LIMIT 1), item.age), "
      "(SELECT value FROM meta WHERE key = 'age ' || item.id) ";
constexpr const char* source = "FROM item "
                               "LEFT JOIN exhibit_label AS label ON label.item_id = item.id "
                               "LEFT JOIN item_title AS title ON title.item_id = item.id AND title.n = "
                               "(SELECT max(n) FROM item_title WHERE item_id = item.id) ";

Result<std::vector<Artifact>> queryArtifacts(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query("SELECT id, role, name, mime, bytes, sha256 FROM artifact WHERE item_id = ? ORDER BY position",
            item.text()));
    std::vector<Artifact> artifacts;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return artifacts;
        Artifact artifact;
        HF_TRY(artifact.id, ArtifactId::parse(rows.text(0)));
        artifact.role = rows.text(1);
        artifact.name = rows.text(2);
        artifact.mime = rows.text(3);
        artifact.bytes = rows.unsignedInteger(4);
        HF_TRY(artifact.sha256, Digest::fromBytes(rows.bytes(5)));
        artifacts.push_back(std::move(artifact));
    }
}

AgeAnswer storedAge(std::string_view text)
{
    const Result<AgeAnswer> answer = parseAgeAnswer(text);
    return answer ? *answer : AgeAnswer::Unanswered;
}

/// Where the two places that tell of it differ, the answer that blocks.
AgeAnswer newestAge(std::string_view newestRow, std::string_view keptTwice)
{
    const AgeAnswer second = storedAge(keptTwice);
    return second == AgeAnswer::Yes || second == AgeAnswer::Unsure ? second : storedAge(newestRow);
}

Result<Item> itemOf(Database& database, const Statement& row)
{
    Item item;
    HF_TRY(item.id, ItemId::parse(row.text(0)));
    HF_TRY(item.caseId, CaseId::parse(row.text(1)));
    HF_TRY(item.kind, parseItemKind(row.text(2)));
    if (!row.isNull(3))
        item.exhibit = row.text(3) + "-" + std::to_string(row.integer(4));
    item.title = row.text(5);
    item.url = row.text(6);
    item.capturedAt = UtcTime(std::chrono::milliseconds(row.integer(7)));
    item.firstAge = storedAge(row.text(8));
    item.age = newestAge(row.text(13), row.text(14));
    if (!row.isNull(9)) {
        HF_TRY(const ItemId parent, ItemId::parse(row.text(9)));
        HF_TRY(const Digest digest, Digest::fromBytes(row.bytes(10)));
        item.parent = Parent{parent, digest};
    }
    HF_TRY(item.artifacts, queryArtifacts(database, item.id));
    const std::string tags = row.text(11);
    for (size_t at = 0; at < tags.size();) {
        const size_t end = std::min(tags.find('\n', at), tags.size());
        item.tags.push_back(tags.substr(at, end - at));
        at = end + 1;
    }
    item.notes = row.unsignedInteger(12);
    return item;
}

/// Reads the span's matches behind the first `skip`, of which those seen here are counted off, until there are `limit`.
Result<void> appendItems(Database& database, const ItemCondition& condition, const ItemSpan& span, uint64_t& skip,
    uint64_t limit, std::vector<Item>& items)
{
    const std::string sql
        = columns + std::string(source) + condition.sql() + "ORDER BY item.captured_at DESC, item.id DESC";
    HF_TRY(Statement rows, database.query(sql.c_str()));
    condition.bind(rows, span);
    while (items.size() < limit) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        if (skip > 0) {
            --skip;
            continue;
        }
        HF_TRY(Item item, itemOf(database, rows));
        items.push_back(std::move(item));
    }
    return {};
}

} // namespace

Result<std::vector<Item>> queryItems(Database& database, const ItemFilter& filter)
{
    HF_TRY(const ItemCondition condition, ItemCondition::of(database, filter));
    std::vector<Item> items;
    ItemSpans spans(database, condition);
    for (uint64_t skip = filter.offset;;) {
        HF_TRY(const std::optional<ItemSpan> span, spans.next());
        if (!span)
            return items;
        HF_CHECK(appendItems(database, condition, *span, skip, filter.limit, items));
        if (items.size() >= filter.limit)
            return items;
    }
}

Result<uint64_t> queryItemCount(Database& database, const ItemFilter& filter)
{
    HF_TRY(const ItemCondition condition, ItemCondition::of(database, filter));
    HF_TRY(Statement rows, database.query(("SELECT count(*) " + std::string(source) + condition.sql()).c_str()));
    condition.bind(rows, ItemSpan{});
    HF_TRY(const bool row, rows.step());
    return row ? rows.unsignedInteger(0) : 0;
}

Result<std::vector<ItemId>> idsIn(Result<Statement> rows)
{
    if (!rows)
        return fail(std::move(rows.error()));
    std::vector<ItemId> ids;
    for (;;) {
        HF_TRY(const bool row, rows->step());
        if (!row)
            return ids;
        HF_TRY(ids.emplace_back(), ItemId::parse(rows->text(0)));
    }
}

Result<Item> queryItem(Database& database, const ItemId& id)
{
    HF_TRY(Statement rows, database.query((columns + std::string(source) + "WHERE item.id = ?").c_str(), id.text()));
    HF_TRY(const bool row, rows.step());
    if (!row)
        return fail(errors::noSuchItem, id.text());
    HF_TRY(Statement stone, database.query("SELECT deleted_at FROM tombstone WHERE item_id = ?", id.text()));
    HF_TRY(const bool isDeleted, stone.step());
    if (isDeleted)
        return fail(errors::itemDeleted, "on " + formatUtc(UtcTime(std::chrono::milliseconds(stone.integer(0)))));
    return itemOf(database, rows);
}

} // namespace holdfast::vault

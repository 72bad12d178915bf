#include "core/vault/search_text.h"
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
      "coalesce((SELECT answer FROM item_age WHERE item_id = item.id ORDER BY n DESC LIMIT 1), item.age) ";
constexpr const char* source = "FROM item "
                               "LEFT JOIN exhibit_label AS label ON label.item_id = item.id "
                               "LEFT JOIN item_title AS title ON title.item_id = item.id AND title.n = "
                               "(SELECT max(n) FROM item_title WHERE item_id = item.id) ";

/// The WHERE clause of a filter and what is bound to it. The clause is built of literals; values are only bound.
struct Condition {
    std::string sql = "WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) ";
    std::vector<std::string> values;
};

constexpr int64_t manyMatches = 2000;

/// A page's text is found no more once the answer about under 18 was changed to yes or unsure.
constexpr const char* isSearchable
    = "AND (part = 'facts' OR coalesce((SELECT answer FROM item_age WHERE item_age.item_id = search_part.item_id "
      "ORDER BY n DESC LIMIT 1), 'no') = 'no')) ";
/// Few matches are looked up one by one, which costs nothing that grows with the vault. For many, the items are walked
/// through, newest first, which soon finds as many as were asked for.
constexpr const char* isAmongFew = "AND item.id IN (SELECT item_id FROM search_part WHERE n IN "
                                   "(SELECT rowid FROM search_index WHERE search_index MATCH ?) ";
constexpr const char* isAmongMany = "AND EXISTS (SELECT 1 FROM search_part WHERE item_id = item.id AND n IN "
                                    "(SELECT rowid FROM search_index WHERE search_index MATCH ?) ";

Result<bool> hasMany(Database& database, const std::string& match)
{
    HF_TRY(Statement row,
        database.query("SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)", match,
            manyMatches));
    HF_TRY(const bool found, row.step());
    return found && row.integer(0) == manyMatches;
}

Result<void> addSearch(Database& database, std::string_view words, Condition& condition)
{
    for (std::string& match : matchesFor(words)) {
        HF_TRY(const bool many, hasMany(database, match));
        condition.sql += many ? isAmongMany : isAmongFew;
        condition.sql += isSearchable;
        condition.values.push_back(std::move(match));
    }
    return {};
}

Result<Condition> conditionOf(Database& database, const ItemFilter& filter)
{
    Condition condition;
    if (filter.kind) {
        condition.sql += "AND item.kind = ? ";
        condition.values.emplace_back(toText(*filter.kind));
    }
    if (!filter.kind && filter.exhibit.empty() && !filter.withObservations)
        condition.sql += "AND item.kind <> 'observation' ";
    if (filter.caseId) {
        condition.sql += "AND item.case_id = ? ";
        condition.values.push_back(filter.caseId->text());
    }
    if (!filter.exhibit.empty()) {
        condition.sql += "AND label.initials || '-' || label.n = ? ";
        condition.values.push_back(filter.exhibit);
    }
    HF_CHECK(addSearch(database, filter.search, condition));
    return condition;
}

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
    item.age = storedAge(row.text(13));
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

} // namespace

Result<std::vector<Item>> queryItems(Database& database, const ItemFilter& filter)
{
    HF_TRY(const Condition condition, conditionOf(database, filter));
    const std::string sql = columns + std::string(source) + condition.sql
        + "ORDER BY item.captured_at DESC, item.id DESC LIMIT ? OFFSET ?";
    HF_TRY(Statement rows, database.query(sql.c_str()));
    int index = 0;
    for (const std::string& value : condition.values)
        rows.bind(++index, value);
    rows.bind(++index, std::min<uint64_t>(filter.limit, INT64_MAX));
    rows.bind(++index, std::min<uint64_t>(filter.offset, INT64_MAX));
    std::vector<Item> items;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return items;
        HF_TRY(Item item, itemOf(database, rows));
        items.push_back(std::move(item));
    }
}

Result<uint64_t> queryItemCount(Database& database, const ItemFilter& filter)
{
    HF_TRY(const Condition condition, conditionOf(database, filter));
    HF_TRY(Statement rows, database.query(("SELECT count(*) " + std::string(source) + condition.sql).c_str()));
    int index = 0;
    for (const std::string& value : condition.values)
        rows.bind(++index, value);
    HF_TRY(const bool row, rows.step());
    return row ? rows.unsignedInteger(0) : 0;
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

#include "core/vault/vault_state.h"

#include <sqlite3.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace holdfast::vault {

namespace {

constexpr const char* columns
    = "SELECT item.id, item.case_id, item.kind, label.initials, label.n, title.title, item.url, "
      "item.captured_at, item.age, item.parent_item, item.parent_sha256 ";
constexpr const char* source = "FROM item "
                               "LEFT JOIN exhibit_label AS label ON label.item_id = item.id "
                               "LEFT JOIN item_title AS title ON title.item_id = item.id AND title.n = "
                               "(SELECT max(n) FROM item_title WHERE item_id = item.id) ";

std::string fold(std::string_view text)
{
    utf8proc_uint8_t* folded = nullptr;
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
    std::string result
        = size < 0 ? std::string(text) : std::string(reinterpret_cast<const char*>(folded), static_cast<size_t>(size));
    std::free(folded); // NOLINT: utf8proc allocates with malloc
    return result;
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<size_t>(sqlite3_value_bytes(values[0]));
    const std::string folded = text == nullptr ? std::string() : fold({text, size});
    sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// The WHERE clause of a filter and what is bound to it. The clause is built of literals; values are only bound.
struct Condition {
    std::string sql = "WHERE 1 ";
    std::vector<std::string> values;
};

Condition conditionOf(const ItemFilter& filter)
{
    Condition condition;
    if (filter.kind) {
        condition.sql += "AND item.kind = ? ";
        condition.values.emplace_back(toText(*filter.kind));
    }
    if (filter.caseId) {
        condition.sql += "AND item.case_id = ? ";
        condition.values.push_back(filter.caseId->text());
    }
    constexpr size_t maxWords = 16;
    const std::string search = fold(filter.search);
    size_t words = 0;
    for (size_t at = search.find_first_not_of(" \t\n"); at != std::string::npos && words < maxWords; ++words) {
        const size_t end = std::min(search.find_first_of(" \t\n", at), search.size());
        condition.sql += "AND instr(hf_fold(coalesce(title.title, '') || char(10) || item.url || char(10) || "
                         "coalesce(label.initials || '-' || label.n, '')), ?) > 0 ";
        condition.values.push_back(search.substr(at, end - at));
        at = search.find_first_not_of(" \t\n", end);
    }
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
    item.age = storedAge(row.text(8));
    if (!row.isNull(9)) {
        HF_TRY(const ItemId parent, ItemId::parse(row.text(9)));
        HF_TRY(const Digest digest, Digest::fromBytes(row.bytes(10)));
        item.parent = Parent{parent, digest};
    }
    HF_TRY(item.artifacts, queryArtifacts(database, item.id));
    return item;
}

} // namespace

Result<void> registerFolding(Database& database)
{
    const int result = sqlite3_create_function_v2(database.handle(), "hf_fold", 1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, foldFunction, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        return fail(databaseError(database.handle(), result, "function"));
    return {};
}

Result<std::vector<Item>> queryItems(Database& database, const ItemFilter& filter)
{
    const Condition condition = conditionOf(filter);
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
    const Condition condition = conditionOf(filter);
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
    return itemOf(database, rows);
}

} // namespace holdfast::vault

#include "core/vault/items_filter.h"

#include "core/vault/age_change.h"
#include "core/vault/database.h"
#include "core/vault/search_text.h"

namespace holdfast::vault {

namespace {

constexpr int64_t manyMatches = 2000;
constexpr int64_t itemsOfFirstSpan = 1024;

/// What a span is bound to.
constexpr int spanValues = 6;
constexpr const char* isOfSpan
    = "AND (item.captured_at, item.id) < (?1, ?2) AND (item.captured_at, item.id) >= (?3, ?4) ";
constexpr const char* isInPartsOfSpan = "rowid BETWEEN ?5 AND ?6 AND ";

/// A page's text is found no more once the answer about under 18 was changed to yes or unsure.
std::string isSearchable()
{
    return "AND (part = 'facts' OR " + isNotBlockedSql("search_part.item_id") + ")) ";
}
/// Few matches are looked up one by one, in the list that was made when they were counted. For many, the items are
/// walked through, newest first, which soon finds as many as were asked for.
constexpr const char* isAmongFew = "AND item.id IN (SELECT item_id FROM search_part WHERE n IN "
                                   "(SELECT value FROM json_each(";
constexpr const char* isAmongMany
    = "AND EXISTS (SELECT 1 FROM search_part WHERE item_id = item.id AND n IN (SELECT rowid FROM search_index WHERE ";

/// The index's rows that match, as a JSON array; none of them when there are many.
Result<std::optional<std::string>> fewMatches(Database& database, const std::string& match)
{
    HF_TRY(Statement rows,
        database.query("SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?", match, manyMatches));
    std::string found;
    int64_t count = 0;
    for (;; ++count) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        found += (count == 0 ? "[" : ",") + std::to_string(rows.integer(0));
    }
    if (count == manyMatches)
        return std::optional<std::string>();
    return std::optional(count == 0 ? "[]" : found + "]");
}

} // namespace

Result<ItemCondition> ItemCondition::of(Database& database, const ItemFilter& filter)
{
    ItemCondition condition;
    condition.m_sql = "WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) ";
    if (filter.kind)
        condition.m_sql += "AND item.kind = " + condition.placeOf(std::string(toText(*filter.kind)));
    if (!filter.kind && filter.exhibit.empty() && !filter.withObservations)
        condition.m_sql += "AND item.kind <> 'observation' ";
    if (filter.caseId)
        condition.m_sql += "AND item.case_id = " + condition.placeOf(filter.caseId->text());
    if (filter.madeFrom)
        condition.m_sql += "AND item.parent_item = " + condition.placeOf(filter.madeFrom->text());
    if (!filter.exhibit.empty())
        condition.m_sql += "AND label.initials || '-' || label.n = " + condition.placeOf(filter.exhibit);
    HF_CHECK(condition.addSearch(database, filter.search));
    if (condition.m_hasCommonWord)
        condition.m_sql += isOfSpan;
    return condition;
}

Result<void> ItemCondition::addSearch(Database& database, std::string_view words)
{
    HF_TRY(std::vector<std::string> matches, matchesFor(words));
    for (std::string& match : matches) {
        HF_TRY(std::optional<std::string> few, fewMatches(database, match));
        if (few)
            m_sql += isAmongFew + placeOf(std::move(*few)) + "))";
        else
            m_sql
                += std::string(isAmongMany) + isInPartsOfSpan + "search_index MATCH " + placeOf(std::move(match)) + ")";
        m_sql += " " + isSearchable();
        m_hasCommonWord = m_hasCommonWord || !few;
    }
    return {};
}

std::string ItemCondition::placeOf(std::string value)
{
    m_values.push_back(std::move(value));
    return "?" + std::to_string(spanValues + m_values.size()) + " ";
}

void ItemCondition::bind(Statement& statement, const ItemSpan& span) const
{
    if (m_hasCommonWord) {
        statement.bind(1, span.end.at);
        statement.bind(2, span.end.id);
        statement.bind(3, span.begin.at);
        statement.bind(4, span.begin.id);
        statement.bind(5, span.firstPart);
        statement.bind(6, span.lastPart);
    }
    int index = spanValues;
    for (const std::string& value : m_values)
        statement.bind(++index, value);
}

ItemSpans::ItemSpans(Database& database, const ItemCondition& condition)
    : m_database(database)
    , m_isWhole(!condition.hasCommonWord())
{
}

Result<std::optional<ItemSpan>> ItemSpans::next()
{
    if (m_isAtEnd)
        return std::optional<ItemSpan>();
    if (m_isWhole) {
        m_isAtEnd = true;
        return std::optional(ItemSpan{});
    }
    constexpr int64_t itemsOfFirst = 1024;
    m_items = m_items == 0 ? itemsOfFirst : m_items * 2;
    ItemSpan span;
    span.end = m_begin;
    HF_TRY(const bool isLast, findBegin(span));
    m_isAtEnd = isLast;
    m_begin = span.begin;
    HF_CHECK(findParts(span));
    return std::optional(std::move(span));
}

Result<bool> ItemSpans::findBegin(ItemSpan& span)
{
    HF_TRY(Statement row,
        m_database.query("SELECT captured_at, id FROM item WHERE (captured_at, id) < (?, ?) "
                         "ORDER BY captured_at DESC, id DESC LIMIT 1 OFFSET ?",
            span.end.at, span.end.id, m_items - 1));
    HF_TRY(const bool found, row.step());
    if (found)
        span.begin = {row.integer(0), row.text(1)};
    return !found;
}

Result<void> ItemSpans::findParts(ItemSpan& span)
{
    HF_TRY(Statement row,
        m_database.query("SELECT min(n), max(n) FROM search_part WHERE item_id IN (SELECT id FROM item "
                         "WHERE (captured_at, id) < (?, ?) AND (captured_at, id) >= (?, ?))",
            span.end.at, span.end.id, span.begin.at, span.begin.id));
    HF_TRY(const bool found, row.step());
    if (found) {
        span.firstPart = row.integer(0);
        span.lastPart = row.integer(1);
    }
    return {};
}

} // namespace holdfast::vault

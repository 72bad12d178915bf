#include "core/vault/search_check.h"

#include "core/vault/read_beside.h"
#include "core/vault/search_rebuild.h"
#include "core/vault/search_text.h"
#include "core/vault/unread_finding.h"

#include <algorithm>
#include <functional>

namespace holdfast::vault {

namespace {

/// How often each piece is there, all pieces in one number: a list of them would grow with the vault.
struct PieceSum {
    uint64_t value = 0;
    void add(std::string_view piece, uint64_t times) { value += times * std::hash<std::string_view>{}(piece); }
};

struct IndexComparison {
    PieceSum inIndex, inTexts;
    int64_t missingItems = 0;
};

/// The temporary table goes with the transaction, which writes nothing.
Result<PieceSum> piecesInIndex(Database& database)
{
    HF_CHECK(database.execute("CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab(main, search_index, row)"));
    HF_TRY(Statement rows, database.query("SELECT term, cnt FROM temp.search_terms"));
    PieceSum sum;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return sum;
        sum.add(rows.text(0), rows.unsignedInteger(1));
    }
}

/// Calls `visit` with each part between such characters that is not empty.
template <class Visit>
void forEachBetween(std::string_view text, std::string_view separators, const Visit& visit)
{
    for (size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at)
            visit(text.substr(at, end - at));
    }
}

Result<PieceSum> piecesInTexts(Database& database)
{
    HF_TRY(Statement rows, database.query("SELECT folded FROM search_part"));
    PieceSum sum;
    const auto addPiece = [&](std::string_view piece) { sum.add(piece, 1); };
    // Word by word: the pieces of a whole text take some forty times its room.
    const auto addWord = [&](std::string_view word) { forEachBetween(gramsOf(word), " ", addPiece); };
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return sum;
        forEachBetween(rows.text(0), " \n", addWord);
    }
}

/// All of it nothing while it is known that the index is not whole.
Result<IndexComparison> compareIndex(Database& database)
{
    IndexComparison comparison;
    HF_TRY(const int64_t pending, database.integerOf("SELECT value FROM meta WHERE key = 'search_pending'"));
    if (pending != 0)
        return comparison;
    HF_TRY(comparison.inIndex, piecesInIndex(database));
    HF_TRY(comparison.inTexts, piecesInTexts(database));
    HF_TRY(comparison.missingItems,
        database.integerOf("SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM search_part WHERE item_id = "
                           "item.id) AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)"));
    return comparison;
}

} // namespace

Result<void> checkSearchIndex(Database& database, ReadBeside& beside, std::vector<CheckFinding>& findings)
{
    const auto mark = [&](int64_t pending) {
        const std::scoped_lock guard(database.mutex());
        const Result<void> marked = markForNextOpening(database, pending);
        if (!marked)
            tellUnread(findings, marked.error(), "database", "the search index can't be made anew");
        return marked.has_value();
    };
    bool isIndexUnreadable = false; // what comes before the reading says nothing of the index
    const Result<void> read = beside.run([&](Database& other) {
        Result<void> through = readIndexThrough(other);
        isIndexUnreadable = !through && isUnreadable(through.error());
        return through;
    });
    if (!read && read.error().is(holdfast::errors::cancelled))
        return fail(read.error());
    if (!read) {
        const bool isMadeAnew = isIndexUnreadable && mark(searchIsUnreadable);
        tellUnread(findings, read.error(), "database",
            isMadeAnew ? "the search index can't be read and is made anew when the vault is opened next"
                       : "the search index can't be read");
        return {};
    }
    IndexComparison comparison;
    const Result<void> compared = beside.run([&](Database& other) -> Result<void> {
        HF_TRY(comparison, compareIndex(other));
        return {};
    });
    if (!compared && compared.error().is(holdfast::errors::cancelled))
        return fail(compared.error());
    const auto tell = [&](int64_t pending, std::string what) {
        findings.push_back({errors::damaged, "database", std::move(what)});
        mark(pending);
    };
    if (!compared)
        tellUnread(findings, compared.error(), "database", "the search index can't be compared");
    else if (comparison.inIndex.value != comparison.inTexts.value)
        tell(searchIsUnreadable,
            "the search index does not hold the words that it was made of: a search may miss something. It is made "
            "anew when the vault is opened next; what is stored is not touched by that");
    else if (comparison.missingItems > 0)
        tell(searchIsIncomplete,
            "the search index lacks " + std::to_string(comparison.missingItems)
                + " of the items: a search misses them. The next opening puts in those that can be read");
    return {};
}

} // namespace holdfast::vault

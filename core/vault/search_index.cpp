#include "core/vault/search_index.h"

#include "core/vault/search_rebuild.h"
#include "core/vault/search_text.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

constexpr size_t maxIndexedText = 2 * 1024 * 1024;

/// The index holds no text of its own: to take an entry out, it has to be told again what was put in.
Result<void> dropPart(Database& database, const ItemId& item, std::string_view part)
{
    int64_t n = 0;
    std::string grams;
    {
        HF_TRY(Statement row,
            database.query("SELECT n, folded FROM search_part WHERE item_id = ? AND part = ?", item.text(), part));
        HF_TRY(const bool found, row.step());
        if (!found)
            return {};
        n = row.integer(0);
        grams = gramsOf(row.text(1));
    }
    HF_CHECK(database.run("INSERT INTO search_index(search_index, rowid, grams) VALUES('delete', ?, ?)", n, grams));
    return database.run("DELETE FROM search_part WHERE n = ?", n);
}

Result<void> putPart(Database& database, const ItemId& item, std::string_view part, const std::string& folded)
{
    HF_CHECK(dropPart(database, item, part));
    HF_CHECK(database.run("INSERT INTO search_part(item_id, part, folded) VALUES(?, ?, ?)", item.text(), part, folded));
    HF_TRY(const int64_t n, database.integerOf("SELECT last_insert_rowid()"));
    return database.run("INSERT INTO search_index(rowid, grams) VALUES(?, ?)", n, gramsOf(folded));
}

Result<std::string> factsOf(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query(
            "SELECT (SELECT title FROM item_title WHERE item_id = ?1 ORDER BY n DESC LIMIT 1) UNION ALL "
            "SELECT url FROM item WHERE id = ?1 UNION ALL "
            "SELECT initials || '-' || n FROM exhibit_label WHERE item_id = ?1 UNION ALL "
            "SELECT note FROM item_note AS note WHERE item_id = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM item_note WHERE item_id = ?1 AND replaces = note.n) UNION ALL "
            "SELECT tag FROM (SELECT tag, present, max(n) FROM item_tag WHERE item_id = ?1 GROUP BY tag) WHERE present "
            "UNION ALL SELECT name || ' ' || handle || ' ' || profile_url FROM (SELECT name, handle, profile_url, "
            "present, max(n) FROM item_account WHERE item_id = ?1 GROUP BY account_id, role) WHERE present",
            item.text()));
    std::string facts;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return facts;
        facts += rows.text(0) + "\n";
    }
}

/// Straight from the chunks: an artifact's own reader waits for the connection, which the caller has. Not of
/// observations, which say over and over what the page says.
Result<std::optional<std::string>> textOf(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query("SELECT data FROM chunk WHERE stream = (SELECT stream FROM artifact WHERE item_id = ? AND "
                       "role = 'text' AND (SELECT kind FROM item WHERE id = item_id) <> 'observation' "
                       "ORDER BY position LIMIT 1) ORDER BY n",
            item.text()));
    std::optional<std::string> text;
    while (!text || text->size() < maxIndexedText) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        if (!text)
            text.emplace();
        text->append(asText(rows.bytes(0)));
    }
    if (text)
        text->resize(std::min(text->size(), maxIndexedText));
    return text;
}

struct Unindexed {
    ItemId id;
    std::optional<std::string> facts, text; ///< not where it is damaged
    std::optional<Error> notNow; ///< why it can't be read for the moment: neither of them, or it would pass for whole
};

/// What is damaged never can be read, and keeps the rest of its item from nothing.
template <class Read>
void readPart(Unindexed& item, std::optional<std::string> Unindexed::*part, Read read)
{
    if (read)
        item.*part = std::move(*read);
    else if (!read.error().is(errors::damaged))
        item.notNow = read.error();
}

/// Some items that come after `last`; what they are found by is read here, outside the transaction, which an unreadable
/// page ends.
Result<std::vector<Unindexed>> nextUnindexed(Database& database, const std::string& last)
{
    constexpr int64_t atOnce = 50;
    HF_TRY(Statement rows,
        database.query("SELECT id FROM item WHERE id > ? AND NOT EXISTS (SELECT 1 FROM search_part WHERE item_id = "
                       "item.id) AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id) ORDER BY id LIMIT ?",
            last, atOnce));
    std::vector<Unindexed> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        HF_TRY(ItemId id, ItemId::parse(rows.text(0)));
        found.push_back({std::move(id), {}, {}, {}});
    }
    for (Unindexed& item : found) {
        readPart(item, &Unindexed::facts, factsOf(database, item.id));
        readPart(item, &Unindexed::text, textOf(database, item.id));
    }
    return found;
}

Result<void> putParts(Database& database, const Unindexed& item)
{
    if (item.facts)
        HF_CHECK(putPart(database, item.id, "facts", foldForSearch(*item.facts)));
    return item.text ? putPart(database, item.id, "text", foldForSearch(*item.text)) : Result<void>();
}

/// Why an item is left for the next opening, if one is: all others are in then.
using Left = std::optional<Error>;

Result<Left> fillIndex(Database& database)
{
    Left left;
    for (std::string last;;) {
        HF_TRY(const std::vector<Unindexed> items, nextUnindexed(database, last));
        if (items.empty() && left)
            return left;
        HF_TRY(Transaction transaction, Transaction::begin(database));
        for (const Unindexed& item : items)
            if (item.notNow)
                left = item.notNow;
            else
                HF_CHECK(putParts(database, item));
        if (items.empty())
            HF_CHECK(database.run("DELETE FROM meta WHERE key = 'search_pending'"));
        HF_CHECK(transaction.commit());
        if (items.empty())
            return left;
        last = items.back().id.text();
    }
}

} // namespace

Result<void> indexFacts(Database& database, const ItemId& item)
{
    HF_TRY(const std::string facts, factsOf(database, item));
    return putPart(database, item, "facts", foldForSearch(facts));
}

Result<void> indexText(Database& database, const ItemId& item)
{
    HF_TRY(const std::optional<std::string> text, textOf(database, item));
    return text ? putPart(database, item, "text", foldForSearch(*text)) : Result<void>();
}

Result<void> dropFromIndex(Database& database, const ItemId& item)
{
    HF_CHECK(dropPart(database, item, "facts"));
    return dropPart(database, item, "text");
}

Result<void> indexWhatIsNot(Vault::State& state)
{
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t pending, database.integerOf("SELECT value FROM meta WHERE key = 'search_pending'"));
    if (pending == 0)
        return setIndexShape(database);
    if (pending == searchIsUnreadable)
        HF_CHECK(makeIndexAnew(database));
    Result<Left> filled = fillIndex(database);
    if (!filled && isUnreadable(filled.error())) {
        // Made anew only when that can help: what stands in the way may be a page of another table.
        if (const Result<void> read = readIndexThrough(database); read || !isUnreadable(read.error()))
            return fail(filled.error());
        HF_CHECK(makeIndexAnew(database));
        filled = fillIndex(database);
    }
    HF_TRY(const Left left, std::move(filled));
    // Whatever stands in the way of one item, none of it keeps anybody from the vault.
    return left ? Result<void>(fail(errors::unreadable, left->detail())) : Result<void>();
}

Result<void> remakeIndex(Database& database)
{
    HF_CHECK(makeIndexAnew(database));
    HF_CHECK(fillIndex(database)); // an item that is left must keep nobody from a deletion
    return {};
}

} // namespace holdfast::vault

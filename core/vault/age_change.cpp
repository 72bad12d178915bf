#include "core/vault/age_change.h"

#include "core/vault/dated_rows.h"

namespace holdfast::vault {

namespace {

/// The item and what was derived from it, at any depth, without what was deleted.
Result<std::vector<ItemId>> familyOf(Database& database, const ItemId& id)
{
    HF_TRY(Statement rows,
        database.query("WITH RECURSIVE family(id) AS (SELECT ? UNION SELECT item.id FROM item JOIN family ON "
                       "item.parent_item = family.id) SELECT id FROM family WHERE NOT EXISTS "
                       "(SELECT 1 FROM tombstone WHERE item_id = family.id)",
            id.text()));
    std::vector<ItemId> family;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return family;
        HF_TRY(const ItemId member, ItemId::parse(rows.text(0)));
        family.push_back(member);
    }
}

Result<bool> changeOne(Vault::State& state, const ItemId& id, AgeAnswer answer)
{
    Database& database = *state.database;
    HF_TRY(const Item item, queryItem(database, id));
    if (item.age == answer)
        return false;
    HF_TRY(const int64_t last,
        database.integerOf(("SELECT coalesce(max(n), 0) FROM item_age WHERE item_id = '" + id.text() + "'").c_str()));
    const int64_t n = last + 1;
    const int64_t at = timeForRow(state.clock);
    const std::string text(holdfast::toText(answer));
    HF_CHECK(
        database.run("INSERT INTO item_age(item_id, n, answer, set_at) VALUES(?, ?, ?, ?)", id.text(), n, text, at));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('age ' || ?, ?)", id.text(), text));
    HF_CHECK(state.custody().append(state.chainFor(item.caseId), "age-changed", id.text(),
        {{"n", n}, {"set_at", timeForEvent(at)}, {"under18", text}}));
    return true;
}

} // namespace

const char* const answersThatDiffer
    = "SELECT substr(key, 5) FROM meta WHERE key > 'age ' AND key < 'age!' AND value IS NOT (SELECT answer FROM "
      "item_age WHERE item_id = substr(key, 5) ORDER BY n DESC LIMIT 1)";

std::string isNotBlockedSql(std::string_view itemId)
{
    const std::string id(itemId);
    return "(coalesce((SELECT answer FROM item_age WHERE item_age.item_id = " + id
        + " ORDER BY n DESC LIMIT 1), 'no') = 'no' AND coalesce((SELECT value FROM meta WHERE key = 'age ' || " + id
        + "), 'no') = 'no')";
}

Result<std::vector<ItemId>> changeAge(Vault& vault, const ItemId& id, AgeAnswer answer)
{
    if (answer == AgeAnswer::Unanswered)
        return fail(holdfast::errors::ageUnanswered);
    Vault::State& state = vault.state();
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const Item item, queryItem(database, id));
    HF_TRY(const std::vector<ItemId> family, familyOf(database, item.id));
    HF_TRY(Transaction transaction, Transaction::begin(database));
    std::vector<ItemId> changed;
    for (const ItemId& member : family) {
        HF_TRY(const bool isChanged, changeOne(state, member, answer));
        if (isChanged)
            changed.push_back(member);
    }
    HF_CHECK(transaction.commit());
    return changed;
}

Result<std::vector<std::string>> blockedItems(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(
            ("SELECT label.initials || '-' || label.n FROM (SELECT item_id FROM item_age UNION SELECT substr(key, 5) "
             "FROM meta WHERE key > 'age ' AND key < 'age!') AS answered JOIN exhibit_label AS label ON label.item_id "
             "= answered.item_id WHERE NOT "
                + isNotBlockedSql("answered.item_id")
                + " AND EXISTS (SELECT 1 FROM artifact WHERE item_id = answered.item_id AND role <> 'record') ORDER BY "
                  "label.n")
                .c_str()));
    std::vector<std::string> blocked;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return blocked;
        blocked.push_back(rows.text(0));
    }
}

Result<void> requireReadable(Database& database, const ArtifactId& artifact)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row,
        database.query(
            ("SELECT 1 FROM artifact WHERE id = ? AND role <> 'record' AND NOT " + isNotBlockedSql("artifact.item_id"))
                .c_str(),
            artifact.text()));
    HF_TRY(const bool isBlocked, row.step());
    if (isBlocked)
        return fail(holdfast::errors::linkOnly, artifact.text());
    return {};
}

} // namespace holdfast::vault

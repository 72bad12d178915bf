#include "core/vault/exhibit_numbers.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

/// Observations are numbered under the item that they are of, and what was received under its case: neither uses up the
/// exhibits' own numbers.
Result<std::string> exhibitPrefix(Vault& vault, const NewItem& item)
{
    Database& database = vault.database();
    if (item.kind == ItemKind::Observation) {
        HF_TRY(const Item of, queryItem(database, item.parent->item));
        // The answer may have been changed while the visit went on.
        if (of.age != item.age)
            return fail(holdfast::errors::linkOnly, "the answer about " + of.exhibit + " is another by now");
        return of.exhibit;
    }
    if (!item.caseId)
        return vault.state().collectorInitials;
    HF_TRY(Statement row, database.query("SELECT n FROM received_case WHERE case_id = ?", item.caseId->text()));
    HF_TRY(const bool found, row.step());
    if (!found)
        return fail(errors::noSuchCase, item.caseId->text());
    return "R" + std::to_string(row.integer(0));
}

} // namespace

Result<std::string> assignExhibit(Vault& vault, const NewItem& item, const ItemId& id, UtcTime now)
{
    Database& database = vault.database();
    HF_TRY(const std::string prefix, exhibitPrefix(vault, item));
    int64_t n = 0;
    {
        HF_TRY(Statement last,
            database.query("SELECT coalesce(max(n), 0) + 1 FROM exhibit_label WHERE initials = ?", prefix));
        HF_TRY(const bool row, last.step());
        n = row ? last.integer(0) : 1;
    }
    HF_CHECK(database.run("INSERT INTO exhibit_label(item_id, initials, n, assigned_at) VALUES(?, ?, ?, ?)", id.text(),
        prefix, n, int64_t{now.time_since_epoch().count()}));
    return prefix + "-" + std::to_string(n);
}

} // namespace holdfast::vault

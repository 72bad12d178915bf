#include "core/vault/copies.h"

#include "core/vault/age_change.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

template <class... Values>
Result<std::optional<Item>> firstItem(const Vault& vault, const char* sql, const Values&... values)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row, database.query(sql, values...));
    HF_TRY(const bool found, row.step());
    if (!found)
        return std::optional<Item>();
    HF_TRY(const ItemId id, ItemId::parse(row.text(0)));
    HF_TRY(Item item, queryItem(database, id));
    return std::optional<Item>(std::move(item));
}

} // namespace

Result<std::optional<Item>> findOriginal(const Vault& vault, const Digest& sha256)
{
    return firstItem(vault,
        "SELECT item_id FROM artifact WHERE sha256 = ? AND role = 'original' AND (SELECT case_id FROM item WHERE "
        "item.id "
        "= item_id) = ? ORDER BY item_id LIMIT 1",
        sha256.bytes(), vault.state().defaultCase.text());
}

Result<std::optional<Item>> findBlockedCopy(const Vault& vault, const Digest& sha256)
{
    return firstItem(vault,
        ("SELECT item_id FROM artifact WHERE sha256 = ? AND role <> 'record' AND NOT "
            + isNotBlockedSql("artifact.item_id") + " ORDER BY item_id LIMIT 1")
            .c_str(),
        sha256.bytes());
}

} // namespace holdfast::vault

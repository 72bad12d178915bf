#include "core/vault/copies.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

Result<std::optional<Item>> findOriginal(const Vault& vault, const Digest& sha256)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row,
        database.query("SELECT item_id FROM artifact WHERE sha256 = ? AND role = 'original' ORDER BY item_id LIMIT 1",
            sha256.bytes()));
    HF_TRY(const bool found, row.step());
    if (!found)
        return std::optional<Item>();
    HF_TRY(const ItemId id, ItemId::parse(row.text(0)));
    HF_TRY(Item item, queryItem(database, id));
    return std::optional<Item>(std::move(item));
}

} // namespace holdfast::vault

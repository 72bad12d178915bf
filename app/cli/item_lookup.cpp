#include "app/cli/item_lookup.h"

#include "core/vault/deletion.h"

namespace holdfast::cli {

Result<vault::Item> findItem(const vault::Vault& vault, const std::string& idOrExhibit)
{
    if (auto id = ItemId::parse(idOrExhibit))
        return vault.item(*id);
    vault::ItemFilter filter;
    filter.exhibit = idOrExhibit;
    HF_TRY(const std::vector<vault::Item> found, vault.items(filter));
    if (!idOrExhibit.empty() && !found.empty())
        return found.front();
    HF_TRY(const std::vector<vault::Tombstone> stones, vault::tombstones(vault));
    for (const vault::Tombstone& stone : stones)
        if (!stone.exhibit.empty() && stone.exhibit == idOrExhibit)
            return fail(vault::errors::itemDeleted, idOrExhibit + ", on " + formatUtc(stone.deletedAt));
    return fail(vault::errors::noSuchItem, idOrExhibit);
}

Result<std::vector<ItemId>> findItems(const vault::Vault& vault, const std::vector<std::string>& idsOrExhibits)
{
    std::vector<ItemId> ids;
    for (const std::string& each : idsOrExhibits) {
        HF_TRY(const vault::Item item, findItem(vault, each));
        ids.push_back(item.id);
    }
    return ids;
}

} // namespace holdfast::cli

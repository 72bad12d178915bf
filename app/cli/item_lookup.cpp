#include "app/cli/item_lookup.h"

namespace holdfast::cli {

Result<vault::Item> findItem(const vault::Vault& vault, const std::string& idOrExhibit)
{
    if (auto id = ItemId::parse(idOrExhibit))
        return vault.item(*id);
    vault::ItemFilter filter;
    filter.search = idOrExhibit;
    HF_TRY(const std::vector<vault::Item> candidates, vault.items(filter));
    for (const vault::Item& item : candidates)
        if (item.exhibit == idOrExhibit)
            return item;
    return fail(vault::errors::noSuchItem, idOrExhibit);
}

} // namespace holdfast::cli

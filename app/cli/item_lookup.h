#pragma once

#include "core/vault/vault.h"

namespace holdfast::cli {

/// The item with this id, or with this exhibit number ("EX-3"). vault.no-such-item.
Result<vault::Item> findItem(const vault::Vault& vault, const std::string& idOrExhibit);

Result<std::vector<ItemId>> findItems(const vault::Vault& vault, const std::vector<std::string>& idsOrExhibits);

} // namespace holdfast::cli

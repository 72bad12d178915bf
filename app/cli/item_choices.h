#pragma once

#include "core/base/result.h"
#include "core/bundle/report/report_options.h"
#include "core/vault/vault.h"

#include <map>

namespace holdfast::cli {

/// Of `--picture ITEM=as-is|blurred|none`, once for each item. usage.bad-arguments: another form, an item named twice,
/// or one that is not in the bundle of `only` and `withheld`, whose number was mistyped then. vault.no-such-item.
Result<std::map<ItemId, bundle::ReportPictures>> picturesOfItems(const vault::Vault& vault,
    const std::vector<std::string>& choices, const std::vector<ItemId>& only, const std::vector<ItemId>& withheld);

bundle::ReportPictures picturesNamed(std::string_view name); ///< as-is or none; blurred for any other

} // namespace holdfast::cli

#pragma once

#include "core/vault/time_batches.h"

namespace holdfast::cli {

/// The time stamps that an item was captured between, or null.
Result<Json> timeStampsOf(const vault::Vault& vault, const ItemId& id);
std::string describeTimeStamps(const Json& stamps); ///< one line for people

} // namespace holdfast::cli

#pragma once

#include "core/intake/recheck.h"

namespace holdfast::cli {

/// One entry of the `results` that `recheck` prints.
Result<Json> recheckedJson(const vault::Vault& vault, const intake::Rechecked& result);
/// One line for people.
std::string describe(const intake::Rechecked& result);

/// {"last_seen_up","first_seen_gone"} of an address, either null.
Result<Json> bracketJson(const vault::Vault& vault, const std::string& url);
/// What `show` gives of an item's later looks, oldest first.
Result<Json> observationsJson(const vault::Vault& vault, const ItemId& item);
/// The lines for people about them.
std::vector<std::string> describeObservations(const Json& observations, const Json& bracket);

} // namespace holdfast::cli

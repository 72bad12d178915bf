#pragma once

#include "core/vault/database.h"

#include <functional>

namespace holdfast::vault {

/// Steps through both orders of a query, so that one damaged page hides no more than itself. `take` may see a row
/// twice. Whether all was read; if not, `notes` gets a line about `table`.
bool readBothWays(Database& database, const char* table, const char* ascending, const char* descending,
    const std::function<void(const Statement&)>& take, std::vector<std::string>& notes);
/// Tables came with schemas. True where that can't be told.
bool mayHaveTable(Database& database, const char* name);

} // namespace holdfast::vault

#pragma once

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/vault/database.h"

#include <set>

namespace holdfast::vault {

/// What a vault keeps beside its items: later looks, answers about under 18, time stamps, who was asked over the
/// network, signed heads of the log, accounts, and addresses that still wait.
struct OtherTables {
    Json rows = Json::object(); ///< by the table's name, each row as an object
    std::vector<std::pair<std::string, Bytes>> files; ///< tokens and their lists, with the names of files
};

/// As far as they can be read; what is about `deleted` items is left out.
OtherTables readOtherTables(Database& database, const std::set<std::string>& deleted, std::vector<std::string>& notes);

} // namespace holdfast::vault

#pragma once

#include <string>
#include <string_view>

namespace holdfast::vault {

struct InsertOnlyTable {
    std::string_view name;
    std::string_view existing; ///< what makes an inserted row one that is there already (INSERT OR REPLACE)
    std::string_view deletable; ///< when a row may be deleted
};

/// The triggers that make a table insert-only. Released schemas were made with this text: it may not change.
std::string insertOnlyTriggers(const InsertOnlyTable& table);
/// Only the one that refuses to delete, for a step that allows more than before.
std::string noDeleteTrigger(const InsertOnlyTable& table);

} // namespace holdfast::vault

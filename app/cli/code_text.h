#pragma once

#include <algorithm>
#include <string_view>

namespace holdfast::cli {

/// What a stable code means, for a person.
struct CodeText {
    std::string_view code, text;
};

/// Empty for a code that the table does not have.
template <class Table>
std::string_view textFor(const Table& table, std::string_view code)
{
    const auto found = std::ranges::find(table, code, &CodeText::code);
    return found == table.end() ? std::string_view() : found->text;
}

} // namespace holdfast::cli

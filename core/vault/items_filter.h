#pragma once

#include "core/vault/items.h"
#include "core/vault/statement.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::vault {

/// A place in the items' order in time.
struct ItemPlace {
    int64_t at; ///< milliseconds since 1970
    std::string id; ///< of items of the same time
};

/// Items that follow each other in time, and where in the search index they are. As made: all of them.
struct ItemSpan {
    ItemPlace begin{std::numeric_limits<int64_t>::min(), {}}; ///< the oldest
    ItemPlace end{std::numeric_limits<int64_t>::max(), {}}; ///< behind the newest
    int64_t firstPart = std::numeric_limits<int64_t>::min();
    int64_t lastPart = std::numeric_limits<int64_t>::max();
};

/// The WHERE clause of a filter and what is bound to it. The clause is built of literals; values are only bound.
class ItemCondition {
public:
    static Result<ItemCondition> of(Database& database, const ItemFilter& filter);

    const std::string& sql() const { return m_sql; }
    /// Borrows both until the statement's last step.
    void bind(Statement& statement, const ItemSpan& span) const;
    /// A word is found so often that the items are looked through, newest first, in place of looking up its matches.
    bool hasCommonWord() const { return m_hasCommonWord; }

private:
    ItemCondition() = default;
    Result<void> addSearch(Database& database, std::string_view words);
    std::string placeOf(std::string value);

    std::string m_sql;
    std::vector<std::string> m_values;
    bool m_hasCommonWord = false;
};

/// The spans in which a condition's items are looked for, newest first: one of all items, or, where a word is common,
/// one behind the other, each twice as long. The index has to compare the places of a common word's pieces in every
/// text of a span, so the first ones, which mostly have as many matches as a screen asks for, are short.
class ItemSpans {
public:
    ItemSpans(Database& database, const ItemCondition& condition);
    Result<std::optional<ItemSpan>> next();

private:
    Result<bool> findBegin(ItemSpan& span); ///< true: no items are older
    Result<void> findParts(ItemSpan& span);

    Database& m_database;
    bool m_isWhole;
    bool m_isAtEnd = false;
    int64_t m_items = 0;
    ItemPlace m_begin = ItemSpan{}.end; ///< of the span before
};

} // namespace holdfast::vault

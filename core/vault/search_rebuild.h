#pragma once

#include "core/vault/database.h"

namespace holdfast::vault {

/// The search index is made from the other tables, so damage in it may cost nothing but the time to make it anew. All
/// is by the holder of the mutex.

/// Values of `meta` `search_pending`.
inline constexpr int64_t searchIsIncomplete = 1; ///< some items are not in it yet
inline constexpr int64_t searchIsUnreadable = 2; ///< something could not be put in; the tables have to be made anew

/// How what is put in from now on is laid out, so that a search has little to read through and few places to look in:
/// docs/decisions/0005-search.md, "As a vault grows". Not a matter of the schema; any layout can be read.
Result<void> setIndexShape(Database& database);
/// In the caller's transaction.
Result<void> markSearch(Database& database, int64_t pending);
/// In a transaction of its own.
Result<void> markForNextOpening(Database& database, int64_t pending);
/// Reads every byte of the index: isUnreadable() errors where that can't be done.
Result<void> readIndexThrough(Database& database);
/// The same, likewise. What can't be read is made anew at the next opening.
Result<void> checkIndex(Database& database);
/// Both tables empty, and marked as incomplete. Not inside a transaction. Where a page can't be read, the tables are
/// overwritten as far as they can be and given up; that page then belongs to nothing.
Result<void> makeIndexAnew(Database& database);

/// Whether a change takes its part of the index along.
enum class Indexing { Now, Later };

/// `change` is a whole transaction. Where something that can't be read stops it, it is tried without the index, which
/// is then made anew at the next opening: evidence must never be turned away for what can be made again.
template <class Change>
auto changeWithIndex(const Change& change) -> decltype(change(Indexing::Now))
{
    auto changed = change(Indexing::Now);
    if (changed || !isUnreadable(changed.error()))
        return changed;
    auto without = change(Indexing::Later);
    return without ? std::move(without) : std::move(changed);
}

} // namespace holdfast::vault

#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// What search finds an item by: its "facts" (title, address, exhibit number, notes, tags) and, of a page, its "text".
/// All but the last two is inside the caller's transaction.

/// Anew, after one of the facts changed.
Result<void> indexFacts(Database& database, const ItemId& item);
/// The text that a capture kept beside the page, its first 2 MiB; nothing where there is none.
Result<void> indexText(Database& database, const ItemId& item);
/// Leaves nothing of the item in the index, on disk included.
Result<void> dropFromIndex(Database& database, const ItemId& item);

/// After a schema without a search index was raised, or what it holds could not be read: all items, in small
/// transactions. Cut short, the next opening goes on. A text that is damaged is left out; the check names it.
Result<void> indexWhatIsNot(Vault::State& state);
/// The same at once, by the holder of the mutex and outside a transaction, whatever the index holds.
Result<void> remakeIndex(Database& database);

} // namespace holdfast::vault

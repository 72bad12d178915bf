#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// What search finds an item by: its "facts" (title, address, exhibit number, notes, tags) and, of a page, its "text".
/// All but indexWhatIsNot() is inside the caller's transaction.

/// Anew, after one of the facts changed.
Result<void> indexFacts(Database& database, const ItemId& item);
/// The text that a capture kept beside the page, its first 2 MiB; nothing where there is none.
Result<void> indexText(Database& database, const ItemId& item);
/// Leaves nothing of the item in the index, on disk included.
Result<void> dropFromIndex(Database& database, const ItemId& item);

/// Once after a schema without a search index was raised: all items, in small transactions. Cut short, the next opening
/// goes on. A text that is damaged is left out; the check names it.
Result<void> indexWhatIsNot(Vault::State& state);

} // namespace holdfast::vault

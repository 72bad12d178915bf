#pragma once

#include "core/vault/received_cases.h"
#include "core/vault/search_index.h"
#include "core/vault/search_rebuild.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// What the tables of dated rows beside an item have in common: nothing in them is edited, each change adds a row with
/// the item's next `n`.

/// `sql` asks for max(n) + 1 of an item's rows.
Result<int64_t> nextNumber(Database& database, const char* sql, const ItemId& item);

/// Milliseconds since 1970, for `set_at`.
int64_t timeForRow(const Clock& clock);
/// The same for `set_at` in the details of the row's event: it tells the row from one of the same number in another
/// copy of the vault, and nothing of what it says.
std::string timeForEvent(int64_t setAt);

/// The rows of a change that `write(state, item)` makes, what search finds by it, and its event, together or not at
/// all. `write` gives back whether anything changed. Of an item that is not there: vault.no-such-item,
/// vault.item-deleted; of one that was received: vault.received-read-only.
template <class Write>
Result<void> changeItem(Vault& vault, const ItemId& id, const Write& write)
{
    Vault::State& state = vault.state();
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(const Item item, queryItem(*state.database, id));
    HF_CHECK(requireOwn(vault, item));
    return changeWithIndex([&](Indexing indexing) -> Result<void> {
        HF_TRY(Transaction transaction, Transaction::begin(*state.database));
        HF_TRY(const bool changed, write(state, item));
        if (!changed)
            return {};
        HF_CHECK(indexing == Indexing::Now ? indexFacts(*state.database, id)
                                           : markSearch(*state.database, searchIsUnreadable));
        return transaction.commit();
    });
}

} // namespace holdfast::vault

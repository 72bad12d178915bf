#pragma once

#include "core/vault/received_cases.h"

namespace holdfast::vault {

/// What remains of an item that was deleted.
struct Tombstone {
    ItemId item;
    std::string exhibit; ///< its number, which no other item gets
    ItemKind kind = ItemKind::File;
    UtcTime deletedAt;
    uint64_t artifacts = 0, bytes = 0; ///< of what went
    std::string reason; ///< as the person gave it; may be empty
    bool forgotten = false;
};

struct DeletionOptions {
    std::string reason; ///< kept in the tombstone and in the custody log
    /// Also the address, whom the network log says was asked about it, and the bodies of the custody events about the
    /// item, which hold its title, address, file names and hashes: the chain stays whole without them.
    bool forget = false;
};

/// What deleteItem() would take away, and what would go on naming it.
struct DeletionPlan {
    Item item;
    uint64_t bytes = 0, notes = 0;
    std::vector<Item> derived; ///< made from it; they stay, and name the hash of what they were made from
    uint64_t observations = 0; ///< later looks at its address; they go with it
};
/// vault.no-such-item, vault.item-deleted; vault.received-read-only for one item of a received case, unless it is
/// blocked: what must not be kept may always go.
Result<DeletionPlan> planDeletion(const Vault& vault, const ItemId& item);

/// Takes an item out of the vault on the person's explicit word: its bytes (overwritten in the database file), titles,
/// notes, tags, what search knows of it, and the observations of it in the same way. A tombstone and a custody event
/// "deleted" remain, and its exhibit number is never used again. Killed on the way it is there as before, or deleted,
/// and the next opening removes what bytes are left. Nothing here reaches older bytes that a disk keeps by itself
/// (docs/threat-model.md). The same errors as of planDeletion().
Result<Tombstone> deleteItem(Vault& vault, const ItemId& item, const DeletionOptions& options);

/// What deleteReceivedCase() would take away.
struct CaseDeletionPlan {
    ReceivedCase received;
    uint64_t items = 0, artifacts = 0, bytes = 0; ///< observations are items here
};
Result<CaseDeletionPlan> planCaseDeletion(const Vault& vault, const CaseId& received); ///< vault.no-such-case
/// All that is left of a received case at once, each item as deleteItem() does it. The case itself stays named; where
/// it is to be forgotten, without whose it was. vault.no-such-case.
Result<std::vector<Tombstone>> deleteReceivedCase(Vault& vault, const CaseId& received, const DeletionOptions& options);

Result<std::vector<Tombstone>> tombstones(const Vault& vault); ///< oldest first

} // namespace holdfast::vault

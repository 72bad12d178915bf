#pragma once

#include "core/vault/custody_head.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// Signs where the default case's chain stands now and keeps that, unless a head of the same event is kept already. By
/// nobody who holds the database's mutex.
Result<SignedHead> keepHead(Vault::State& state, std::string_view reason);
/// Before a vault closes: keeps a head when the chain has grown since the last one.
Result<void> keepHeadAtLock(Vault::State& state);

/// All that were kept, oldest first.
Result<std::vector<SignedHead>> keptHeads(Vault::State& state);
/// The event that the newest of them is of, as it is kept a second time; 0 when that was never done.
Result<uint64_t> signedTo(Vault::State& state);

} // namespace holdfast::vault

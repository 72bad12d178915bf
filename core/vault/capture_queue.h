#pragma once

#include "core/base/age_gate.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

/// One address that waits to be captured. A working list, no evidence: it outlives a crash and a lock, and is empty
/// when everything was visited.
struct QueuedAddress {
    int64_t n = 0; ///< given by the queue
    std::string url;
    AgeAnswer age = AgeAnswer::Unanswered; ///< never Unanswered in the queue: policy.under18-unanswered
    Json options = Json::object(); ///< how to visit it; the caller's own
    uint32_t attempts = 0;
};

/// Puts addresses behind those that wait, all or none, and gives them in the order of the list with their numbers. One
/// that waits already, or comes twice, is there once: with the newer options, and with the answer that allows less.
Result<std::vector<QueuedAddress>> enqueue(Vault& vault, const std::vector<QueuedAddress>& addresses);
Result<std::vector<QueuedAddress>> waitingAddresses(const Vault& vault); ///< in their order
Result<uint64_t> countWaiting(const Vault& vault);
Result<void> recordAttempt(Vault& vault, int64_t n); ///< it failed, and waits for another try
Result<void> takeFromQueue(Vault& vault, int64_t n); ///< visited, or given up
Result<void> emptyQueue(Vault& vault); ///< all of it in one step, however long it is

} // namespace holdfast::vault

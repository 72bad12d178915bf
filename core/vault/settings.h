#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// How the person wants the program to be while this vault is open. It is no evidence: it may change, and no event
/// tells of it. It lies in the vault, so that nothing of it is outside.
struct Settings {
    static constexpr uint64_t leastLockMinutes = 1, mostLockMinutes = 120;
    uint64_t lockMinutes = 5; ///< without a touch, until the vault locks

    friend bool operator==(const Settings&, const Settings&) = default;
};
Result<Settings> readSettings(const Vault& vault); ///< as new where nothing, or nothing sensible, was chosen
Result<void> writeSettings(Vault& vault, const Settings& settings);

} // namespace holdfast::vault

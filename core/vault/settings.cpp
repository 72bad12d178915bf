#include "core/vault/settings.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

Result<Settings> readSettings(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row, database.query("SELECT value FROM meta WHERE key = 'lock_minutes'"));
    HF_TRY(const bool found, row.step());
    Settings settings;
    if (!found)
        return settings;
    const uint64_t minutes = row.unsignedInteger(0);
    if (minutes >= Settings::leastLockMinutes && minutes <= Settings::mostLockMinutes)
        settings.lockMinutes = minutes;
    return settings;
}

Result<void> writeSettings(Vault& vault, const Settings& settings)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('lock_minutes', ?)", settings.lockMinutes));
    return transaction.commit();
}

} // namespace holdfast::vault

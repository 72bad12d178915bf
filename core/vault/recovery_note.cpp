#include "core/vault/recovery_note.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

Result<void> noteUnconfirmedCode(Database& database, const std::string& slotId)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('recovery_unconfirmed', ?)", slotId));
    return transaction.commit();
}

Result<void> forgetUnconfirmedCode(Database& database)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("DELETE FROM meta WHERE key = 'recovery_unconfirmed'"));
    return transaction.commit();
}

Result<std::string> notedUnconfirmedCode(Database& database)
{
    const std::scoped_lock guard(database.mutex());
    return database.textOf("SELECT value FROM meta WHERE key = 'recovery_unconfirmed'");
}

Result<std::optional<std::string>> unconfirmedRecoveryCode(const Vault& vault)
{
    HF_TRY(std::string noted, notedUnconfirmedCode(vault.database()));
    return noted.empty() ? std::nullopt : std::optional(std::move(noted));
}

Result<void> confirmRecoveryCode(Vault& vault)
{
    HF_TRY(const std::string noted, notedUnconfirmedCode(vault.database()));
    return noted.empty() ? Result<void>() : forgetUnconfirmedCode(vault.database());
}

} // namespace holdfast::vault

#include "core/vault/outside_settings.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

static constexpr std::string_view systemBrowser = "system";

Result<OutsideSettings> readOutsideSettings(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    OutsideSettings settings;
    HF_TRY(settings.timeAuthority, database.textOf("SELECT value FROM meta WHERE key = 'time_authority'"));
    HF_TRY(settings.proxy, database.textOf("SELECT value FROM meta WHERE key = 'proxy'"));
    HF_TRY(const std::string browser, database.textOf("SELECT value FROM meta WHERE key = 'browser'"));
    settings.usesSystemBrowser = browser == systemBrowser;
    return settings;
}

Result<void> writeOutsideSettings(Vault& vault, const OutsideSettings& settings)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    constexpr const char* sql = "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)";
    HF_CHECK(database.run(sql, "time_authority", settings.timeAuthority));
    HF_CHECK(database.run(sql, "proxy", settings.proxy));
    HF_CHECK(database.run(sql, "browser", settings.usesSystemBrowser ? systemBrowser : std::string_view()));
    return transaction.commit();
}

} // namespace holdfast::vault

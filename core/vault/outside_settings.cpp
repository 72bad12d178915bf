#include "core/vault/outside_settings.h"

#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

static constexpr std::string_view systemBrowser = "system";

// One on each line: no address has a line's end in it.
static std::string linesOfAddresses(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

static std::vector<std::string> addressesInLines(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Result<OutsideSettings> readOutsideSettings(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    OutsideSettings settings;
    HF_TRY(settings.timeAuthority, database.textOf("SELECT value FROM meta WHERE key = 'time_authority'"));
    HF_TRY(settings.proxy, database.textOf("SELECT value FROM meta WHERE key = 'proxy'"));
    HF_TRY(const std::string browser, database.textOf("SELECT value FROM meta WHERE key = 'browser'"));
    settings.usesSystemBrowser = browser == systemBrowser;
    HF_TRY(settings.timeServer, database.textOf("SELECT value FROM meta WHERE key = 'time_server'"));
    HF_TRY(const std::string calendars, database.textOf("SELECT value FROM meta WHERE key = 'calendars'"));
    settings.calendars = addressesInLines(calendars);
    HF_TRY(const std::string further, database.textOf("SELECT value FROM meta WHERE key = 'further_authorities'"));
    settings.furtherAuthorities = addressesInLines(further);
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
    HF_CHECK(database.run(sql, "time_server", settings.timeServer));
    HF_CHECK(database.run(sql, "calendars", linesOfAddresses(settings.calendars)));
    HF_CHECK(database.run(sql, "further_authorities", linesOfAddresses(settings.furtherAuthorities)));
    return transaction.commit();
}

} // namespace holdfast::vault

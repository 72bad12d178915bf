#pragma once

#include "core/vault/vault.h"

#include <string>
#include <vector>

namespace holdfast::vault {

/// Whom this vault's captures may ask beside the sites, whom its bundles, and by which way; chosen by the person, empty
/// at first. No evidence: it may change, and no event tells of it.
struct OutsideSettings {
    std::string timeAuthority; ///< URL (RFC 3161); empty: nobody is asked
    std::string proxy; ///< "socks5://host:port"; empty: none
    bool usesSystemBrowser = false; ///< the Chromium of this system instead of the built-in browser
    std::string timeServer = {}; ///< "host" or "host:port" (NTP); empty: nobody is asked
    std::vector<std::string> calendars = {}; ///< OpenTimestamps, for bundles; without a slash at the end
    std::vector<std::string> furtherAuthorities = {}; ///< URLs (RFC 3161), beside `timeAuthority`, for bundles

    friend bool operator==(const OutsideSettings&, const OutsideSettings&) = default;
};
Result<OutsideSettings> readOutsideSettings(const Vault& vault);
Result<void> writeOutsideSettings(Vault& vault, const OutsideSettings& settings);

} // namespace holdfast::vault

#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// Whom this vault's captures may ask beside the sites, and by which way; chosen by the person, empty at first. No
/// evidence: it may change, and no event tells of it.
struct OutsideSettings {
    std::string timeAuthority; ///< URL (RFC 3161); empty: nobody is asked
    std::string proxy; ///< "socks5://host:port"; empty: none
    bool usesSystemBrowser = false; ///< the Chromium of this system instead of the built-in browser

    friend bool operator==(const OutsideSettings&, const OutsideSettings&) = default;
};
Result<OutsideSettings> readOutsideSettings(const Vault& vault);
Result<void> writeOutsideSettings(Vault& vault, const OutsideSettings& settings);

} // namespace holdfast::vault

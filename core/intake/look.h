#pragma once

#include "core/intake/recheck.h"

namespace holdfast::intake {

/// One visit, before it is decided whether it is recorded.
struct Look {
    Judgement judgement;
    UtcTime at;
    Json visit; ///< the capture record of the look, or what was told of the status
    std::string method; ///< "look" or "status"
    std::unique_ptr<vault::Ingest> ingest; ///< with text and first view, where there is something to keep
    std::vector<vault::Artifact> files;
    std::optional<Error> error; ///< the site could not be reached, and why
    bool mayBeTheNetwork = false; ///< the error may say more about this computer than about the site
    Json earlierTries = Json::array(); ///< those that no answer came to, for the record
};

/// Visits one address. An Error: nothing can be told of the site (the helper, the proxy, the vault failed), or
/// cancelled. `browser` is started when it is needed; `bracket` has the time around the run, or is null.
Result<Look> lookAgain(vault::Vault& vault, const vault::Item& of, std::unique_ptr<capture::BrowserClient>& browser,
    const RecheckOptions& options, const TimeBracket* bracket, const Progress& progress);

/// Whether the visit needs the browser: a page that was answered "no".
bool isLookedAtInBrowser(const vault::Item& of);

/// Files it. vault.item-deleted, or policy.link-only where the answer was changed meanwhile.
Result<vault::Item> fileObservation(vault::Vault& vault, const vault::Item& of, Look& look);

} // namespace holdfast::intake

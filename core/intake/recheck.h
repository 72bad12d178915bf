#pragma once

#include "core/intake/batch.h"
#include "core/intake/judgement.h"

namespace holdfast::intake {

/// How one address was looked at again.
struct Rechecked {
    vault::Item of; ///< the page or link
    std::optional<vault::Item> observation; ///< what was recorded; none where nothing could be told of the site
    vault::Observed observed; ///< of it
    std::optional<Error> error; ///< why there is none, or why the site could not be reached
};

struct RecheckOptions {
    BatchOptions::StartBrowser startBrowser = &capture::BrowserClient::start; ///< from any worker's thread
    unsigned workers = 2; ///< addresses at a time
    std::chrono::milliseconds pace{1000}; ///< at least, between two visits to one site
    std::chrono::milliseconds timeout{60000}; ///< for one address
    std::string proxy = {}; ///< "socks5://host:port", or empty
    std::optional<capture::Engine> engine = {}; ///< none: the one that captured the page, if it is still there
    unsigned failuresInARow = 10; ///< after which the network is taken to be down
    uint32_t attempts = 3; ///< for an address from which no answer came
    std::chrono::milliseconds backOff{5000}; ///< before another try; twice as long before each further one
    OutsideTimes times = {}; ///< asked before the first look and after the last, through the proxy of the looks
};

/// Told on the workers' threads, one call at a time.
struct RecheckListener {
    AskingTime askingTime; ///< before all and after all
    std::function<void(const vault::Item& of)> started;
    std::function<void(const vault::Item& of)> postponed; ///< no answer came, and it is tried again later
    std::function<void(const Rechecked& result, size_t left)> ended;
};

struct RecheckEnd {
    size_t left = 0; ///< items of which nothing was recorded, since it was stopped or found no network
    bool isNetworkDown = false;
};

/// Only pages and links are looked at again: recheck.no-address names the item that is neither.
Result<void> requireAddress(const vault::Item& item);

/// Looks at the addresses of pages and links again, and records an observation of each (docs/intake-records.md,
/// "Observation"). A page that was answered "no" is looked at in the browser; of everything else, a link and a page
/// whose answer was changed, only the status is asked for, through core/net and its log. An address that gave no answer
/// is tried again after a while; one that could not be reached at last is recorded only once another address, or
/// nothing but one site, was tried: a computer without a network says nothing about any site. Stopped, it keeps what
/// was recorded. An Error only when the vault failed, or vault.received-read-only before any look.
Result<RecheckEnd> recheck(vault::Vault& vault, const std::vector<vault::Item>& items, const RecheckOptions& options,
    const RecheckListener& listener, const Progress& progress);

/// Between which two looks an address went, of the captures and observations of all items that keep it. Where it came
/// back since, it is not gone.
struct Bracket {
    std::optional<UtcTime> lastSeenUp, firstSeenGone;
};
Result<Bracket> bracketOf(const vault::Vault& vault, const std::string& url);

namespace errors {
using namespace holdfast::errors; // so that errors:: means both in this folder
inline constexpr ErrorCode noAddress{
    "recheck.no-address", ErrorKind::Usage}; ///< a file, a document, a covered copy or an observation
inline constexpr ErrorCode noNetwork{
    "recheck.network-down", ErrorKind::Failed}; ///< nobody was reached, which says nothing about any site
} // namespace errors

} // namespace holdfast::intake

#pragma once

#include "core/intake/intake.h"
#include "core/intake/outside_times.h"
#include "core/vault/capture_queue.h"

namespace holdfast::intake {

/// What a batch tells while it runs: on the workers' threads, one call at a time.
struct BatchListener {
    AskingTime askingTime; ///< before all and after all
    std::function<void(const std::string& url)> started;
    std::function<void(const std::string& url, std::string_view what, uint64_t done, uint64_t total)> progress;
    std::function<void(const std::string& url)> postponed; ///< it failed, and is tried again later
    /// `left` addresses are still to come, which at the pace so far takes about `timeLeft`.
    std::function<void(const CapturedAddress& result, size_t left, std::chrono::seconds timeLeft)> ended;
};

struct BatchOptions {
    using StartBrowser = std::function<Result<std::unique_ptr<capture::BrowserClient>>()>;
    StartBrowser startBrowser = &capture::BrowserClient::start; ///< from any worker's thread
    using StartDecoder = std::function<Result<std::unique_ptr<imaging::DecodeClient>>()>;
    StartDecoder startDecoder = &imaging::DecodeClient::start; ///< only where pictures of a page are kept
    unsigned workers = 2; ///< pages at a time
    std::chrono::milliseconds pace{1000}; ///< at least, between two visits to one site
    std::chrono::milliseconds backOff{5000}; ///< before another try; twice as long before each further one
    uint32_t attempts = 3; ///< for one address, all runs together; one that is alone is tried once
    OutsideTimes times = {}; ///< asked before the first visit and after the last, through the proxy of the visits
    unsigned failuresInARow = 10; ///< after which the network is taken to be down
};

struct BatchEnd {
    size_t left = 0; ///< addresses that still wait in the queue
    bool isNetworkDown = false;
};

/// How the address is to be visited, as it waits in the queue: "no" answers with it, anything else keeps the link only.
vault::QueuedAddress queuedFor(const capture::CaptureRequest& request);

/// Captures addresses of the vault's queue, a few at a time, and takes each from it as it ends. What can pass, such as
/// a connection that broke, is tried again after a while; one bad page stops no other. When cancelled, or when many in
/// a row found no network, what was not visited waits in the queue, also over a crash. An Error only when the queue or
/// the vault failed (a full disk, say): what could not be kept waits then as well.
Result<BatchEnd> runBatch(vault::Vault& vault, const std::vector<vault::QueuedAddress>& addresses,
    const BatchOptions& options, const BatchListener& listener, const Progress& progress);

} // namespace holdfast::intake

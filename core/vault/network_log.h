#pragma once

#include "core/vault/vault.h"

#include <optional>

namespace holdfast::vault {

/// One request to somebody outside, other than visits to pages: who was asked, and all that was told.
struct NetworkRequest {
    int64_t n = 0; ///< given by the log
    UtcTime at;
    /// "time-stamp", "calendar" (OpenTimestamps), "clock" or "status" (whether the address of a link still answers)
    std::string purpose;
    std::string host, address; ///< name and port; the URL
    std::string sent; ///< such as "sha-256 9f86…"
    uint64_t sentBytes = 0;
    bool isByProxy = false;
    std::optional<ItemId> item = {}; ///< about which it was; with that forgotten, host, address and sent are empty
    std::optional<UtcTime> endedAt; ///< never where the program ended first
    std::string outcome; ///< "answered" or an error code
    uint64_t receivedBytes = 0;
};

/// The network log: rows are added and never changed. It is the person's own and leaves in no bundle.
Result<int64_t> logRequest(Vault& vault, const NetworkRequest& request); ///< before anything is sent
Result<void> logAnswer(Vault& vault, int64_t n, std::string_view outcome, uint64_t receivedBytes);
Result<std::vector<NetworkRequest>> networkLog(const Vault& vault, size_t most = 10'000); ///< newest first

} // namespace holdfast::vault

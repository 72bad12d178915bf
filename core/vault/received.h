#pragma once

#include "core/vault/vault.h"

#include <map>

namespace holdfast::vault {

/// Where an item comes from that was taken out of somebody else's bundle, as its own custody event states it.
struct Received {
    std::string bundle; ///< the bundle's root folder, such as "holdfast-0123456789abcdef"
    Digest signer; ///< fingerprint of the key that signed it
    Digest tagManifest; ///< SHA-256 of what was signed
    std::string item, exhibit, kind; ///< the sender's; empty for the bundle's papers
};

Json toDetails(const Received& received); ///< stands as "received" in the event's details
using ReceivedItems = std::map<std::string, Received>; ///< by item id
/// Of the events that tell of it, found by an index; also of items that were deleted, but not of forgotten ones.
Result<ReceivedItems> receivedItems(const Vault& vault);

} // namespace holdfast::vault

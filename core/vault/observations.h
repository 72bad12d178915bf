#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// What a later look at an address found.
enum class Verdict { Up, Changed, Removed, LoginWall, Unreachable };
std::string_view toText(Verdict verdict); ///< "up", "changed", "removed", "login-wall", "unreachable"

/// What of an observation is kept beside its record, so that lists need not read records.
struct Observed {
    Verdict verdict = Verdict::Unreachable;
    std::vector<std::string> changed; ///< words of docs/intake-records.md, "Observation"
    uint32_t httpStatus = 0; ///< 0 when there was none
    /// Whether the address itself answered with a page, perhaps an edited one: no other place, no error.
    bool isUp() const;
};

/// One observation of an item.
struct Observation : Observed {
    ItemId item; ///< its own
    ItemId of; ///< what was looked at again
    std::string exhibit; ///< such as "AE-12-2"
    UtcTime at; ///< when the visit began
};

/// Oldest first, without what was deleted.
Result<std::vector<Observation>> observationsOf(const Vault& vault, const ItemId& item);
/// Those of every item that keeps this very address, in the order of their times.
Result<std::vector<Observation>> observationsOfAddress(const Vault& vault, const std::string& url);
/// The pages and links that keep this very address, oldest first.
Result<std::vector<Item>> itemsOfAddress(const Vault& vault, const std::string& url);

/// A page or link and when it was looked at last: the capture itself, or its newest observation.
struct Looked {
    ItemId item;
    std::string url;
    UtcTime at;
};
/// All pages and links of the vault's own case with an address that were last looked at before `before`, the longest
/// ago first. Reads only items that were captured before it, and lets others at the vault in between.
Result<std::vector<Looked>> lookedAtBefore(const Vault& vault, UtcTime before);

/// Observations of a deletion: their own rows. The caller holds the mutex.
Result<std::vector<ItemId>> queryObservations(Database& database, const ItemId& item);

} // namespace holdfast::vault

#pragma once

#include "core/bundle/checked_bundle.h"
#include "core/vault/ingest.h"

namespace holdfast::bundle {

/// One item of a bundle and what it becomes in the vault that takes it in.
struct PlannedItem {
    const BundleIndex::Item* from = nullptr;
    vault::NewItem item;
    std::vector<const BundleIndex::Artifact*> artifacts; ///< those that are taken
};

/// The items in the bundle's order. What the sender's answer makes link-only, and what was made from such an item, is
/// planned without anything but its record. Who is on pages and what they count comes along, as far as the vault's own
/// rules take it. bundle.malformed, bundle.content-differs, policy.under18-unanswered, io.*.
Result<std::vector<PlannedItem>> planImport(const CheckedBundle& bundle, const Clock& clock);

} // namespace holdfast::bundle

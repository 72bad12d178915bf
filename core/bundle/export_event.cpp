#include "core/bundle/export_event.h"

#include <algorithm>

namespace holdfast::bundle {

// An event stays for good and leaves in every later bundle. With each id of 13,450 items it was larger than a bundle
// takes, and the case could never be exported again.
static constexpr size_t maxListedItems = 1000;

static std::vector<std::string> sortedIds(const BundleIndex& index)
{
    std::vector<std::string> ids;
    for (const BundleIndex::Item& item : index.items)
        ids.push_back(item.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

static Digest hashOf(const std::vector<std::string>& ids)
{
    Sha256 hasher;
    for (const std::string& id : ids)
        hasher.update(asBytes(id + "\n"));
    return hasher.finish();
}

Json exportDetails(const BundleIndex& index, const Digest& tagManifest, const std::vector<std::string>& sealedFor)
{
    Json details{{"bundle", index.rootFolder()}, {"tag_manifest", tagManifest.hex()}, {"scope", index.scope},
        {"items", index.items.size()}, {"recipient", index.recipient}, {"signed_at", index.signedAt}};
    if (!sealedFor.empty())
        details["sealed_for"] = sealedFor;
    if (index.scope != "selection")
        return details;
    const std::vector<std::string> ids = sortedIds(index);
    if (ids.size() <= maxListedItems)
        details["item_ids"] = ids;
    else
        details["item_ids_sha256"] = hashOf(ids).hex();
    return details;
}

} // namespace holdfast::bundle

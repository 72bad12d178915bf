#pragma once

#include "core/imaging/decode_client.h"
#include "core/vault/vault.h"

namespace holdfast::intake {

/// An item whose picture looks like another's.
struct SimilarItem {
    vault::Item item;
    int distance = 0; ///< bits of 256 that differ, 0 to imaging::nearDistance
};

/// The files that were derived from it, such as the pictures that were kept of a captured page.
Result<std::vector<vault::Item>> filesMadeFrom(const vault::Vault& vault, const ItemId& item);

/// The items whose picture is near this one's, the nearest first; empty when this item has no picture hash, or one of
/// too little quality. Of a captured page those are compared that were kept of it (keepPagePicture).
Result<std::vector<SimilarItem>> findSimilar(const vault::Vault& vault, const ItemId& id);

/// Hashes the stored picture of an item and keeps the hash. Does nothing for what is no picture or may not be hashed.
Result<void> hashPicture(
    vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& item, const Progress& progress);

} // namespace holdfast::intake

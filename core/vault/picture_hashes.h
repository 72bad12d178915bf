#pragma once

#include "core/vault/vault.h"

#include <array>

namespace holdfast::vault {

/// What an item's picture looks like (docs/vault-format.md, "Picture hashes"). It never leaves the vault.
struct PictureHash {
    ItemId item;
    std::array<uint8_t, 32> pdq = {};
    int quality = 0; ///< 0 to 100
};

/// Keeps the hash of one of the item's artifacts. policy.link-only for an item whose age answer is not "no" or that is
/// no file, vault.insert-only where there is one.
Result<void> addPictureHash(Vault& vault, const Item& item, const Artifact& artifact, const PictureHash& hash);

/// Those of a quality of at least `leastQuality`, the earliest item first. Of deleted items there are none.
Result<std::vector<PictureHash>> pictureHashes(const Vault& vault, int leastQuality = 0);

} // namespace holdfast::vault

#include "core/intake/similar.h"

#include "core/imaging/pdq.h"
#include "core/vault/picture_hashes.h"

#include <algorithm>

namespace holdfast::intake {

Result<std::vector<SimilarItem>> findSimilar(const vault::Vault& vault, const ItemId& id)
{
    HF_TRY(const std::vector<vault::PictureHash> hashes, vault::pictureHashes(vault, imaging::leastQuality));
    const auto own = std::ranges::find(hashes, id, &vault::PictureHash::item);
    std::vector<SimilarItem> found;
    if (own == hashes.end())
        return found;
    for (const vault::PictureHash& hash : hashes) {
        const int distance = imaging::hammingDistance(own->pdq, hash.pdq);
        if (hash.item == id || distance > imaging::nearDistance)
            continue;
        HF_TRY(vault::Item item, vault.item(hash.item));
        found.push_back({std::move(item), distance});
    }
    std::ranges::stable_sort(found, {}, &SimilarItem::distance);
    return found;
}

Result<void> hashPicture(
    vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& item, const Progress& progress)
{
    const vault::Artifact* original = item.artifact("original");
    if (item.age != AgeAnswer::No || item.kind != vault::ItemKind::File || original == nullptr
        || !original->mime.starts_with("image/"))
        return {};
    HF_CHECK(progress.checkpoint());
    HF_TRY(const auto stored, vault.openArtifact(*original));
    // Without reports: an import tells how far it has come by bytes read from its files.
    if (const Result<uint32_t> pages = decoder.load(*stored, original->mime, {}); !pages)
        return fail(pages.error());
    HF_TRY(const imaging::Page page, decoder.page(1, 96, progress));
    const imaging::Pdq hash = imaging::pdqOf(page.pixels);
    return vault::addPictureHash(vault, item, *original, {item.id, hash.bits, hash.quality});
}

} // namespace holdfast::intake

#include "core/intake/similar.h"

#include "core/imaging/pdq.h"
#include "core/vault/picture_hashes.h"

#include <algorithm>
#include <iterator>

namespace holdfast::intake {

namespace {

/// The item itself, or of a captured page the pictures of it that were kept as files of their own.
Result<std::vector<ItemId>> ownPictures(const vault::Vault& vault, const ItemId& id)
{
    HF_TRY(const vault::Item item, vault.item(id));
    std::vector<ItemId> own{id};
    if (item.kind != vault::ItemKind::Page)
        return own;
    HF_TRY(const std::vector<vault::Item> kept, filesMadeFrom(vault, id));
    std::ranges::transform(kept, std::back_inserter(own), &vault::Item::id);
    return own;
}

} // namespace

Result<std::vector<vault::Item>> filesMadeFrom(const vault::Vault& vault, const ItemId& item)
{
    vault::ItemFilter files;
    files.kind = vault::ItemKind::File;
    files.madeFrom = item;
    return vault.items(files);
}

Result<std::vector<SimilarItem>> findSimilar(const vault::Vault& vault, const ItemId& id)
{
    HF_TRY(const std::vector<vault::PictureHash> hashes, vault::pictureHashes(vault, imaging::leastQuality));
    HF_TRY(const std::vector<ItemId> pictures, ownPictures(vault, id));
    const auto isOwn = [&](const vault::PictureHash& hash) { return std::ranges::count(pictures, hash.item) > 0; };
    std::vector<vault::PictureHash> own;
    std::ranges::copy_if(hashes, std::back_inserter(own), isOwn);
    std::vector<SimilarItem> found;
    for (const vault::PictureHash& hash : hashes) {
        if (own.empty() || isOwn(hash))
            continue;
        int distance = imaging::nearDistance + 1;
        for (const vault::PictureHash& each : own)
            distance = std::min(distance, imaging::hammingDistance(each.pdq, hash.pdq));
        if (distance > imaging::nearDistance)
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

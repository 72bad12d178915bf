#pragma once

#include "core/imaging/decode_client.h"
#include "core/intake/similar.h"
#include "core/vault/vault.h"

namespace holdfast::intake {

inline constexpr uint32_t fullSizePicture = 200; ///< px a side: smaller ones are buttons, faces and previews

/// A picture that a captured page loaded.
struct PagePicture {
    imaging::ArchivedPicture facts;
    std::optional<vault::Item> keptAs; ///< the item that it was made into
};

struct PagePictures {
    std::vector<PagePicture> pictures; ///< in order of the web archive
    std::vector<imaging::UnreadPicture> unread;
    uint64_t smaller = 0; ///< with a side below what was asked for
    uint64_t leftOut = 0; ///< beyond imaging::maxArchivedPictures
    uint64_t notInRecord = 0; ///< whose hash the capture's record does not list: they are not offered
    bool isWhole = true; ///< all of the web archive was looked through
};

bool holdsArchive(const vault::Item& item); ///< a captured page with its web archive

/// The pictures in a capture's web archive of at least `leastSide` px a side, read by the decode helper; nothing is
/// kept. vault.no-such-artifact without an archive, policy.link-only for an item that is blocked, decode.*, helper.*.
Result<PagePictures> listPagePictures(const vault::Vault& vault, imaging::DecodeClient& decoder,
    const vault::Item& page, uint32_t leastSide, const Progress& progress);

/// The bytes of one of them, as the page was given them. vault.no-such-artifact when the archive has none of this hash.
Result<Bytes> readPagePicture(const vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& picture, const Progress& progress);

struct KeptPicture {
    vault::Item item;
    bool wasKept = false; ///< before: it is that item
    std::optional<Error> notHashed; ///< why `similar` will not find it: it is kept all the same
    std::vector<SimilarItem> similarTo; ///< whose picture looks like this one's, the nearest first
};

/// Files one of them as an item of its own, derived from the capture, and hashes what it shows. Kept once, however
/// often it is asked for. policy.*, vault.received-read-only.
Result<KeptPicture> keepPagePicture(vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& picture, const Progress& progress);

/// What came of keeping all full-size pictures of a page.
struct PicturesOfPage {
    struct Unkept {
        std::string url;
        std::string code; ///< why it could not be read or kept
    };
    size_t kept = 0; ///< as items of their own, those from before included
    size_t notHashed = 0; ///< of the kept ones, those that `similar` will not find
    std::vector<Unkept> unkept;
    uint64_t leftOut = 0, notInRecord = 0; ///< as in PagePictures
    bool isWhole = true; ///< all of the web archive was looked through
    std::optional<Error> endedBy = {}; ///< why none could be listed, or no more be tried
    bool isAll() const { return unkept.empty() && leftOut == 0 && notInRecord == 0 && isWhole && !endedBy; }
};

/// Keeps each picture of at least fullSizePicture px a side, as keepPagePicture() does, but compares it with nobody's:
/// for thousands of pages that would cost more with each. What fails is named and costs the page nothing. Reports
/// "finding pictures", then "keeping pictures" with how many were tried of how many.
PicturesOfPage keepFullSizePictures(
    vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page, const Progress& progress);

} // namespace holdfast::intake

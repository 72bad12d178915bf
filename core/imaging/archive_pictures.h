#pragma once

#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/base/json.h"

namespace holdfast::imaging {

/// A picture that a page was given, as its web archive holds it (docs/capture-record.md, "The web archive").
struct ArchivedPicture {
    std::string url; ///< printable ASCII, at most maxPictureUrl
    std::string recordId; ///< of the WARC record: "<urn:uuid:…>"
    std::string date; ///< of the WARC record, RFC 3339; empty where it says none
    std::string mime; ///< by content
    Digest sha256; ///< of the body, which is the record's payload
    uint64_t bytes = 0;
    uint32_t width = 0, height = 0; ///< px, as stored
};

/// An answer that was a picture, or was said to be one, and could not be taken for one.
struct UnreadPicture {
    std::string url;
    std::string why; ///< a stable code: decode.unsupported, decode.failed, io.too-large
};

struct ArchivedPictures {
    std::vector<ArchivedPicture> pictures; ///< in order of the archive, the same bytes once
    std::vector<UnreadPicture> unread;
    uint64_t smaller = 0; ///< with a side below what was asked for
    uint64_t leftOut = 0; ///< beyond the caps of the two lists
    bool isWhole = true; ///< all of the archive was looked through

    void add(ArchivedPicture picture);
    void addUnread(UnreadPicture picture);
};

inline constexpr size_t maxArchivedPictures = 500; ///< and as many that could not be read
inline constexpr size_t maxPictureUrl = 2000; ///< bytes
inline constexpr uint64_t maxArchivedPicture = 64u << 20; ///< bytes of one

Json archivedPicturesJson(const ArchivedPictures& pictures);
/// Checked and cleaned. helper.bad-message, json.invalid.
Result<ArchivedPictures> parseArchivedPictures(const Json& untrustedMessage);

} // namespace holdfast::imaging

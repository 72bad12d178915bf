#include "app/decode/mime_refinement.h"

#include "app/decode/markup.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

bool hasAt(ByteView untrustedHead, size_t at, std::string_view bytes)
{
    return untrustedHead.size() >= at + bytes.size() && asText(untrustedHead.subspan(at, bytes.size())) == bytes;
}

/// By the major brand of an ISO base media file (ISO/IEC 14496-12 section 4.3).
std::string isoMediaType(ByteView untrustedHead)
{
    const std::string_view brand = asText(untrustedHead.subspan(8, 4));
    constexpr std::array heic{"heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"};
    if (std::find(heic.begin(), heic.end(), brand) != heic.end())
        return "image/heic";
    if (brand == "avif" || brand == "avis")
        return "image/avif";
    if (brand == "mif1" || brand == "msf1" || brand == "miaf")
        return "image/heif";
    if (brand == "crx ")
        return "image/x-canon-cr3";
    if (brand == "M4A " || brand == "M4B " || brand == "M4P ")
        return "audio/mp4";
    if (brand == "qt  ")
        return "video/quicktime";
    if (brand.starts_with("3g"))
        return "video/3gpp";
    return "video/mp4";
}

bool isTransportStream(ByteView untrustedHead)
{
    constexpr size_t packet = 188; // ISO/IEC 13818-1
    for (size_t i = 0; i < 4; ++i)
        if (untrustedHead.size() <= i * packet || untrustedHead[i * packet] != 0x47)
            return false;
    return true;
}

/// A WACZ is a ZIP that holds WARC files in archive/ or a datapackage.json (WACZ 1.1.1).
bool isWebArchive(ByteView untrustedHead)
{
    constexpr size_t headerBytes = 30;
    const std::string_view text = asText(untrustedHead);
    for (size_t at = 0; (at = text.find("PK\x03\x04", at)) != std::string_view::npos; at += 4) {
        if (at + headerBytes > text.size())
            return false;
        const size_t nameBytes = readU16Le(untrustedHead.subspan(at + 26));
        const std::string_view name = text.substr(at + headerBytes, nameBytes);
        if (name == "datapackage.json"
            || (name.starts_with("archive/") && name.find(".warc") != std::string_view::npos))
            return true;
    }
    return false;
}

} // namespace

std::string refineMime(std::string_view mime, ByteView untrustedHead)
{
    if (hasAt(untrustedHead, 4, "ftyp") && untrustedHead.size() >= 12)
        return isoMediaType(untrustedHead);
    if (hasAt(untrustedHead, 0, "\xff\x0a") || hasAt(untrustedHead, 4, "JXL \r\n"))
        return mime.starts_with("text/") ? std::string(mime) : "image/jxl";
    const bool isZip
        = mime == "application/zip" || (mime == "application/octet-stream" && hasAt(untrustedHead, 0, "PK\x03\x04"));
    if (isZip)
        return isWebArchive(untrustedHead) ? "application/wacz" : "application/zip";
    if (mime == "application/octet-stream" && isTransportStream(untrustedHead))
        return "video/mp2t";
    // libmagic goes by words near the start, so fragments, scripts in pages and saved pages end up as many kinds of
    // text.
    const bool isTextual = mime.starts_with("text/") || mime == "application/xml" || mime == "message/rfc822"
        || mime == "application/octet-stream" || mime == "application/json" || mime == "message/news";
    if (isTextual)
        if (std::string markup = markupType(untrustedHead); !markup.empty())
            return markup;
    if (mime.starts_with("inode/") || mime.find('/') == std::string_view::npos)
        return untrustedHead.empty() ? "application/x-empty" : "application/octet-stream";
    return std::string(mime);
}

} // namespace holdfast::decode

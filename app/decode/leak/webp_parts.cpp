#include "app/decode/leak/colour_profile.h"
#include "app/decode/leak/inspection.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

/// What Exiv2 can read; of anything else it says nothing.
static bool isWebpExif(std::string_view data)
{
    using namespace std::string_view_literals;
    constexpr std::string_view mark = "Exif\0\0"sv;
    if (data.starts_with(mark))
        data.remove_prefix(mark.size());
    return data.starts_with("II*\0"sv) || data.starts_with("MM\0*"sv);
}

static bool isWebpXmp(std::string_view data)
{
    return data.find("<x:xmpmeta") != std::string_view::npos || data.find("<rdf:RDF") != std::string_view::npos;
}

static bool isPlainWebpChunk(std::string_view kind, ByteView data)
{
    constexpr std::array plain{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"};
    return kind == "ICCP" ? isColourProfile(data)
        : kind == "EXIF"  ? isWebpExif(asText(data))
        : kind == "XMP "  ? isWebpXmp(asText(data))
                          : std::ranges::find(plain, kind) != plain.end();
}

imaging::Traces webpParts(ByteView untrustedWebp)
{
    constexpr size_t headBytes = 12, chunkHeadBytes = 8;
    imaging::Traces traces = trailingBytes(untrustedWebp, "image/webp");
    size_t at = headBytes, pictures = 0;
    const size_t end = untrustedWebp.size() > headBytes
        ? std::min<size_t>(readU32Le(untrustedWebp.subspan(4)) + chunkHeadBytes, untrustedWebp.size())
        : 0;
    while (at + chunkHeadBytes <= end) {
        const std::string_view kind = asText(untrustedWebp.subspan(at, 4));
        const size_t length = readU32Le(untrustedWebp.subspan(at + 4));
        at += chunkHeadBytes;
        if (length > end - at)
            break;
        const ByteView data = untrustedWebp.subspan(at, length);
        at += length + length % 2;
        pictures += kind.starts_with("VP8") && kind != "VP8X" ? 1U : 0U;
        if (!isPlainWebpChunk(kind, data))
            traces.add({codes::metadata, 0, {}, "WebP chunk " + printableAscii(kind, kind.size()), true});
    }
    if (pictures > 1)
        traces.add({codes::hiddenPicture, 0, {}, std::to_string(pictures) + " pictures", true});
    if (at < end)
        traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

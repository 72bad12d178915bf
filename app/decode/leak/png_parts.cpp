#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

imaging::Traces pngParts(ByteView untrustedPng)
{
    constexpr size_t signatureBytes = 8, headBytes = 8, checkBytes = 4;
    // Chunks that say how the pixels are to be shown, and nothing else.
    constexpr std::array plain{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
        "bKGD", "hIST", "pHYs", "sPLT", "tIME", "acTL", "fcTL", "fdAT", "eXIf", "vpAg", "oFFs"};
    imaging::Traces traces;
    size_t at = signatureBytes;
    while (at + headBytes + checkBytes <= untrustedPng.size()) {
        const size_t length = readU32Be(untrustedPng.subspan(at));
        const std::string_view type = asText(untrustedPng.subspan(at + 4, 4));
        if (length > untrustedPng.size() - at - headBytes - checkBytes)
            break;
        const std::string_view data = asText(untrustedPng.subspan(at + headBytes, length));
        at += headBytes + length + checkBytes;
        if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            std::string text(data.substr(0, 400));
            std::ranges::replace(text, '\0', ' ');
            const bool isPacked = type == "zTXt";
            // XMP and wrapped Exif are read by Exiv2, which knows what of them tells something.
            if (!text.starts_with("Software") && !text.starts_with("XML:com.adobe.xmp")
                && !text.starts_with("Raw profile type "))
                traces.add({codes::metadata, 0, {}, isPacked ? text.substr(0, text.find(' ')) : text, true});
        } else if (std::ranges::find(plain, type) == plain.end()) {
            traces.add({codes::metadata, 0, {}, "PNG chunk " + std::string(type), true});
        }
        if (type == "IEND") {
            if (at < untrustedPng.size())
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedPng.size() - at) + " bytes", true});
            return traces;
        }
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

#include "app/decode/leak/inspection.h"
#include "app/decode/leak/png_data.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

/// Names a program and nobody: what else stands there can be anything.
bool namesAProgram(std::string_view software)
{
    constexpr std::array programs{"adobe", "android", "apple", "canva", "chrome", "figma", "firefox", "flameshot",
        "gimp", "gnome", "google", "greenshot", "holdfast", "imagemagick", "inkscape", "ios", "ksnip", "krita",
        "libpng", "macos", "matplotlib", "microsoft", "mozilla", "paint", "pdf", "photoshop", "pillow", "poppler", "qt",
        "samsung", "scrot", "sharex", "shutter", "snipping", "spectacle", "tesseract", "windows", "www.inkscape.org"};
    constexpr size_t longest = 100;
    const std::string name = asciiLowerCase(software);
    return name.size() <= longest
        && std::ranges::any_of(programs, [&](const char* program) { return name.starts_with(program); });
}

bool isSelfExplaining(std::string_view text)
{
    constexpr std::string_view software = "Software ";
    return text.starts_with(software) && namesAProgram(text.substr(software.size()));
}

/// A chunk that says how the pixels are to be shown, and nothing else.
struct PlainChunk {
    std::string_view type;
    size_t mostBytes; ///< that it has (PNG, 11.2, 11.3); readers look at no more
};

const PlainChunk* plainChunk(std::string_view type)
{
    constexpr size_t any = SIZE_MAX;
    static constexpr std::array plain{PlainChunk{"IHDR", 13}, PlainChunk{"PLTE", 768}, PlainChunk{"IDAT", any},
        PlainChunk{"IEND", 0}, PlainChunk{"tRNS", 256}, PlainChunk{"cHRM", 32}, PlainChunk{"gAMA", 4},
        PlainChunk{"sBIT", 4}, PlainChunk{"sRGB", 1}, PlainChunk{"cICP", 4}, PlainChunk{"bKGD", 6},
        PlainChunk{"hIST", 512}, PlainChunk{"pHYs", 9}, PlainChunk{"sPLT", any}, PlainChunk{"tIME", 7},
        PlainChunk{"acTL", 8}, PlainChunk{"fcTL", 26}, PlainChunk{"eXIf", any}, PlainChunk{"vpAg", 9},
        PlainChunk{"oFFs", 9}, PlainChunk{"mDCV", 24}, PlainChunk{"cLLI", 8}, PlainChunk{"iDOT", 28}};
    const auto found = std::ranges::find(plain, type, &PlainChunk::type);
    return found == plain.end() ? nullptr : &*found;
}

} // namespace

imaging::Traces pngParts(ByteView untrustedPng)
{
    constexpr size_t signatureBytes = 8, headBytes = 8, checkBytes = 4;
    imaging::Traces traces;
    bool hasFurtherFrames = false;
    PngData pixels;
    constexpr uint64_t mostPadding = 16; // bytes that encoders round up by
    uint64_t rowBytes = 0;
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
            if (!isSelfExplaining(text) && !text.starts_with("XML:com.adobe.xmp")
                && !text.starts_with("Raw profile type "))
                traces.add({codes::metadata, 0, {}, isPacked ? text.substr(0, text.find(' ')) : text, true});
        } else if (type == "fdAT") {
            hasFurtherFrames = true;
        } else if (type == "iCCP") {
            if (!isPlainProfile(asBytes(data)))
                traces.add({codes::metadata, 0, {}, "PNG chunk iCCP", true});
        } else if (const PlainChunk* chunk = plainChunk(type); chunk == nullptr) {
            traces.add({codes::metadata, 0, {}, "PNG chunk " + std::string(type), true});
        } else if (length > chunk->mostBytes) {
            traces.add({codes::trailing, 0, {},
                std::to_string(length - chunk->mostBytes) + " bytes after the PNG chunk " + std::string(type), true});
        }
        if (type == "IHDR")
            rowBytes = pngRowBytes(asBytes(data));
        if (type == "IDAT")
            pixels.feed(asBytes(data));
        if (type == "IEND") {
            if (hasFurtherFrames)
                traces.add({codes::hiddenPicture, 0, {}, "APNG", true});
            if (pixels.afterEnd() > 0)
                traces.add({codes::trailing, 0, {}, std::to_string(pixels.afterEnd()) + " bytes", true});
            if (rowBytes > 0 && pixels.unpackedBytes() > rowBytes + mostPadding)
                traces.add({codes::trailing, 0, {}, "rows below the last one", true});
            if (strayBytesTell(untrustedPng.subspan(at), nothingButPadding))
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedPng.size() - at) + " bytes", true});
            return traces;
        }
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

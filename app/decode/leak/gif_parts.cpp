#include "app/decode/leak/colour_profile.h"
#include "app/decode/leak/gif_pixels.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/imaging/leak/leak_codes.h"

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr uint8_t gifExtension = 0x21, gifPicture = 0x2c, gifEnd = 0x3b;

size_t gifColourTableBytes(uint8_t flags)
{
    return (flags & 0x80) != 0 ? size_t(3) << ((flags & 7) + 1) : 0;
}

/// The text of the sub-blocks from `at`, which is moved behind them; past the end when they are cut off.
std::string gifSubBlocks(ByteView gif, size_t& at)
{
    constexpr size_t mostShown = 300;
    std::string text;
    while (at < gif.size()) {
        const size_t length = gif[at++];
        if (length == 0)
            return text;
        if (length > gif.size() - at)
            break;
        if (text.size() < mostShown)
            text += asText(gif.subspan(at, length));
        at += length;
    }
    at = gif.size() + 1;
    return text;
}

bool isGifProfile(std::string_view text)
{
    constexpr std::string_view name = "ICCRGBG1012";
    return text.starts_with(name) && isColourProfile(asBytes(text.substr(name.size())));
}

void noteGifExtension(uint8_t label, const std::string& text, imaging::Traces& traces)
{
    constexpr uint8_t comment = 0xfe, plainText = 0x01, application = 0xff, graphicControl = 0xf9;
    constexpr size_t nameBytes = 11, mostLoopBytes = nameBytes + 3 + 5; // how often it runs, what is to be read ahead
    constexpr size_t controlBytes = 4;
    const bool isLoop = text.starts_with("NETSCAPE2.0") || text.starts_with("ANIMEXTS1.0");
    const bool isPlain = isLoop ? text.size() <= mostLoopBytes : isGifProfile(text);
    if (label == comment || label == plainText)
        traces.add({codes::metadata, 0, {}, text, true});
    else if (label == application && !isPlain)
        traces.add({codes::metadata, 0, {}, "GIF " + text.substr(0, nameBytes), true});
    else if (label == graphicControl ? text.size() > controlBytes : label != application)
        traces.add({codes::metadata, 0, {}, "GIF " + text, true}); // readers pass over it
}

/// Of a frame that begins at `at`, pixels lie outside what the GIF says it shows: readers leave them out.
bool gifFrameGoesOn(ByteView untrustedGif, size_t at)
{
    const auto number = [&](size_t place) { return readU16Le(untrustedGif.subspan(place)); };
    const int width = number(6), height = number(8);
    return width > 0 && height > 0
        && (number(at + 1) + number(at + 5) > width || number(at + 3) + number(at + 7) > height);
}

/// From `at`, where it begins; behind its pixels afterwards.
void noteGifPicture(ByteView gif, size_t& at, imaging::Traces& traces)
{
    constexpr size_t headBytes = 10;
    const uint64_t width = readU16Le(gif.subspan(at + 5)), height = readU16Le(gif.subspan(at + 7));
    at += headBytes + gifColourTableBytes(gif[at + 9]);
    if (at >= gif.size())
        return;
    const unsigned bitsOfPixel = gif[at++];
    Bytes packed;
    for (size_t block = at; block < gif.size() && gif[block] > 0 && gif[block] < gif.size() - block;
         block += gif[block] + 1U)
        append(packed, gif.subspan(block + 1, gif[block]));
    gifSubBlocks(gif, at);
    const GifPixels pixels = countGifPixels(packed, bitsOfPixel);
    if (width > 0 && pixels.count >= width * (height + 1))
        traces.add({codes::trailing, 0, {}, "rows below the last one", true});
    if (strayBytesTell(pixels.afterEnd))
        traces.add({codes::trailing, 0, {}, std::to_string(pixels.afterEnd.size()) + " bytes after the pixels", true});
}

} // namespace

imaging::Traces gifParts(ByteView untrustedGif)
{
    constexpr size_t headBytes = 13, pictureHeadBytes = 10;
    imaging::Traces traces;
    size_t at = untrustedGif.size() >= headBytes ? headBytes + gifColourTableBytes(untrustedGif[10]) : headBytes;
    while (at < untrustedGif.size()) {
        const uint8_t kind = untrustedGif[at];
        if (kind == gifEnd) {
            if (strayBytesTell(untrustedGif.subspan(at + 1), nothingButPadding))
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedGif.size() - at - 1) + " bytes", true});
            return traces;
        }
        if (kind == gifExtension && at + 2 < untrustedGif.size()) {
            const uint8_t label = untrustedGif[at + 1];
            at += 2;
            noteGifExtension(label, gifSubBlocks(untrustedGif, at), traces);
        } else if (kind == gifPicture && at + pictureHeadBytes < untrustedGif.size()) {
            if (gifFrameGoesOn(untrustedGif, at))
                traces.add({codes::hiddenPicture, 0, {}, "outside the frame", true});
            noteGifPicture(untrustedGif, at, traces);
        } else {
            break;
        }
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

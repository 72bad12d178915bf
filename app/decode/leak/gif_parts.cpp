#include "app/decode/leak/inspection.h"
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

void noteGifExtension(uint8_t label, const std::string& text, imaging::Traces& traces)
{
    constexpr uint8_t comment = 0xfe, plainText = 0x01, application = 0xff;
    const bool isPlain = text.starts_with("NETSCAPE2.0") || text.starts_with("ANIMEXTS1.0")
        || text.starts_with("ICCRGBG1012"); // how often it runs, which colours
    if (label == comment || label == plainText)
        traces.add({codes::metadata, 0, {}, text, true});
    else if (label == application && !isPlain)
        traces.add({codes::metadata, 0, {}, "GIF " + text.substr(0, 11), true});
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
            if (at + 1 < untrustedGif.size())
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedGif.size() - at - 1) + " bytes", true});
            return traces;
        }
        if (kind == gifExtension && at + 2 < untrustedGif.size()) {
            const uint8_t label = untrustedGif[at + 1];
            at += 2;
            noteGifExtension(label, gifSubBlocks(untrustedGif, at), traces);
        } else if (kind == gifPicture && at + pictureHeadBytes < untrustedGif.size()) {
            at += pictureHeadBytes + gifColourTableBytes(untrustedGif[at + 9]) + 1;
            gifSubBlocks(untrustedGif, at);
        } else {
            break;
        }
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

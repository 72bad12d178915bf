#include "app/decode/leak/inspection.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>

namespace holdfast::decode {

/// The whole length that a RIFF or BMP file gives itself; 0 when it can't be told.
static size_t ownLength(ByteView untrustedPicture, std::string_view mime)
{
    if (mime == "image/webp" && untrustedPicture.size() > 12)
        return size_t(readU32Le(untrustedPicture.subspan(4))) + 8;
    if ((mime == "image/bmp" || mime == "image/x-ms-bmp") && untrustedPicture.size() > 6)
        return readU32Le(untrustedPicture.subspan(2));
    return 0;
}

/// Bytes that say something between the head of a BMP, with the colours that it lists, and its pixels.
static size_t beforePixels(ByteView untrustedBmp)
{
    constexpr size_t fileHead = 14, os2HeadBytes = 12, headBytes = 40, mostColours = 256, masksBytes = 16;
    if (untrustedBmp.size() < fileHead + headBytes)
        return 0;
    const size_t pixels = std::min<size_t>(readU32Le(untrustedBmp.subspan(10)), untrustedBmp.size());
    const size_t head = readU32Le(untrustedBmp.subspan(fileHead));
    const bool isOs2 = head == os2HeadBytes;
    const size_t bitsAt = isOs2 ? 24 : 28, masks = isOs2 ? 0 : masksBytes, bytesOfColour = isOs2 ? 3 : 4;
    const bool hasColours = (untrustedBmp[bitsAt] | untrustedBmp[bitsAt + 1] << 8) <= 8;
    const size_t end = fileHead + head + masks + (hasColours ? mostColours * bytesOfColour : 0);
    if (end >= pixels)
        return 0;
    return size_t(
        std::ranges::count_if(untrustedBmp.subspan(end, pixels - end), [](uint8_t byte) { return byte != 0; }));
}

imaging::Traces trailingBytes(ByteView untrustedPicture, std::string_view mime)
{
    imaging::Traces traces;
    if (const size_t length = ownLength(untrustedPicture, mime); length != 0 && length + 1 < untrustedPicture.size()
        && strayBytesTell(untrustedPicture.subspan(length), nothingButPadding))
        traces.add(
            {imaging::leak_codes::trailing, 0, {}, std::to_string(untrustedPicture.size() - length) + " bytes", true});
    if (mime == "image/bmp" || mime == "image/x-ms-bmp")
        if (const size_t bytes = beforePixels(untrustedPicture); bytes > 0)
            traces.add(
                {imaging::leak_codes::trailing, 0, {}, std::to_string(bytes) + " bytes before the pixels", true});
    return traces;
}

} // namespace holdfast::decode

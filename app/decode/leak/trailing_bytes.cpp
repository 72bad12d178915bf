#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

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

imaging::Traces trailingBytes(ByteView untrustedPicture, std::string_view mime)
{
    imaging::Traces traces;
    if (const size_t length = ownLength(untrustedPicture, mime); length != 0 && length + 1 < untrustedPicture.size())
        traces.add(
            {imaging::leak_codes::trailing, 0, {}, std::to_string(untrustedPicture.size() - length) + " bytes", true});
    return traces;
}

} // namespace holdfast::decode

#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

/// Past the entropy-coded data that begins at `at`: to the next marker that is neither stuffing nor a restart.
size_t afterScan(ByteView jpeg, size_t at)
{
    while (at + 1 < jpeg.size()) {
        if (jpeg[at] == 0xff && jpeg[at + 1] != 0 && jpeg[at + 1] != 0xff
            && (jpeg[at + 1] < 0xd0 || jpeg[at + 1] > 0xd7))
            return at;
        ++at;
    }
    return jpeg.size();
}

/// Exif and XMP are read by Exiv2; a colour profile, JFIF and Adobe's colour transform describe pixels.
void noteSegment(uint8_t marker, std::string_view data, imaging::Traces& traces)
{
    constexpr uint8_t comment = 0xfe;
    if (marker == comment) {
        traces.add({codes::metadata, 0, {}, std::string(data.substr(0, 300)), true});
        return;
    }
    const bool isPlain = (data.starts_with(std::string_view("JFIF\0", 5)) && marker == 0xe0)
        || data.starts_with("ICC_PROFILE") || data.starts_with("Adobe") || data.starts_with("Exif")
        || data.starts_with("http://ns.adobe.com/") || data.starts_with("Photoshop 3.0");
    if (data.starts_with("JFXX"))
        traces.add({codes::thumbnail, 0, {}, "JFIF", true});
    else if (data.starts_with(std::string_view("MPF\0", 4)))
        traces.add({codes::hiddenPicture, 0, {}, "MPF", true});
    else if (marker >= 0xe0 && marker <= 0xef && !isPlain)
        traces.add({codes::metadata, 0, {}, "JPEG APP" + std::to_string(marker - 0xe0), true});
    if (data.starts_with(std::string_view("JFIF\0", 5)) && data.size() > 14)
        traces.add({codes::thumbnail, 0, {}, "JFIF", true});
}

} // namespace

imaging::Traces jpegParts(ByteView untrustedJpeg)
{
    constexpr uint8_t startOfScan = 0xda, endOfImage = 0xd9;
    imaging::Traces traces;
    size_t at = 2;
    while (at + 2 <= untrustedJpeg.size() && untrustedJpeg[at] == 0xff) {
        const uint8_t marker = untrustedJpeg[at + 1];
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == endOfImage) {
            if (at + 2 < untrustedJpeg.size())
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedJpeg.size() - at - 2) + " bytes", true});
            return traces;
        }
        if (at + 4 > untrustedJpeg.size())
            break;
        const size_t length = size_t(untrustedJpeg[at + 2]) << 8 | untrustedJpeg[at + 3];
        if (length < 2 || length + 2 > untrustedJpeg.size() - at)
            break;
        noteSegment(marker, asText(untrustedJpeg.subspan(at + 4, length - 2)), traces);
        at += 2 + length;
        if (marker == startOfScan)
            at = afterScan(untrustedJpeg, at);
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

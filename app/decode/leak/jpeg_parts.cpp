#include "app/decode/leak/colour_profile.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <utility>

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

/// Photoshop's image resources (its file format specification, "Image Resources Section"); IPTC among them is read by
/// Exiv2.
void notePhotoshop(std::string_view resources, imaging::Traces& traces)
{
    constexpr size_t fixedBytes = 6; // "8BIM" and what kind it is
    const auto number = [&](size_t at, size_t bytes) {
        size_t value = 0;
        for (size_t i = 0; i < bytes; ++i)
            value = value << 8 | uint8_t(resources[at + i]);
        return value;
    };
    size_t at = 0;
    while (at + fixedBytes + 6 <= resources.size() && resources.substr(at, 4) == "8BIM") {
        const size_t kind = number(at + 4, 2);
        const size_t name = (number(at + fixedBytes, 1) + 2) / 2 * 2; // with its length, to an even end
        if (name + 4 > resources.size() - at - fixedBytes)
            break;
        const size_t length = number(at + fixedBytes + name, 4);
        at += fixedBytes + name + 4;
        if (length > resources.size() - at)
            break;
        if (kind == 0x0409 || kind == 0x040c)
            traces.add({codes::thumbnail, 0, {}, "Photoshop", true});
        else if (kind == 0x040b || kind == 0x041e || (kind >= 0x0422 && kind <= 0x0424)) // addresses, Exif, XMP
            traces.add({codes::metadata, 0, {}, "Photoshop", true});
        at += (length + 1) / 2 * 2;
    }
    if (resources.substr(std::min(at, resources.size())).find_first_not_of('\0') != std::string_view::npos)
        traces.add({codes::metadata, 0, {}, "Photoshop", true});
}

/// Of one JPEG. Exif and XMP are read by Exiv2, which takes the first of each; a colour profile, JFIF and Adobe's
/// colour transform describe pixels.
class JpegSegments {
public:
    explicit JpegSegments(imaging::Traces& traces)
        : m_traces(traces)
    {
    }

    void note(uint8_t marker, std::string_view data)
    {
        using namespace std::string_view_literals;
        constexpr uint8_t comment = 0xfe, app0 = 0xe0, app1 = 0xe1, app2 = 0xe2, app13 = 0xed, app14 = 0xee;
        constexpr std::string_view photoshop = "Photoshop 3.0\0"sv;
        if (marker == comment)
            m_traces.add({codes::metadata, 0, {}, std::string(data.substr(0, 300)), true});
        else if (marker == app0 && data.starts_with("JFIF\0"sv))
            noteThumbnail(data.size() > 14);
        else if (data.starts_with("JFXX"))
            noteThumbnail(true);
        else if (data.starts_with("MPF\0"sv))
            m_traces.add({codes::hiddenPicture, 0, {}, "MPF", true});
        else if (marker == app13 && data.starts_with(photoshop))
            notePhotoshop(data.substr(photoshop.size()), m_traces);
        else if (marker >= app0 && marker <= 0xef
            && !(marker == app1 && isFirst(data.starts_with("Exif\0"sv), m_hasExif))
            && !(marker == app1 && isFirst(data.starts_with("http://ns.adobe.com/xap/1.0/\0"sv), m_hasXmp))
            && !(marker == app2 && isProfile(data)) && !(marker == app14 && isColourTransform(data)))
            m_traces.add({codes::metadata, 0, {}, "JPEG APP" + std::to_string(marker - app0), true});
    }

private:
    static bool isFirst(bool isOne, bool& wasThere) { return isOne && !std::exchange(wasThere, true); }
    static bool isColourTransform(std::string_view data) { return data.size() <= 12 && data.starts_with("Adobe"); }
    /// The first part begins it; what follows belongs to it.
    static bool isProfile(std::string_view data)
    {
        constexpr size_t partAt = 12, profileAt = 14;
        if (!data.starts_with("ICC_PROFILE") || data.size() < profileAt)
            return false;
        return data[partAt] != 1 || isColourProfile(asBytes(data.substr(profileAt)));
    }
    void noteThumbnail(bool hasOne)
    {
        if (hasOne)
            m_traces.add({codes::thumbnail, 0, {}, "JFIF", true});
    }
    imaging::Traces& m_traces;
    bool m_hasExif = false, m_hasXmp = false;
};

} // namespace

imaging::Traces jpegParts(ByteView untrustedJpeg)
{
    constexpr uint8_t startOfScan = 0xda, endOfImage = 0xd9;
    imaging::Traces traces;
    JpegSegments segments(traces);
    size_t at = 2;
    while (at + 2 <= untrustedJpeg.size()) {
        if (untrustedJpeg[at] != 0xff) { // readers go on to the next marker
            const size_t marked = afterScan(untrustedJpeg, at);
            if (marked < untrustedJpeg.size() && strayBytesTell(untrustedJpeg.subspan(at, marked - at)))
                traces.add({codes::trailing, 0, {}, std::to_string(marked - at) + " bytes between the parts", true});
            at = marked;
            continue;
        }
        const uint8_t marker = untrustedJpeg[at + 1];
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == endOfImage) {
            if (strayBytesTell(untrustedJpeg.subspan(at + 2), nothingButPadding))
                traces.add({codes::trailing, 0, {}, std::to_string(untrustedJpeg.size() - at - 2) + " bytes", true});
            return traces;
        }
        if (at + 4 > untrustedJpeg.size())
            break;
        const size_t length = size_t(untrustedJpeg[at + 2]) << 8 | untrustedJpeg[at + 3];
        if (length < 2 || length + 2 > untrustedJpeg.size() - at)
            break;
        segments.note(marker, asText(untrustedJpeg.subspan(at + 4, length - 2)));
        at += 2 + length;
        if (marker == startOfScan)
            at = afterScan(untrustedJpeg, at);
    }
    traces.addUnread("end of the file");
    return traces;
}

} // namespace holdfast::decode

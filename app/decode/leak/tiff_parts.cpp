#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <array>
#include <set>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

/// Tags of a directory's fields, by their names in TIFF 6.0, its first supplement (subIfds) and Exif.
namespace tiff_field {
constexpr uint64_t imageWidth = 256, imageLength = 257, bitsPerSample = 258, compression = 259, samplesPerPixel = 277;
constexpr uint64_t stripOffsets = 273, rowsPerStrip = 278, stripByteCounts = 279, planarConfiguration = 284;
constexpr uint64_t tileOffsets = 324, tileByteCounts = 325;
constexpr uint64_t jpegInterchangeFormat = 513, jpegInterchangeFormatLength = 514;
constexpr uint64_t subIfds = 330, exifIfdPointer = 34665, gpsInfoIfdPointer = 34853, interoperabilityIfdPointer = 40965;
} // namespace tiff_field

/// Follows what a TIFF's directories point at (TIFF 6.0, section 2), to tell where the file should end.
class TiffWalk {
public:
    explicit TiffWalk(ByteView untrustedTiff)
        : m_file(untrustedTiff)
        , m_isBigEndian(!untrustedTiff.empty() && untrustedTiff[0] == 'M')
    {
    }

    /// 0 when it can't be told.
    uint64_t end()
    {
        constexpr uint16_t classic = 42;
        if (m_file.size() < 8 || number(2, 2) != classic)
            return 0;
        m_open.push_back(number(4, 4));
        while (!m_open.empty() && m_open.size() + m_seen.size() < mostDirectories && m_isWhole) {
            const uint64_t at = m_open.back();
            m_open.pop_back();
            if (at != 0 && m_seen.insert(at).second)
                walk(at);
        }
        return m_isWhole && m_open.empty() ? m_end : 0;
    }

    /// Bytes that say something, in gaps that nothing points at. Programs that save again leave an old directory
    /// behind, and with it its lists of where strips are and how long.
    uint64_t strayBytes()
    {
        constexpr uint64_t largestRemnant = 1024, bytesOfStrip = 8;
        std::ranges::sort(m_ranges);
        uint64_t stray = 0, known = 8;
        for (const auto& [begin, end] : m_ranges) {
            for (; known < begin; ++known)
                stray += m_file[size_t(known)] != 0 ? 1U : 0U;
            known = std::max(known, end);
        }
        return stray > largestRemnant + bytesOfStrip * m_strips ? stray : 0;
    }

    bool hasFurtherRows() const { return m_hasFurtherRows; } ///< pixels below the last row of a picture

private:
    static constexpr size_t mostDirectories = 4000;
    struct List {
        uint64_t at = 0, count = 0, size = 0;
    };

    uint64_t number(uint64_t at, uint64_t bytes) const
    {
        uint64_t value = 0;
        for (uint64_t i = 0; i < bytes; ++i)
            value |= uint64_t(m_file[size_t(at + i)]) << (8 * (m_isBigEndian ? bytes - 1 - i : i));
        return value;
    }

    void reach(uint64_t at, uint64_t bytes)
    {
        if (at > m_file.size() || bytes > m_file.size() - at)
            m_isWhole = false;
        else
            m_end = std::max(m_end, at + bytes);
        constexpr size_t mostReached = 1'000'000; // the same ones over and over, else, by directories that share a list
        if (++m_reached > mostReached)
            m_isWhole = false;
        if (m_isWhole && bytes > 0)
            m_ranges.emplace_back(at, at + bytes);
    }

    void walk(uint64_t at)
    {
        constexpr uint64_t entryBytes = 12;
        reach(at, 2);
        if (!m_isWhole)
            return;
        const uint64_t entries = number(at, 2);
        reach(at, 2 + entries * entryBytes + 4);
        if (!m_isWhole)
            return;
        m_offsets = m_lengths = m_jpegOffset = m_jpegLength = {};
        m_form = {};
        for (uint64_t i = 0; i < entries && m_isWhole; ++i)
            takeEntry(at + 2 + i * entryBytes);
        m_strips += std::min(m_offsets.count, m_lengths.count);
        reachAll(m_offsets, m_lengths);
        reachAll(m_jpegOffset, m_jpegLength);
        if (m_isWhole)
            compareRows();
        if (m_isWhole)
            m_open.push_back(number(at + 2 + entries * entryBytes, 4));
    }

    void reachAll(const List& offsets, const List& lengths)
    {
        for (uint64_t i = 0; m_isWhole && i < std::min(offsets.count, lengths.count); ++i)
            reach(number(offsets.at + i * offsets.size, offsets.size),
                number(lengths.at + i * lengths.size, lengths.size));
    }

    /// What is not packed is as long as its rows; what is packed has strips for them and no more.
    void compareRows()
    {
        constexpr uint64_t unpacked = 1, longestSide = 1U << 24;
        if (m_form.rowsOfStrip > 0 && !m_form.isTiled && m_form.height > 0 && m_form.height <= longestSide) {
            const uint64_t strips = (m_form.height - 1) / m_form.rowsOfStrip + 1;
            if (m_offsets.count > strips * (m_form.isApart ? m_form.samples : 1))
                m_hasFurtherRows = true;
        }
        if (m_form.compression != unpacked || m_form.isTiled || m_form.width > longestSide
            || m_form.height > longestSide || m_form.samples > 16 || m_form.bits > 64)
            return;
        const uint64_t row = (m_form.width * m_form.samples * m_form.bits + 7) / 8 + m_form.samples;
        uint64_t length = 0;
        for (uint64_t i = 0; i < std::min(m_offsets.count, m_lengths.count); ++i)
            length += number(m_lengths.at + i * m_lengths.size, m_lengths.size);
        if (row > 0 && length > row * (m_form.height + 1))
            m_hasFurtherRows = true;
    }

    void takeForm(uint64_t tag, uint64_t value)
    {
        switch (tag) {
        case tiff_field::imageWidth:
            m_form.width = value;
            break;
        case tiff_field::imageLength:
            m_form.height = value;
            break;
        case tiff_field::bitsPerSample:
            m_form.bits = value;
            break;
        case tiff_field::compression:
            m_form.compression = value;
            break;
        case tiff_field::samplesPerPixel:
            m_form.samples = value;
            break;
        case tiff_field::rowsPerStrip:
            m_form.rowsOfStrip = value;
            break;
        case tiff_field::planarConfiguration:
            m_form.isApart = value == 2;
            break;
        case tiff_field::tileOffsets:
            m_form.isTiled = true;
            break;
        default:
            break;
        }
    }

    void takeEntry(uint64_t at)
    {
        constexpr std::array<uint64_t, 14> sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
        constexpr std::array<uint64_t, 4> directories{tiff_field::subIfds, tiff_field::exifIfdPointer,
            tiff_field::gpsInfoIfdPointer, tiff_field::interoperabilityIfdPointer};
        const uint64_t tag = number(at, 2), type = number(at + 2, 2), count = number(at + 4, 4);
        const uint64_t size = type < sizes.size() ? sizes[size_t(type)] : 1;
        const uint64_t place = size * count <= 4 ? at + 8 : number(at + 8, 4);
        reach(place, size * count);
        if (!m_isWhole || (size != 2 && size != 4))
            return;
        if (count > 0)
            takeForm(tag, number(place, size));
        if (tag == tiff_field::stripOffsets || tag == tiff_field::tileOffsets)
            m_offsets = {place, count, size};
        else if (tag == tiff_field::stripByteCounts || tag == tiff_field::tileByteCounts)
            m_lengths = {place, count, size};
        else if (tag == tiff_field::jpegInterchangeFormat)
            m_jpegOffset = {place, count, size};
        else if (tag == tiff_field::jpegInterchangeFormatLength)
            m_jpegLength = {place, count, size};
        else if (std::ranges::find(directories, tag) != directories.end())
            for (uint64_t i = 0; i < std::min<uint64_t>(count, 100) && m_open.size() < mostDirectories; ++i)
                m_open.push_back(number(place + i * size, size));
    }

    struct Form {
        uint64_t width = 0, height = 0, bits = 1, compression = 1, samples = 1, rowsOfStrip = 0;
        bool isTiled = false, isApart = false; ///< apart: each colour has strips of its own
    };

    ByteView m_file;
    bool m_isBigEndian, m_isWhole = true;
    uint64_t m_end = 8;
    size_t m_reached = 0;
    List m_offsets, m_lengths; ///< of the strips or tiles of the directory that is looked at
    List m_jpegOffset, m_jpegLength; ///< of its JPEG as older writers have it (TIFF 6.0, section 22)
    uint64_t m_strips = 0; ///< of all directories
    Form m_form; ///< of it, too
    std::vector<std::pair<uint64_t, uint64_t>> m_ranges; ///< that are pointed at
    bool m_hasFurtherRows = false;
    std::vector<uint64_t> m_open;
    std::set<uint64_t> m_seen;
};

} // namespace

imaging::Traces tiffParts(ByteView untrustedTiff)
{
    imaging::Traces traces;
    TiffWalk walk(untrustedTiff);
    const uint64_t end = walk.end();
    if (end == 0)
        traces.addUnread("end of the file");
    else if (end + 1 < untrustedTiff.size()) // one byte to make it even
        traces.add({codes::trailing, 0, {}, std::to_string(untrustedTiff.size() - end) + " bytes", true});
    if (const uint64_t stray = end == 0 ? 0 : walk.strayBytes(); stray > 0)
        traces.add({codes::trailing, 0, {}, std::to_string(stray) + " bytes that nothing points at", true});
    if (walk.hasFurtherRows())
        traces.add({codes::trailing, 0, {}, "rows below the last one", true});
    return traces;
}

} // namespace holdfast::decode

#include "core/zip/zip_structures.h"

#include <algorithm>

namespace holdfast::zip {

namespace {

constexpr uint16_t plainVersion = 10, zip64Version = 45, madeByUnix45 = 0x032d, dosDate1980 = 0x0021,
                   zip64Field = 0x0001;
constexpr uint32_t regularFile0644 = 0x81a40000;

bool isLarge(uint64_t value)
{
    return value >= mark32;
}
uint32_t capped32(uint64_t value)
{
    return static_cast<uint32_t>(std::min(value, mark32));
}
uint16_t capped16(uint64_t value)
{
    return static_cast<uint16_t>(std::min(value, mark16));
}

// From the flags to the name's length, where both headers are alike.
void appendCommon(Bytes& out, const ZipEntry& entry)
{
    appendU16Le(out, 0); // flags
    appendU16Le(out, 0); // stored
    appendU16Le(out, 0); // time
    appendU16Le(out, dosDate1980);
    appendU32Le(out, entry.crc);
    appendU32Le(out, capped32(entry.size));
    appendU32Le(out, capped32(entry.size));
    appendU16Le(out, static_cast<uint16_t>(entry.name.size()));
}

void appendSizes64(Bytes& out, const ZipEntry& entry)
{
    appendU64Le(out, entry.size);
    appendU64Le(out, entry.size);
}

} // namespace

size_t localHeaderSize(const ZipEntry& entry)
{
    return localBytes + entry.name.size() + (isLarge(entry.size) ? 20 : 0);
}

Bytes encodeLocalHeader(const ZipEntry& entry)
{
    const bool large = isLarge(entry.size);
    Bytes out;
    out.reserve(localHeaderSize(entry));
    appendU32Le(out, localSignature);
    appendU16Le(out, large ? zip64Version : plainVersion);
    appendCommon(out, entry);
    appendU16Le(out, large ? 20 : 0);
    append(out, asBytes(entry.name));
    if (large) {
        appendU16Le(out, zip64Field);
        appendU16Le(out, 16);
        appendSizes64(out, entry);
    }
    return out;
}

void appendCentralHeader(Bytes& out, const ZipEntry& entry)
{
    const bool largeSize = isLarge(entry.size), largeOffset = isLarge(entry.offset);
    const uint16_t extra = static_cast<uint16_t>((largeSize ? 16 : 0) + (largeOffset ? 8 : 0));
    appendU32Le(out, centralSignature);
    appendU16Le(out, madeByUnix45);
    appendU16Le(out, extra != 0 ? zip64Version : plainVersion);
    appendCommon(out, entry);
    appendU16Le(out, static_cast<uint16_t>(extra != 0 ? extra + 4 : 0));
    appendU16Le(out, 0); // comment
    appendU16Le(out, 0); // disk
    appendU16Le(out, 0); // internal attributes
    appendU32Le(out, regularFile0644);
    appendU32Le(out, capped32(entry.offset));
    append(out, asBytes(entry.name));
    if (extra == 0)
        return;
    appendU16Le(out, zip64Field);
    appendU16Le(out, extra);
    if (largeSize)
        appendSizes64(out, entry);
    if (largeOffset)
        appendU64Le(out, entry.offset);
}

Bytes encodeZipEnd(uint64_t entries, uint64_t directorySize, uint64_t directoryOffset)
{
    Bytes out;
    if (entries >= mark16 || isLarge(directorySize) || isLarge(directoryOffset)) {
        appendU32Le(out, end64Signature);
        appendU64Le(out, end64Bytes - 12);
        appendU16Le(out, madeByUnix45);
        appendU16Le(out, zip64Version);
        appendU32Le(out, 0);
        appendU32Le(out, 0);
        appendU64Le(out, entries);
        appendU64Le(out, entries);
        appendU64Le(out, directorySize);
        appendU64Le(out, directoryOffset);
        appendU32Le(out, locatorSignature);
        appendU32Le(out, 0);
        appendU64Le(out, directoryOffset + directorySize);
        appendU32Le(out, 1);
    }
    appendU32Le(out, endSignature);
    appendU16Le(out, 0);
    appendU16Le(out, 0);
    appendU16Le(out, capped16(entries));
    appendU16Le(out, capped16(entries));
    appendU32Le(out, capped32(directorySize));
    appendU32Le(out, capped32(directoryOffset));
    appendU16Le(out, 0); // comment
    return out;
}

} // namespace holdfast::zip

#pragma once

#include "core/base/bytes.h"

namespace holdfast::zip {

/// What the canonical ZIP structures of docs/bundle-format.md, section 7, are computed from.
struct ZipEntry {
    std::string name; ///< root folder included
    uint64_t size = 0;
    uint32_t crc = 0;
    uint64_t offset = 0; ///< of the local header
};

inline constexpr uint32_t localSignature = 0x04034b50, centralSignature = 0x02014b50, endSignature = 0x06054b50,
                          end64Signature = 0x06064b50, locatorSignature = 0x07064b50;
inline constexpr size_t localBytes = 30, centralBytes = 46, endBytes = 22, end64Bytes = 56, locatorBytes = 20;
inline constexpr size_t crcInLocalHeader = 14; ///< where it is patched once the data is known
inline constexpr uint64_t mark32 = 0xffffffff;
inline constexpr uint64_t mark16 = 0xffff;

Bytes encodeLocalHeader(const ZipEntry& entry);
size_t localHeaderSize(const ZipEntry& entry);
void appendCentralHeader(Bytes& out, const ZipEntry& entry);
/// The end records: ZIP64 ones where needed, then the plain one.
Bytes encodeZipEnd(uint64_t entries, uint64_t directorySize, uint64_t directoryOffset);

} // namespace holdfast::zip

#pragma once

#include "core/base/bytes.h"

#include <string>
#include <vector>

namespace holdfast::decode {

/// A file in a ZIP (APPNOTE 6.3.10) that is in memory as a whole.
struct ZipMember {
    std::string untrustedName;
    uint64_t bytes = 0; ///< unpacked, as the archive says
    size_t at = 0, packedBytes = 0; ///< of its own header; of its data
    uint16_t method = 0;
    uint32_t crc32 = 0;
    bool isEncrypted = false;
};

/// In the order of its directory, at most maxZipMembers. decode.failed where there is no directory, or a broken one.
Result<std::vector<ZipMember>> zipMembers(ByteView untrustedZip);
/// Unpacked, at most `cap` bytes. decode.failed, decode.unsupported, io.too-large.
Result<std::string> unpacked(ByteView untrustedZip, const ZipMember& member, size_t cap);

inline constexpr size_t maxZipMembers = 60'000;

} // namespace holdfast::decode

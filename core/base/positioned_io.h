#pragma once

#include "core/base/bytes.h"

namespace holdfast {

/// Fills the front of `out` from `offset` of an open POSIX descriptor; less than its size only at the end of the file.
/// Where the descriptor stands does not matter, so threads may share it. io.failed and other io.*
Result<size_t> readFullyAt(int descriptor, uint64_t offset, std::span<uint8_t> out);

/// Writes all of `bytes` there, however little the system takes at a time; io.* when a part may be there.
Result<void> writeFullyAt(int descriptor, uint64_t offset, ByteView bytes);

} // namespace holdfast

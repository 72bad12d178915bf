#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace holdfast {

/// Fills the front of `out` from `offset` of an open POSIX descriptor; less than its size only at the end of the file.
/// Where the descriptor stands does not matter, so threads may share it. io.failed and other io.*
Result<size_t> readFullyAt(int descriptor, uint64_t offset, std::span<uint8_t> out);

} // namespace holdfast

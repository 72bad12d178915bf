#pragma once

#include "core/base/bytes.h"

namespace holdfast {

/// The two pipes that a helper was started with, away from standard input and output.
struct HelperPipe {
    int input = -1;
    int output = -1;
};

/// Moves the pipes away; standard input becomes the null device and standard output becomes standard error, so that
/// what a library reads or prints never touches the frames. Once this process is also confined, it ends soon after its
/// parent does.
Result<HelperPipe> takeOverStandardStreams();
void noteConfined(); ///< called by confine()

Result<size_t> readSome(int input, std::span<uint8_t> out); ///< waits; 0 when the parent closed the pipe
Result<void> writeWhole(int output, ByteView bytes);
bool isReadable(int input); ///< whether readSome would not wait

} // namespace holdfast

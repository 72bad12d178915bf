#pragma once

#include "core/base/progress.h"
#include "core/base/secure_buffer.h"

#include <filesystem>

namespace holdfast::cli {

inline constexpr size_t maxSecretBytes = 4096;

bool isErrorTerminal(); ///< whether standard error is a terminal

/// Asks on the terminal itself, never on standard output, and reads one line without echo into guarded memory.
/// password.no-terminal, password.too-long, cancelled.
Result<SecureBuffer> promptSecret(std::string_view prompt, const CancelFlag& cancel);

/// The next line of standard input, without its LF or CRLF. Reads no byte beyond it, so a second call gives the second
/// line.
Result<SecureBuffer> readSecretFromInput(const CancelFlag& cancel);
/// The first line of a file or pipe. io.*, password.too-long, cancelled.
Result<SecureBuffer> readSecretFromFile(const std::filesystem::path& path, const CancelFlag& cancel);

/// SIGINT, SIGTERM and SIGHUP, or their like, set the flag; a second one ends the process at once (130), which is as
/// safe as being killed. Also: a closed pipe is an error of write, not the end.
void cancelOnInterrupt(CancelFlag& cancel);

} // namespace holdfast::cli

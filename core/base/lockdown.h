#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace holdfast {

/// First thing in every main: no core dumps, not attachable by other processes of the user where the system allows it,
/// libsodium started, known-answer self-test of the crypto run by the caller (crypto::selfTest).
Result<void> lockDownProcess();

/// Replaces this process by a fresh one of the same program, so that no memory that held a secret remains
/// (design: lock ends the process). Returns only on failure.
Result<void> replaceProcess(const std::vector<std::string>& arguments);

/// The full path of the running program.
std::filesystem::path ownProgramPath();

} // namespace holdfast

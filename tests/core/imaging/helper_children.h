#pragma once

#include <sys/types.h>

#include <string_view>
#include <vector>

namespace holdfast::samples {

/// The processes that this test program has started and that run the program `name` (Linux).
std::vector<pid_t> childrenNamed(std::string_view name);

/// Kills those processes, without waiting for their end.
void endHelpers(std::string_view name);

} // namespace holdfast::samples

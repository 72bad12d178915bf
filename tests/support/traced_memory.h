#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace holdfast::testing {

/// What a process has at an address; less where that ends, and at most 64 MiB.
std::string readMemory(pid_t process, uint64_t address, uint64_t size);
/// All that a list of `count` iovec there leads to.
std::string readGathered(pid_t process, uint64_t address, uint64_t count);
/// A text that ends with a zero, as paths do; it may end right before memory that is not there.
std::string readText(pid_t process, uint64_t address);

} // namespace holdfast::testing

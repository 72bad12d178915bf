#pragma once

#include <chrono>

namespace holdfast {

/// Processor time that the calling thread has used, in user and system mode: unlike a clock on the wall, it does not
/// count what others did meanwhile.
std::chrono::nanoseconds threadTime();

} // namespace holdfast

#include "core/base/thread_time.h"

#include <windows.h>

namespace holdfast {

static std::chrono::nanoseconds durationOf(const FILETIME& time)
{
    ULARGE_INTEGER ticks{};
    ticks.LowPart = time.dwLowDateTime;
    ticks.HighPart = time.dwHighDateTime;
    constexpr auto tick = std::chrono::nanoseconds(100);
    return ticks.QuadPart * tick;
}

std::chrono::nanoseconds threadTime()
{
    FILETIME made{}, ended{}, system{}, user{};
    GetThreadTimes(GetCurrentThread(), &made, &ended, &system, &user);
    return durationOf(system) + durationOf(user);
}

} // namespace holdfast

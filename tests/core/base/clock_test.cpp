#include "core/base/clock.h"

#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>

using namespace holdfast;
using namespace std::chrono;

TEST(UtcTime, isWrittenWithMilliseconds)
{
    EXPECT_EQ(formatUtc(UtcTime(0ms)), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(formatUtc(UtcTime(1'763'802'755'123ms)), "2025-11-22T09:12:35.123Z");
    EXPECT_EQ(formatUtc(UtcTime(-1ms)), "1969-12-31T23:59:59.999Z");
}

TEST(UtcTime, comesBackTheSame)
{
    for (int64_t ms = -2'000'000'000'000; ms < 4'000'000'000'000; ms += 86'399'999'937)
        EXPECT_EQ(parseUtc(formatUtc(UtcTime(milliseconds(ms)))).value(), UtcTime(milliseconds(ms)));
    EXPECT_TRUE(parseUtc("2024-02-29T23:59:59.999Z"));
}

TEST(UtcTime, refusesEveryOtherForm)
{
    for (const std::string_view text : {"", "2026-11-22", "2026-11-22T09:12:35Z", "2026-11-22T09:12:35.123",
             "2026-11-22T09:12:35.123+00:00", "2026-11-22 09:12:35.123Z", "2026-11-22T09:12:35.1234Z",
             "2026-02-30T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z",
             "2026-01-01T24:00:00.000Z", "2026-01-01T00:60:00.000Z", " 2026-11-22T09:12:35.123Z",
             "2026-11-22T09:12:35.123Zx", "2026-11-22T-9:12:35.123Z", "+026-11-22T09:12:35.123Z"})
        EXPECT_TRUE(parseUtc(text).error().is(errors::invalidTime)) << text;
    EXPECT_FALSE(parseUtc(std::string_view("2026-11-22T09:12:35.123Z\0", 25)));
}

TEST(SystemClock, tellsZoneAndOffset)
{
    ::setenv("TZ", "Asia/Kathmandu", 1);
    ::tzset();
    EXPECT_EQ(Clock::system().zoneName(), "Asia/Kathmandu");
    EXPECT_EQ(Clock::system().utcOffset(), 5h + 45min);
    ::setenv("TZ", "UTC", 1);
    ::tzset();
    EXPECT_EQ(Clock::system().utcOffset(), 0min);
    ::unsetenv("TZ");
    ::tzset();
}

TEST(SystemClock, neverGoesBackInItsMonotonicTime)
{
    const auto first = Clock::system().monotonic();
    EXPECT_LE(first, Clock::system().monotonic());
    EXPECT_GT(Clock::system().now(), UtcTime(1'700'000'000'000ms));
}

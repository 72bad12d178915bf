#include "core/base/thread_time.h"

#include <gtest/gtest.h>

#include <thread>

namespace holdfast {

TEST(ThreadTime, countsWhatAThreadDoesAndNotWhatItWaitsFor)
{
    const std::chrono::nanoseconds before = threadTime();
    std::chrono::nanoseconds worked{};
    std::thread([&worked] {
        const std::chrono::nanoseconds start = threadTime();
        while (worked < std::chrono::milliseconds(50))
            worked = threadTime() - start;
    }).join();
    EXPECT_LT(threadTime() - before, worked);
}

} // namespace holdfast

#include "tests/core/capture/fake_devtools.h"

#include "core/capture/quiet_watch.h"

#include <gtest/gtest.h>

#include <optional>

namespace holdfast::capture {

using namespace std::chrono_literals;

class QuietWatchTest : public testing::Test {
protected:
    FakeScheduler scheduler;
    bool busy = false;
    std::optional<bool> ended;
    QuietWatch watch{scheduler, [this] { return busy; }};
    void wait()
    {
        watch.wait(100ms, 1000ms, [this](bool becameQuiet) { ended = becameQuiet; });
    }
};

TEST_F(QuietWatchTest, endsAfterTheQuietTime)
{
    wait();
    scheduler.advance(99ms);
    EXPECT_FALSE(ended);
    scheduler.advance(1ms);
    EXPECT_EQ(ended, true);
    EXPECT_EQ(scheduler.pending(), 0U);
}

TEST_F(QuietWatchTest, startsAgainWithEachChange)
{
    wait();
    scheduler.advance(90ms);
    watch.changed();
    scheduler.advance(90ms);
    EXPECT_FALSE(ended);
    scheduler.advance(10ms);
    EXPECT_EQ(ended, true);
}

TEST_F(QuietWatchTest, neverEndsQuietlyWhileBusyButEndsAtTheLimit)
{
    busy = true;
    wait();
    scheduler.advance(999ms);
    EXPECT_FALSE(ended);
    scheduler.advance(1ms);
    EXPECT_EQ(ended, false);
}

TEST_F(QuietWatchTest, saysNothingOnceStopped)
{
    wait();
    watch.stop();
    scheduler.advance(2s);
    EXPECT_FALSE(ended);
}

} // namespace holdfast::capture

#include "ui/frame/idle_watch.h"

#include "tests/ui/ui_fixture.h"

#include <QSignalSpy>

using namespace holdfast;
using namespace holdfast::ui;
using namespace std::chrono_literals;

namespace {

/// A clock whose two hands are set one by one.
class SetClock final : public Clock {
public:
    UtcTime now() const override { return wall; }
    std::chrono::nanoseconds monotonic() const override { return sinceStart; }
    std::chrono::minutes utcOffset() const override { return 0min; }
    std::string zoneName() const override { return {}; }
    UtcTime wall = UtcTime(std::chrono::years(56));
    std::chrono::nanoseconds sinceStart{};
};

/// Whether a watch of 5 ms tells after `change` to its clock.
template <class Change>
bool tellsAfter(Change change)
{
    SetClock clock;
    IdleWatch watch(5ms, nullptr, clock);
    QSignalSpy expired(&watch, &IdleWatch::expired);
    watch.start();
    change(clock);
    return expired.wait(longestWait);
}

} // namespace

TEST(IdleWatch, tellsAlsoWhenTheClockWasSetBackAYear)
{
    EXPECT_TRUE(tellsAfter([](SetClock& clock) {
        clock.wall -= std::chrono::years(1);
        clock.sinceStart += 1s;
    }));
}

TEST(IdleWatch, countsTheTimeThatTheComputerWasAsleep)
{
    EXPECT_TRUE(tellsAfter([](SetClock& clock) { clock.wall += 1h; }));
}

TEST(IdleWatch, tellsNothingBeforeItsTimeIsOver)
{
    SetClock clock;
    IdleWatch watch(5ms, nullptr, clock);
    QSignalSpy expired(&watch, &IdleWatch::expired);
    watch.start();
    clock.sinceStart += 4ms;
    QSignalSpy looked(watch.findChild<QTimer*>(), &QTimer::timeout);
    ASSERT_TRUE(looked.wait(longestWait));
    EXPECT_EQ(expired.size(), 0);
    clock.sinceStart += 1ms;
    EXPECT_TRUE(expired.wait(longestWait));
}

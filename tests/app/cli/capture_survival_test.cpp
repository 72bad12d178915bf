#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/survival_fixture.h"

namespace holdfast::test {

TEST_F(Survival, killedAtAnyMomentOfACaptureTheVaultKeepsWhatWasCommitted)
{
    const LoopbackSite site;
    const std::vector<std::string> capture{"capture", site.url("/page"), site.url("/tall"), "--under18", "no"};
    const auto reach = durationOf(capture);
    expectNothingLost();
    int midway = 0;
    for (int i = 0; i < 6; ++i) {
        midway += killMidway(capture, reach) ? 1 : 0;
        expectNothingLost();
    }
    EXPECT_GT(midway, 0);
    // Whole pages only: what was interrupted is not there in part.
    for (const Json& item : items({"--kind", "page"}))
        EXPECT_GE(item["artifacts"].size(), 5U) << item;
}

} // namespace holdfast::test

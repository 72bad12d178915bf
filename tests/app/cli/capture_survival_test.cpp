#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/survival_fixture.h"

namespace holdfast::test {

TEST_F(Survival, killedAtAnyMomentOfACaptureTheVaultKeepsWhatWasCommitted)
{
    const LoopbackSite site;
    openByKeyFile();
    attack({.name = "capture", .command = {"capture", site.url("/page"), site.url("/tall"), "--under18", "no"}});
    // Whole pages only: what was interrupted is not there in part.
    for (const Json& item : items({"--kind", "page"}))
        EXPECT_GE(item["artifacts"].size(), 5U) << item;
}

} // namespace holdfast::test

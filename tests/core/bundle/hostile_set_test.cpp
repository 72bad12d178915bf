#include "core/bundle/verifier.h"
#include "tests/core/bundle/hostile_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace holdfast::bundle::test {

namespace {

void expectRefused(const Hostile& hostile, const VerifyReport& report)
{
    EXPECT_EQ(report.verdict, VerifyReport::Verdict::Invalid);
    const auto check = std::find_if(
        report.checks.begin(), report.checks.end(), [&](const Check& each) { return each.name == hostile.check; });
    ASSERT_NE(check, report.checks.end()) << toJson(report);
    EXPECT_EQ(check->outcome, Check::Outcome::Failed) << toJson(report);
    EXPECT_NE(check->detail.find(hostile.word), std::string::npos) << toJson(report);
    EXPECT_TRUE(std::all_of(check->detail.begin(), check->detail.end(), [](char c) { return c >= ' ' && c <= '~'; }));
}

} // namespace

TEST(HostileBundles, areAllRefusedByName)
{
    const std::vector<Hostile> all = hostileSet();
    std::set<std::string> names;
    for (const Hostile& hostile : all) {
        SCOPED_TRACE(hostile.name);
        EXPECT_TRUE(names.insert(hostile.name).second) << "one name for two";
        const TemporaryFolder folder;
        hostile.write(folder / "b");
        VerifyOptions options;
        options.timeAuthorityPem = hostile.authorityPem;
        const auto report = verifyBundle(folder / "b", options, {});
        ASSERT_TRUE(report) << report.error().detail();
        expectRefused(hostile, *report);
    }
}

TEST(HostileBundles, areNoFewerThanSixty)
{
    EXPECT_GE(hostileSet().size(), 60u);
}

TEST(HostileBundles, areMadeOfABagThatIsSound)
{
    const TemporaryFolder folder;
    SoundBag sound;
    sound.signAgain();
    writeBytes(folder / "b", sound.zip());
    const auto report = verifyBundle(folder / "b", {}, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->verdict, VerifyReport::Verdict::Valid) << toJson(*report);
}

} // namespace holdfast::bundle::test

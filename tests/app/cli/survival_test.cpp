#include "tests/app/cli/survival_fixture.h"

namespace holdfast::test {

namespace fs = std::filesystem;

TEST_F(Survival, killedAtAnyMomentOfAnImportTheVaultKeepsWhatWasCommitted)
{
    for (int i = 0; i < 6; ++i)
        writeFile("in/many/" + std::to_string(i) + ".bin", std::string(3'000'000, static_cast<char>('a' + i)));
    const std::vector<std::string> import{"import", path("in/many"), "--under18", "no"};
    const auto reach = durationOf(import);
    expectNothingLost();
    int midway = 0;
    for (int i = 0; i < 10; ++i) {
        midway += killMidway(import, reach) ? 1 : 0;
        expectNothingLost();
    }
    EXPECT_GT(midway, 0);
    // Whole files only: what was interrupted is not there in part.
    for (const Json& item : items({"--search", "bin"}))
        EXPECT_EQ(item["artifacts"][0]["bytes"], 3'000'000);
}

TEST_F(Survival, killedAtAnyMomentOfAnExportThereIsAWholeBundleOrNone)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(20'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    const std::vector<std::string> exporting{"export", "--out", path("out/b.zip")};
    const auto reach = durationOf(exporting);
    for (int i = 0; i < 8; ++i) {
        fs::remove(path("out/b.zip"));
        killMidway(exporting, reach);
        expectNothingLost();
        if (fs::exists(path("out/b.zip"))) {
            EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
        }
    }
}

TEST_F(Survival, interruptedWithASignalItEndsWith130AndLeavesNothingHalfWritten)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(30'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    const std::vector<std::string> exporting{"export", "--out", path("out/b.zip")};
    const auto reach = durationOf(exporting);
    fs::remove(path("out/b.zip"));
    for (int i = 0; i < 4; ++i) {
        Process process = start(exporting);
        // Not before the handler stands: up to then the system's own ending is as safe.
        const bool ended = process.endsWithin(
            reach / 3 + std::chrono::microseconds(m_random() % static_cast<unsigned>(reach.count() / 2)));
        process.signal(SIGINT);
        const Ended end = process.wait();
        if (end.exitCode == 0) {
            EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
        } else {
            EXPECT_FALSE(ended);
            EXPECT_EQ(end.exitCode, 130) << end.err;
            EXPECT_FALSE(fs::exists(path("out/b.zip")));
        }
        fs::remove(path("out/b.zip"));
        EXPECT_TRUE(fs::is_empty(path("out")));
        expectNothingLost();
    }
}

} // namespace holdfast::test

#include "tests/app/cli/sample_vault.h"

#include <csignal>
#include <random>
#include <set>

namespace holdfast::test {

namespace fs = std::filesystem;

class Survival : public SampleVault {
protected:
    void SetUp() override
    {
        makeVault();
        ASSERT_EQ(cli({"import", writeFile("in/first.txt", "stored before anything went wrong\n")}).exitCode, 0);
    }
    /// Starts the command, lets it run for up to `reach`, kills it. True when it was killed in the middle.
    bool killMidway(const std::vector<std::string>& arguments, std::chrono::microseconds reach)
    {
        Process process = start(arguments);
        const bool ended
            = process.endsWithin(std::chrono::microseconds(m_random() % static_cast<unsigned>(reach.count())));
        process.signal(SIGKILL);
        process.wait();
        return !ended;
    }
    /// How long the command takes when it is left alone.
    std::chrono::microseconds durationOf(const std::vector<std::string>& arguments)
    {
        const auto before = std::chrono::steady_clock::now();
        EXPECT_EQ(cli(arguments).exitCode, 0);
        return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - before);
    }
    /// The vault opens, checks clean, and holds everything that it held.
    void expectNothingLost()
    {
        const CliResult check = cli({"check"});
        EXPECT_EQ(check.exitCode, 0) << check.err << check.json << " seed " << m_seed;
        std::set<std::string> ids;
        for (const Json& item : items())
            ids.insert(item["id"]);
        for (const std::string& known : m_known)
            EXPECT_TRUE(ids.contains(known)) << known;
        EXPECT_GE(ids.size(), m_known.size());
        m_known = std::move(ids);
        EXPECT_FALSE(m_known.empty());
    }
    const unsigned m_seed = std::random_device{}();
    std::minstd_rand m_random{m_seed};
    std::set<std::string> m_known;
};

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

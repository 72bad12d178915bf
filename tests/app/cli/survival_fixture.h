#pragma once

#include "tests/app/cli/sample_vault.h"

#include <csignal>
#include <random>
#include <set>

namespace holdfast::test {

/// A vault with one item, and commands that are killed while they work on it.
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

} // namespace holdfast::test

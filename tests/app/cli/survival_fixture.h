#pragma once

#include "tests/app/cli/sample_vault.h"
#include "tests/support/rounds.h"

#include <csignal>
#include <cstdio>
#include <functional>
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
    /// From here on a key file opens the vault, so that the time goes into the work and not into the derivation.
    void openByKeyFile()
    {
        ASSERT_EQ(cli({"slot", "add", "key-file", "--out", path("key")}).exitCode, 0);
        m_opensWith = {"--key-file", path("key")};
    }
    using Microseconds = std::chrono::microseconds;
    /// Starts the command, lets it run for a random time between these, kills it. True when that was in the middle.
    /// `reach` shrinks to what the command took when it ended before its time came: the measured one was a slow one.
    bool killMidway(const std::vector<std::string>& arguments, Microseconds& reach, Microseconds from = {})
    {
        const auto before = std::chrono::steady_clock::now();
        Process process = start(arguments);
        const bool ended = process.endsWithin(
            from + Microseconds(m_random() % static_cast<unsigned>(std::max<int64_t>((reach - from).count(), 1))));
        process.signal(SIGKILL);
        const Ended end = process.wait();
        if (ended)
            reach
                = std::min(reach, std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - before));
        return !ended && end.signal == SIGKILL;
    }
    /// How long the command takes when it is left alone.
    Microseconds durationOf(const std::vector<std::string>& arguments)
    {
        const auto before = std::chrono::steady_clock::now();
        EXPECT_EQ(cli(arguments).exitCode, 0);
        return std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - before);
    }
    struct Attack {
        const char* name;
        std::vector<std::string> command;
        std::function<void()> prepare = [] {}; ///< before each kill
        std::function<void()> expect = [] {}; ///< after it, beside that nothing is lost
        double from = 0; ///< the part of its time that is only the derivation of a password
        bool changesKeys = false; ///< an opening heals the copy that is behind, and its check tells of that
        unsigned usual = 4; ///< kills in a short run
    };
    /// Kills the command at random moments until it was in its middle as often as asked for, and says how often.
    void attack(const Attack& attack)
    {
        const unsigned asked = roundsOr(attack.usual);
        attack.prepare();
        Microseconds reach = durationOf(attack.command);
        const auto from = Microseconds(static_cast<int64_t>(static_cast<double>(reach.count()) * attack.from));
        expectNothingLost();
        attack.expect();
        unsigned killed = 0, tries = 0;
        while (killed < asked && tries < 4 * asked + 10 && !HasFailure()) {
            ++tries;
            attack.prepare();
            killed += killMidway(attack.command, reach, from) ? 1U : 0U;
            if (attack.changesKeys) {
                EXPECT_EQ(cli({"info"}).exitCode, 0);
            }
            expectNothingLost();
            attack.expect();
        }
        std::printf("killed midway: %u of %u wanted, %s, seed %u\n", killed, asked, attack.name, m_seed);
        RecordProperty("killed", static_cast<int>(killed));
        EXPECT_EQ(killed, asked) << attack.name << ", seed " << m_seed;
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

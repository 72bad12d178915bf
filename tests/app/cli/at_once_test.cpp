#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

/// Real programs that want the same vault at the same moment.
class AtOnce : public SampleVault {
protected:
    static std::string codeOf(const Ended& ended)
    {
        return Json::accept(ended.out) ? CliResult{0, Json::parse(ended.out), {}}.code() : ended.out;
    }
};

TEST_F(AtOnce, severalImportsTakeTurnsOrAreToldThatTheVaultIsInUse)
{
    makeVault();
    size_t stored = 0;
    for (int round = 0; round < 5; ++round) {
        std::vector<Process> programs;
        for (int i = 0; i < 4; ++i) {
            const std::string name = std::to_string(round) + "-" + std::to_string(i);
            programs.push_back(start({"import", writeFile("in/" + name, "content of " + name)}));
        }
        size_t storedNow = 0;
        for (Process& program : programs) {
            const Ended ended = program.wait();
            storedNow += ended.exitCode == 0 ? 1 : 0;
            EXPECT_TRUE(ended.exitCode == 0 || codeOf(ended) == "vault.in-use") << ended.out << ended.err;
        }
        EXPECT_GE(storedNow, 1u);
        stored += storedNow;
    }
    EXPECT_EQ(items().size(), stored);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(AtOnce, ofSeveralThatMakeAVaultInOnePlaceOneDoesAndItIsTheirs)
{
    for (int round = 0; round < 5; ++round) {
        std::filesystem::remove_all(path("vault"));
        std::vector<Process> programs;
        std::vector<std::vector<std::string>> openers;
        for (int i = 0; i < 3; ++i) {
            const std::string name = "password-" + std::to_string(i);
            openers.push_back({"--password-file", writeFile(name, "the password of number " + std::to_string(i))});
            m_opensWith = openers.back();
            programs.push_back(start({"init", "--unlock-ms", "1"}));
        }
        std::vector<size_t> made;
        for (size_t i = 0; i < programs.size(); ++i) {
            const Ended ended = programs[i].wait();
            if (ended.exitCode == 0)
                made.push_back(i);
            else
                EXPECT_TRUE(codeOf(ended) == "vault.in-use" || codeOf(ended) == "vault.exists")
                    << ended.out << ended.err;
        }
        ASSERT_EQ(made.size(), 1u);
        for (size_t i = 0; i < openers.size(); ++i) {
            m_opensWith = openers[i];
            EXPECT_EQ(cli({"check"}).exitCode, i == made[0] ? 0 : 3) << i;
        }
    }
}

} // namespace holdfast::test

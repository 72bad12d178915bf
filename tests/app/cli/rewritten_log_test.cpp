#include "tests/app/cli/sample_vault.h"
#include "tests/core/vault/rewriter.h"

#include <array>

namespace holdfast::test {

/// What somebody can do who has the password and a program of their own, and `check --against` what had left before.
class RewrittenLog : public SampleVault {
protected:
    void SetUp() override
    {
        makeVault();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
        ASSERT_EQ(cli({"export", "--out", path("out/b.zip"), "--no-report"}).exitCode, 0);
        ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
        ASSERT_EQ(cli({"import", writeFile("in/later.txt", "later\n")}).exitCode, 0);
    }
    const std::array<std::string, 2> copies{path("out/b.zip"), path("usb")};
    std::unique_ptr<vault::Vault> openWithPassword() const
    {
        auto opened = vault::Vault::open(path("vault"), {SecureBuffer::copyOf(asBytes(m_password)), {}});
        EXPECT_TRUE(opened.has_value()) << opened.error().detail();
        return std::move(*opened);
    }
    /// Alone the vault passes; beside what had left it, it does not.
    void expectFoundOut(const std::string& words) const
    {
        EXPECT_EQ(cli({"check"}).exitCode, 0);
        for (const std::string& copy : copies) {
            const CliResult result = cli({"check", "--against", copy});
            EXPECT_EQ(result.exitCode, 1) << copy;
            EXPECT_EQ(result.json["sound"], false);
            ASSERT_EQ(result.json["findings"].size(), 1u) << result.json;
            EXPECT_EQ(result.json["findings"][0]["code"], "vault.history-differs");
            EXPECT_EQ(result.json["findings"][0]["subject"], "custody");
            EXPECT_NE(result.json["findings"][0]["detail"].get<std::string>().find(words), std::string::npos)
                << result.json;
        }
    }
};

TEST_F(RewrittenLog, isNoneWhereTheLogOnlyWentOn)
{
    for (const std::string& copy : copies)
        EXPECT_EQ(cli({"check", "--against", copy}).exitCode, 0) << copy;
}

TEST_F(RewrittenLog, isFoundByABundleAndByABackupThoughEveryHeadWasSignedAgain)
{
    vault::test::rewriteHistory(*openWithPassword(), 2, R"("time":"20)", R"("time":"19)", true);
    expectFoundOut("the log was rewritten");
}

TEST_F(RewrittenLog, isFoundWhereItsEndWasTakenAwayAndTheRestSigned)
{
    {
        const auto vault = openWithPassword();
        uint64_t events = 0;
        ASSERT_TRUE(
            vault->forEachEvent(vault->defaultCase(), [&](const vault::CustodyEvent&) { return ++events > 0; }));
        // Down to the event that the vault was made.
        vault::test::cutHistory(*vault, events - 1, true);
    }
    for (const std::string& copy : copies) {
        const CliResult result = cli({"check", "--against", copy});
        EXPECT_EQ(result.exitCode, 1) << copy;
        EXPECT_EQ(result.json["findings"].back()["code"], "vault.history-differs") << result.json;
    }
}

} // namespace holdfast::test

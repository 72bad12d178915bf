#include "tests/app/cli/survival_fixture.h"

namespace holdfast::test {

namespace fs = std::filesystem;

class Surroundings : public Survival {
protected:
    CliResult cliIn(const std::string& vault, std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--vault", vault});
        return cli(arguments);
    }
    /// An import that has the vault open when this returns, and is held in the middle of it until SIGCONT.
    Process startLongImport()
    {
        openByKeyFile();
        const std::string large = writeFile("in/large.bin", std::string(200'000'000, 'x'));
        const fs::path database = path("vault/vault.db");
        const auto before = fs::file_size(database);
        Process import = start({"import", large, "--under18", "no"});
        // Its first bytes are in the database. Asking by a command would take the vault away from it.
        bool hasBegun = false, hasEnded = false;
        while (!hasBegun && !hasEnded) {
            hasEnded = import.endsWithin(std::chrono::milliseconds(1));
            hasBegun = fs::file_size(database) > before;
        }
        import.signal(SIGSTOP);
        EXPECT_FALSE(hasEnded);
        return import;
    }
};

TEST_F(Surroundings, namesInArabicWithCombiningMarksGoThroughEveryWayInAndOut)
{
    const std::string word = "\xd8\xb5\xd9\x8f\xd9\x88\xd9\x8e\xd8\xb1\xd9\x8c"; // with three marks
    const std::string plain = "\xd8\xb5\xd9\x88\xd8\xb1"; // without them
    const std::string vault = path(word + "/" + word), content = "what was written\n";
    ASSERT_EQ(cliIn(vault, {"init", "--unlock-ms", "1"}).exitCode, 0);
    const CliResult imported = cliIn(vault, {"import", writeFile("in/" + word + ".txt", content)});
    ASSERT_EQ(imported.exitCode, 0) << imported.err;
    const CliResult listed = cliIn(vault, {"list", "--search", plain});
    ASSERT_EQ(listed.json["items"].size(), 1U) << listed.json;
    EXPECT_EQ(listed.json["items"][0]["artifacts"][0]["name"], word + ".txt");
    ASSERT_EQ(cliIn(vault, {"extract", "EX-1", "original", "--out", path("out/" + word)}).exitCode, 0);
    EXPECT_EQ(readFile(path("out/" + word)), content);
    ASSERT_EQ(cliIn(vault, {"export", "--out", path("out/" + word + ".zip")}).exitCode, 0);
    EXPECT_EQ(bare({"verify", path("out/" + word + ".zip")}).exitCode, 0);
    ASSERT_EQ(cliIn(vault, {"backup", path("usb/" + word)}).exitCode, 0);
    const CliResult restored = cliIn(path("again/" + word), {"restore", path("usb/" + word)});
    ASSERT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(cliIn(path("again/" + word), {"check"}).exitCode, 0);
    EXPECT_EQ(cliIn(vault, {"check"}).exitCode, 0);
}

TEST_F(Surroundings, aSecondProgramIsRefusedAndTheFirstGoesOn)
{
    Process import = startLongImport();
    const CliResult second = cli({"import", writeFile("in/second.txt", "second\n")});
    EXPECT_EQ(second.exitCode, 5);
    EXPECT_EQ(second.code(), "vault.in-use") << second.err;
    import.signal(SIGCONT);
    EXPECT_EQ(import.wait().exitCode, 0);
    EXPECT_EQ(items({"--search", "large"}).size(), 1U);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Surroundings, theLockOfAProgramThatWasKilledKeepsNobodyOut)
{
    Process import = startLongImport();
    import.signal(SIGKILL);
    import.wait();
    EXPECT_TRUE(fs::exists(path("vault/vault.lock")));
    expectNothingLost();
    EXPECT_EQ(cli({"import", writeFile("in/second.txt", "second\n")}).exitCode, 0);
}

TEST_F(Surroundings, aPathTooLongForTheDatabaseIsRefusedWithOneErrorAndNothingIsMade)
{
    fs::path deep = m_folder / "deep";
    while (deep.native().size() < 520)
        deep /= std::string(100, 'd');
    const CliResult made = cliIn(deep.string(), {"init", "--unlock-ms", "1"});
    EXPECT_EQ(made.exitCode, 5);
    EXPECT_EQ(made.code(), "vault.path-too-long") << made.json;
    EXPECT_FALSE(fs::exists(m_folder / "deep"));
}

} // namespace holdfast::test

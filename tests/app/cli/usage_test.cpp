#include "built_programs.h"
#include "core/crypto/kdf.h"
#include "tests/app/cli/sample_vault.h"

#include <regex>

namespace holdfast::test {

using Usage = SampleVault;

TEST_F(Usage, unknownCommandsAndOptionsAreUsageErrors)
{
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"fly"}, {}, {"list", "--fast"}, {"list", "--kind", "song"}, {"import"},
            {"link"}, {"init", "--initials", "abc"}, {"import", "x", "--under18", "maybe"},
            {"extract", "x", "original"}, {"export"}, {"verify"}, {"redact", "x"}, {"pictures"},
            {"pictures", "x", "--keep", "a", "--keep-all"}, {"slot"}, {"slot", "add"}, {"slot", "add", "key-file"},
            {"slot", "remove"}, {"stamp", "b.zip"}, {"bundle"}, {"bundle", "import"}, {"list", "--key-file", "x"}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_EQ(result.code(), "usage.bad-arguments") << result.err;
    }
}

TEST_F(Usage, anOptionThatWasGivenEmptyIsNotTakenForOneThatWasNot)
{
    makeVault();
    const std::string picture = writePicture("in/a.png"), copy = path("out/copy.png");
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"capture", "http://127.0.0.1:9/", "--under18", "no", "--proxy", ""},
            {"recheck", "--all", "--proxy", ""}, {"capture", "http://127.0.0.1:9/", "--under18", "no", "--tsa", ""},
            {"capture", "http://127.0.0.1:9/", "--under18", "no", "--from", ""}, {"recheck", "--all", "--ntp", ""},
            {"export", "--out", path("out/b.zip"), "--tsa", ""}, {"stamp", "--tsa", ""}, {"check", "--against", ""},
            {"pictures", "TC-1", "--keep", ""}, {"verify", picture, "--tsa-ca", ""},
            {"slot", "add", "recovery", "--qr-file", ""},
            {"redact", picture, "--out", copy, "--box", "1:1,1,4,4", "--for", ""},
            {"redact", picture, "--out", copy, "--box", "1:1,1,4,4", "--preset", ""}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2) << arguments.front() << result.err;
        EXPECT_EQ(result.code(), "usage.bad-arguments") << arguments.front() << result.err;
    }
    EXPECT_FALSE(std::filesystem::exists(copy));
}

TEST_F(Usage, oneAuthorityIsNamedForABatchAndForACountersignature)
{
    const std::vector<std::string> two{"--tsa", "http://127.0.0.1:9/a", "--tsa", "http://127.0.0.1:9/b"};
    for (std::vector<std::string> arguments :
        std::vector<std::vector<std::string>>{{"capture", "http://127.0.0.1:9/", "--under18", "no"},
            {"recheck", "--all"}, {"countersign", path("out/b.zip")}}) {
        arguments.insert(arguments.end(), two.begin(), two.end());
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2) << arguments.front() << result.err;
        EXPECT_EQ(result.code(), "usage.bad-arguments") << arguments.front() << result.err;
    }
}

TEST_F(Usage, anEmptyNameOfAFileOrFolderIsAnErrorAndNoCrash)
{
    makeVault();
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"verify", ""}, {"bundle", "import", ""}, {"countersign", ""},
            {"backup", ""}, {"restore", ""}, {"salvage", ""}, {"demo", ""}, {"export", "--out", ""},
            {"slot", "add", "key-file", "--out", ""}, {"extract", "TC-1", "original", "--out", ""}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2) << arguments.front() << result.err;
        EXPECT_EQ(result.code(), "usage.bad-arguments") << arguments.front() << result.err;
    }
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"import", ""}, {"redact", "check", ""}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 5) << arguments.front() << result.err;
        EXPECT_TRUE(result.json.is_object()) << arguments.front() << result.err;
    }
}

TEST_F(Usage, aFolderToWorkInThatIsGoneIsToldAndNoCrash)
{
    const Ended ended = tool({"/bin/sh", "-c",
        "mkdir '" + path("gone") + "' && cd '" + path("gone") + "' && rmdir '" + path("gone") + "' && exec "
            + std::string(HOLDFAST_BIN) + "/holdfast-cli --json verify bundle.zip"});
    EXPECT_EQ(ended.exitCode, 5) << ended.err;
    ASSERT_TRUE(Json::accept(ended.out)) << ended.out << ended.err;
    EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "io.not-found") << ended.out;
}

TEST_F(Usage, aTimeThatIsNoNumberIsAUsageError)
{
    for (const char* option : {"--timeout", "--pace"})
        for (const char* value : {"nan", "inf", "-1", "", "1s"})
            EXPECT_EQ(
                cli({"capture", "http://127.0.0.1:9/", "--under18", "no", option, value}).code(), "usage.bad-arguments")
                << option << value;
}

TEST_F(Usage, aFolderNamedInBracketsIsImportedAsTheOneFolder)
{
    makeVault();
    writeFile("[2024]/a.txt", "words");
    const Ended ended = tool({std::string(HOLDFAST_BIN) + "/holdfast-cli", "--json", "--vault", path("vault"),
                                 "--password-file", path("password"), "import", "[2024]"},
        path(""));
    EXPECT_EQ(ended.exitCode, 0) << ended.out << ended.err;
    EXPECT_EQ(items().size(), 1u);
}

TEST_F(Usage, whatBelongsToLaterVersionsIsNamedAsNotAvailable)
{
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"timeline"}, {"notice", "somewhere", "--x"}, {"incident", "a"}, {"case", "add"}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_EQ(result.code(), "usage.not-available") << arguments.front() << result.err;
    }
}

TEST_F(Usage, anErrorIsOneLineWithItsCodeOnStandardErrorAndOneDocumentWithJson)
{
    const CliResult withJson = cli({"list"});
    EXPECT_EQ(withJson.exitCode, 5);
    EXPECT_EQ(withJson.code(), "vault.not-a-vault");
    EXPECT_FALSE(withJson.json["error"]["message"].get<std::string>().empty());
    EXPECT_TRUE(withJson.json["error"].contains("detail"));
    EXPECT_EQ(std::count(withJson.err.begin(), withJson.err.end(), '\n'), 1);
    EXPECT_NE(withJson.err.find("[vault.not-a-vault"), std::string::npos);

    const Ended plain = bare({"--vault", path("vault"), "--password-file", path("password"), "list"});
    EXPECT_EQ(plain.exitCode, 5);
    EXPECT_TRUE(plain.out.empty());
    EXPECT_FALSE(plain.err.empty());
}

TEST_F(Usage, globalOptionsMayStandAfterTheCommand)
{
    makeVault();
    const Ended ended = bare({"list", "--json", "--password-file", path("password"), "--vault", path("vault")});
    EXPECT_EQ(ended.exitCode, 0) << ended.err;
    EXPECT_EQ(Json::parse(ended.out), Json({{"items", Json::array()}}));
}

TEST_F(Usage, aCommandThatNeedsAVaultSaysSoWhenNoneIsNamed)
{
    const Ended ended = bare({"--json", "--password-file", path("password"), "info"});
    EXPECT_EQ(ended.exitCode, 2);
    EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "usage.no-vault");
}

TEST_F(Usage, withoutPasswordFileAndTerminalNothingHangs)
{
    makeVault();
    const Ended ended = bare({"--json", "--vault", path("vault"), "info"});
    EXPECT_EQ(ended.exitCode, 2);
    EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "password.no-terminal");
}

TEST_F(Usage, helpAndVersionAreAnsweredOnStandardOutput)
{
    const Ended help = bare({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* command : {"init", "import", "capture", "redact", "export", "verify", "check", "demo"})
        EXPECT_NE(help.out.find(command), std::string::npos) << command;
    const Ended version = bare({"--version"});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_EQ(version.out, "holdfast-cli " HOLDFAST_VERSION "\n");
}

TEST_F(Usage, helpSaysWhatOneTryAtAPasswordTakesUnlessAskedOtherwise)
{
    const std::regex second("[\\[=]" + std::to_string(crypto::defaultUnlockTime.count()) + "\\b");
    for (const std::vector<std::string>& command :
        std::vector<std::vector<std::string>>{{"init", "--help"}, {"slot", "add", "password", "--help"}}) {
        const std::string help = bare(command).out;
        const size_t option = help.find("--unlock-ms");
        ASSERT_NE(option, std::string::npos) << help;
        const std::string shown = help.substr(option, help.find("How long", option) - option);
        EXPECT_TRUE(std::regex_search(shown, second)) << help;
    }
}

TEST_F(Usage, withJsonHelpAndVersionAreOneDocument)
{
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"--json", "--help"}, {"capture", "--help", "--json"}}) {
        const Ended help = bare(arguments);
        EXPECT_EQ(help.exitCode, 0);
        ASSERT_TRUE(Json::accept(help.out)) << help.out;
        EXPECT_NE(Json::parse(help.out)["help"].get<std::string>().find("--help"), std::string::npos);
    }
    const Ended version = bare({"--version", "--json"});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_EQ(Json::parse(version.out), Json({{"version", HOLDFAST_VERSION}}));
}

TEST_F(Usage, anUnknownCommandIsNamed)
{
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"bogus"}, {"bogus", "more"}, {"bogus", "--fast"}}) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, 2);
        EXPECT_EQ(result.code(), "usage.bad-arguments");
        EXPECT_NE(result.json["error"]["detail"].get<std::string>().find("bogus"), std::string::npos) << result.err;
        EXPECT_NE(result.err.find("bogus"), std::string::npos) << result.err;
    }
}

TEST_F(Usage, anOutputThatCannotBeWrittenIsAnError)
{
    makeVault();
    const Ended ended = tool({"/bin/sh", "-c",
        std::string(HOLDFAST_BIN) + "/holdfast-cli --json --vault '" + path("vault") + "' --password-file '"
            + path("password") + "' info >/dev/full"});
    EXPECT_EQ(ended.exitCode, 5);
    EXPECT_NE(ended.err.find("io.disk-full"), std::string::npos) << ended.err;
}

TEST_F(Usage, whatWasStoredBeforeItsResultCouldNotBePrintedIsNotCalledLost)
{
    makeVault();
    const Ended ended = tool({"/bin/sh", "-c",
        std::string(HOLDFAST_BIN) + "/holdfast-cli --json --vault '" + path("vault") + "' --password-file '"
            + path("password") + "' import '" + writeFile("in/a.txt", "words") + "' >/dev/full"});
    EXPECT_EQ(ended.exitCode, 5);
    EXPECT_NE(ended.err.find("[io.output-failed"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("is done and kept"), std::string::npos) << ended.err;
    EXPECT_EQ(items().size(), 1u);
}

TEST_F(Usage, aRecoveryCodeThatNobodySawIsNamed)
{
    const Ended ended = tool({"/bin/sh", "-c",
        std::string(HOLDFAST_BIN) + "/holdfast-cli --vault '" + path("vault") + "' --password-file '" + path("password")
            + "' init --unlock-ms 1 >/dev/full"});
    EXPECT_EQ(ended.exitCode, 5);
    EXPECT_NE(ended.err.find("recovery code was not shown"), std::string::npos) << ended.err;
}

} // namespace holdfast::test

#include "tests/app/cli/sample_vault.h"

#include "app/cli/lint_results.h"
#include "core/bundle/lint_codes.h"

#include <set>

namespace holdfast::test {

namespace codes = bundle::lint_codes;

class Lint : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writePicture("in/a.png", 1), "--under18", "no"}).exitCode, 0);
    }
    static std::set<std::string> codesIn(const CliResult& result)
    {
        std::set<std::string> found;
        for (const Json& finding : result.json["findings"])
            found.insert(finding["code"].get<std::string>());
        return found;
    }
};

TEST_F(Lint, aVaultThatTellsNothingGivesExitZeroAndWhatCannotBeKnown)
{
    const auto quiet = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--vault", path("quiet"), "--password-file", path("password"), "--json"});
        return bare(arguments);
    };
    ASSERT_EQ(quiet({"init", "--initials", "QT", "--unlock-ms", "1"}).exitCode, 0);
    ASSERT_EQ(quiet({"import", path("in/a.png"), "--under18", "no"}).exitCode, 0);
    const Ended ended = quiet({"lint"});
    EXPECT_EQ(ended.exitCode, 0) << ended.out << ended.err;
    const Json result = Json::parse(ended.out);
    EXPECT_TRUE(result["findings"].empty());
    EXPECT_FALSE(result["not_known"].empty());
    EXPECT_FALSE(result["always"].empty());
}

TEST_F(Lint, theNameOfWhoCollectedIsFoundInTheLogAndBelongsToNoItem)
{
    const CliResult result = cli({"lint", "--only", "TC-1"});
    EXPECT_EQ(result.exitCode, 1) << result.err;
    ASSERT_EQ(result.json["findings"].size(), 1u) << result.json;
    const Json& finding = result.json["findings"][0];
    EXPECT_EQ(finding["code"], "lint.collector-name");
    EXPECT_EQ(finding["what"], "Test Collector");
    EXPECT_EQ(finding["where"], "custody 1");
    EXPECT_TRUE(finding["id"].is_null());
    EXPECT_TRUE(finding["exhibit"].is_null());
}

TEST_F(Lint, whatAnExportTellsIsNamedWithItsFix)
{
    const std::string mail = writeFile("in/a.eml",
        "Delivered-To: anna@mail.example\r\nReceived: from home ([203.0.113.50]) by mx.example; Mon, 2 Nov 2026 "
        "10:00:00 "
        "+0000\r\nFrom: other@pond.example\r\nTo: anna@mail.example\r\nSubject: what was said\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain\r\n\r\nSaved in /home/anna/letters.\r\n");
    ASSERT_EQ(cli({"import", mail, "--under18", "no"}).exitCode, 0);
    ASSERT_EQ(cli({"link", "https://pond.example/post/1?igsh=MzRl"}).exitCode, 0);
    ASSERT_EQ(cli({"import", writePicture("in/passport.png", 3), "--as", "id"}).exitCode, 0);
    const CliResult result = cli({"lint"});
    EXPECT_EQ(result.exitCode, 1) << result.err;
    const std::set<std::string> found = codesIn(result);
    for (const char* code :
        {"lint.mail-address", "lint.network-address", "lint.home-folder", "lint.share-link", "lint.identity-document"})
        EXPECT_TRUE(found.contains(code)) << code << result.json;
    for (const Json& finding : result.json["findings"]) {
        EXPECT_FALSE(finding["what"].get<std::string>().empty());
        EXPECT_FALSE(finding["message"].get<std::string>().empty());
        if (finding["code"] == "lint.share-link") {
            EXPECT_EQ(finding["exhibit"], "TC-3");
            EXPECT_EQ(finding["where"], "url");
            EXPECT_EQ(finding["what"], "igsh=MzRl");
            EXPECT_EQ(finding["fix"], "record-again");
        }
    }
    EXPECT_FALSE(codesIn(cli({"lint", "--only", "TC-1,TC-2"})).contains("lint.share-link"));
    EXPECT_EQ(cli({"lint", "--only", "TC-99"}).code(), "vault.no-such-item");
}

TEST_F(Lint, whomAnEarlierBundleWasForIsNamedOnlyWhereTheWholeLogIsToGoAlong)
{
    ASSERT_EQ(cli({"export", "--out", path("out/a.zip"), "--no-report", "--for", "A lawyer"}).exitCode, 0);
    EXPECT_FALSE(codesIn(cli({"lint"})).contains("lint.recipient"));
    const CliResult whole = cli({"lint", "--whole-log"});
    EXPECT_TRUE(codesIn(whole).contains("lint.recipient"));
    EXPECT_NE(whole.json.dump().find("A lawyer"), std::string::npos);
}

TEST_F(Lint, whatIsWithheldIsNotLookedAt)
{
    ASSERT_EQ(cli({"import", writePicture("in/passport.png", 3), "--as", "id"}).exitCode, 0);
    EXPECT_TRUE(codesIn(cli({"lint"})).contains("lint.identity-document"));
    EXPECT_FALSE(codesIn(cli({"lint", "--withhold", "TC-2"})).contains("lint.identity-document"));
    const CliResult exported = cli({"export", "--out", path("out/b.zip"), "--no-report", "--withhold", "TC-2"});
    EXPECT_EQ(exported.json["items"], 1) << exported.err;
    EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
}

TEST_F(Lint, whyItemsAreWithheldIsLookedAtAndWrittenBesideTheirHashes)
{
    ASSERT_EQ(cli({"import", writePicture("in/passport.png", 3), "--as", "id"}).exitCode, 0);
    const CliResult found = cli({"lint", "--withhold", "TC-2", "--reason", "lies in /home/anna"});
    EXPECT_EQ(found.json["findings"][0]["where"], "reason") << found.json;
    EXPECT_EQ(found.json["findings"][0]["what"], "/home/anna");
    EXPECT_EQ(found.json["findings"][0]["fix"], "reword");
    const auto exportWith = [&](const std::vector<std::string>& reasons) {
        std::vector<std::string> arguments{"export", "--out", path("out/why.zip"), "--no-report", "--withhold", "TC-2"};
        arguments.insert(arguments.end(), reasons.begin(), reasons.end());
        return cli(arguments);
    };
    EXPECT_EQ(exportWith({"--reason-of", "TC-1=no"}).code(), "usage.bad-arguments");
    EXPECT_EQ(exportWith({"--reason-of", "TC-2"}).code(), "usage.bad-arguments");
    EXPECT_EQ(exportWith({"--reason-of", "TC-2=a", "--reason-of", "TC-2=b"}).code(), "usage.bad-arguments");
    EXPECT_EQ(exportWith({"--reason", std::string(201, 'x')}).code(), "bundle.reason-too-long");
    EXPECT_EQ(cli({"lint", "--reason", "of nothing"}).code(), "usage.bad-arguments");
    EXPECT_FALSE(std::filesystem::exists(path("out/why.zip")));
    const CliResult written = exportWith({"--reason", "for all", "--reason-of", "TC-2=a=b, and more"});
    ASSERT_EQ(written.exitCode, 0) << written.err;
    EXPECT_EQ(bare({"verify", path("out/why.zip")}).exitCode, 0);
    const std::string readme = tool({"unzip", "-p", path("out/why.zip"), "*/README.txt"}).out;
    EXPECT_NE(readme.find("    a=b, and more\n        "), std::string::npos) << readme;
    EXPECT_EQ(readme.find("for all\n"), std::string::npos) << "its own reason goes above it";
}

TEST(LintResults, everyCodeAndFixHasASentence)
{
    for (const std::string_view code : {codes::identityDocument, codes::place, codes::device, codes::homeFolder,
             codes::shareLink, codes::mailAddress, codes::networkAddress, codes::pageAddress, codes::accountHandle,
             codes::writtenAddress, codes::signedIn, codes::collectorName, codes::recipient, codes::unread})
        EXPECT_FALSE(cli::sentenceForLint(code).empty()) << code;
    for (const std::string_view fix : {codes::fix::useCoveredCopy, codes::fix::coverFirst, codes::fix::withoutHandovers,
             codes::fix::leaveOut, codes::fix::retitle, codes::fix::reword, codes::fix::recordAgain,
             codes::fix::askFirst, codes::fix::lookInside, codes::fix::checkVault, codes::fix::lookYourself})
        EXPECT_FALSE(cli::sentenceForFix(fix).empty()) << fix;
}

TEST(LintResults, theExitCodeTellsFoundFromUnread)
{
    const bundle::LintFinding unread{codes::unread, {}, {}, "text", "vault.artifact-damaged", codes::fix::checkVault};
    const bundle::LintFinding place{codes::place, {}, {}, "record", "59", codes::fix::leaveOut};
    EXPECT_EQ(cli::exitCodeOf({}), 0);
    EXPECT_EQ(cli::exitCodeOf({unread}), 6);
    EXPECT_EQ(cli::exitCodeOf({unread, place}), 1);
}

} // namespace holdfast::test

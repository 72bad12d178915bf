#include "tests/app/cli/sample_vault.h"

#include <algorithm>
#include <filesystem>

namespace holdfast::test {

using RedactCheck = SampleVault;

namespace {

bool hasFinding(const Json& report, std::string_view code)
{
    return std::ranges::any_of(report["findings"], [&](const Json& finding) { return finding["code"] == code; });
}

} // namespace

TEST_F(RedactCheck, aCoveredCopyIsSoundInEveryFormatAndSaysWhatItCantKnow)
{
    const std::string picture = writePicture("in/id.png");
    for (const char* name : {"out/c.png", "out/c.jpg", "out/c.pdf"}) {
        const Ended made = bare({"redact", picture, "--out", path(name), "--box", "1:30,20,100,50", "--json"});
        ASSERT_EQ(made.exitCode, 0) << made.err;
        EXPECT_TRUE(Json::parse(made.out)["leaks"]["sound"].get<bool>()) << made.out;
        const Ended checked = bare({"redact", "check", path(name), "--json"});
        EXPECT_EQ(checked.exitCode, 0) << checked.out << checked.err;
        const Json report = Json::parse(checked.out);
        EXPECT_TRUE(report["findings"].empty());
        EXPECT_FALSE(report["not_known"].empty());
    }
}

TEST_F(RedactCheck, whatAFileGivesAwayIsNamedAndExitsOne)
{
    const std::string png = readFile(writePicture("in/id.png"));
    const std::string longer = writeFile("in/longer.png", png + "ERIKSSON");
    const Ended ended = bare({"redact", "check", longer, "--json"});
    EXPECT_EQ(ended.exitCode, 1) << ended.err;
    const Json report = Json::parse(ended.out);
    EXPECT_TRUE(hasFinding(report, "leak.trailing")) << ended.out;
    EXPECT_FALSE(report["sound"].get<bool>());
    for (const Json& finding : report["findings"])
        EXPECT_FALSE(finding["message"].get<std::string>().empty());
    const Ended told = bare({"redact", "check", longer});
    EXPECT_EQ(told.exitCode, 1);
    EXPECT_NE(told.out.find("leak.trailing"), std::string::npos) << told.out;
}

TEST_F(RedactCheck, whatCanNotBeLookedAtExitsSixAndWhatIsNotThereFive)
{
    const Ended broken = bare({"redact", "check", writeFile("in/broken.pdf", "%PDF-1.4\nnothing more"), "--json"});
    EXPECT_EQ(broken.exitCode, 6) << broken.out << broken.err;
    EXPECT_FALSE(Json::parse(broken.out)["unchecked"].empty());
    EXPECT_EQ(bare({"redact", "check", path("in/none.png")}).exitCode, 5);
    EXPECT_EQ(bare({"redact", "check"}).exitCode, 2);
}

TEST_F(RedactCheck, aLanguageThatIsNotInstalledIsNamedAndNothingIsWritten)
{
    const std::string picture = writePicture("in/id.png");
    const Ended checked = bare({"redact", "check", picture, "--languages", "eng,zzz", "--json"});
    EXPECT_EQ(checked.exitCode, 2) << checked.out << checked.err;
    const Json error = Json::parse(checked.out)["error"];
    EXPECT_EQ(error["code"], "decode.no-language");
    EXPECT_EQ(error["detail"], "zzz");
    const Ended made
        = bare({"redact", picture, "--out", path("out/c.png"), "--box", "1:30,20,100,50", "--languages", "zzz"});
    EXPECT_EQ(made.exitCode, 2) << made.out << made.err;
    EXPECT_FALSE(std::filesystem::exists(path("out/c.png")));
}

TEST_F(RedactCheck, languagesNamedBeforeTheWordCheckCountUnlessOthersFollowIt)
{
    const std::string picture = writePicture("in/id.png");
    const Ended before = bare({"redact", "--languages", "zzz", "check", picture, "--json"});
    EXPECT_EQ(before.exitCode, 2) << before.out << before.err;
    EXPECT_EQ(Json::parse(before.out)["error"]["code"], "decode.no-language");
    const Ended both = bare({"redact", "--languages", "zzz", "check", picture, "--languages", "eng", "--json"});
    EXPECT_NE(both.exitCode, 2) << both.out << both.err;
}

TEST_F(RedactCheck, whatIsNoNameOfALanguageIsRefused)
{
    const std::string picture = writePicture("in/id.png");
    for (const char* wrong : {"../eng", "eng+fra", "osd", "English", "eng,"}) {
        const Ended ended = bare({"redact", "check", picture, "--languages", wrong, "--json"});
        EXPECT_EQ(ended.exitCode, 2) << wrong;
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "decode.bad-language") << wrong;
    }
}

TEST_F(RedactCheck, isDoneInTheLanguagesThatAreNamed)
{
    const Ended ended = bare({"redact", "check", writePicture("in/id.png"), "--languages", "fra,ara", "--json"});
    ASSERT_NE(ended.exitCode, 2) << ended.out << ended.err;
    EXPECT_EQ(Json::parse(ended.out)["pages"], 1) << ended.out;
    EXPECT_TRUE(Json::parse(ended.out)["unchecked"].empty()) << ended.out;
}

} // namespace holdfast::test

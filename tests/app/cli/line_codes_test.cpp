#include "tests/app/cli/sample_vault.h"

#include "built_programs.h"

#include <algorithm>

namespace holdfast::test {

namespace {

/// Hands on what the helper is asked, and ends it as soon as it is to look for line codes.
constexpr std::string_view endsOverLineCodes = R"(
import os, subprocess
helper = subprocess.Popen([HELPER], stdin=subprocess.PIPE)
asked = b""
while block := os.read(0, 65536):
    asked = asked[-64:] + block
    if b'"line_codes":true' in asked:
        helper.kill()
        helper.wait()
        os._exit(1)
    helper.stdin.write(block)
    helper.stdin.flush()
helper.stdin.close()
helper.wait()
)";

/// A copy of the program beside a helper that is the real one, but for that it ends over line codes.
class EndingHelper : public SampleVault {
protected:
    EndingHelper()
    {
        std::filesystem::copy_file(HOLDFAST_BIN "/holdfast-cli", path("holdfast-cli"));
        const std::string helper = writeFile("holdfast-decode",
            std::string("#!/usr/bin/python3 -ISB\nHELPER = \"") + HOLDFAST_BIN + "/holdfast-decode\""
                + std::string(endsOverLineCodes));
        std::filesystem::permissions(helper, std::filesystem::perms::owner_exec, std::filesystem::perm_options::add);
    }
    Ended run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), path("holdfast-cli"));
        return tool(arguments);
    }
};

const Json* lineCodesIn(const Json& byEye)
{
    const auto found = std::ranges::find_if(byEye, [](const Json& one) { return one["code"] == "look.line-codes"; });
    return found == byEye.end() ? nullptr : &*found;
}

} // namespace

TEST_F(EndingHelper, costsOnlyTheLineCodesOfACopyAndTheAnswerSaysSo)
{
    const Ended made = run({"redact", writePicture("in/id.png"), "--out", path("out/c.png"), "--auto", "--box",
        "1:30,20,100,50", "--json"});
    ASSERT_EQ(made.exitCode, 6) << made.out << made.err;
    const Json answer = Json::parse(made.out);
    const Json pages = Json::array({"page 1: look.line-codes"});
    EXPECT_EQ(answer["unchecked"], pages);
    const Json* byEye = lineCodesIn(answer["check_by_eye"]);
    ASSERT_NE(byEye, nullptr) << made.out;
    EXPECT_EQ((*byEye)["page"], 1);
    EXPECT_NE((*byEye)["message"].get<std::string>().find("Look for one yourself"), std::string::npos);
    EXPECT_EQ(answer["leaks"]["unchecked"], pages);
    EXPECT_FALSE(answer["leaks"]["sound"].get<bool>());
    EXPECT_NE(lineCodesIn(answer["leaks"]["check_by_eye"]), nullptr) << made.out;
}

TEST_F(EndingHelper, isToldOfInWordsWithoutACode)
{
    const Ended made
        = run({"redact", writePicture("in/id.png"), "--out", path("out/c.png"), "--auto", "--box", "1:30,20,100,50"});
    EXPECT_EQ(made.exitCode, 6) << made.err;
    EXPECT_NE(made.out.find("could not be looked for on page 1"), std::string::npos) << made.out;
    EXPECT_EQ(made.out.find("look.line-codes"), std::string::npos) << made.out;
}

TEST_F(EndingHelper, makesNoCheckPassForACleanOne)
{
    const Ended checked = run({"redact", "check", writePicture("in/id.png")});
    EXPECT_EQ(checked.exitCode, 6) << checked.err;
    EXPECT_NE(checked.out.find("Barcodes made of lines could not be looked for on page 1"), std::string::npos)
        << checked.out;
    EXPECT_EQ(checked.out.find("Nothing hidden was found.\n"), std::string::npos) << checked.out;
}

} // namespace holdfast::test

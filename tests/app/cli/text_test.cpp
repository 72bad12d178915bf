#include "app/cli/box_argument.h"
#include "app/cli/errors.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>

namespace holdfast::test {

using namespace holdfast::cli;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// Every ErrorCode constant of the core and of the command line.
std::set<std::string> definedCodes()
{
    const std::regex code("ErrorCode\\s*\\w*\\s*\\{\\s*\"([a-z0-9.-]+)\"");
    std::set<std::string> codes;
    for (const char* folder : {"/core", "/app/cli", "/app/verify", "/app/decode", "/app/browser"}) {
        if (!fs::exists(std::string(HOLDFAST_SOURCE) + folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(std::string(HOLDFAST_SOURCE) + folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp")
                continue;
            const std::string text = content(entry.path());
            for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match)
                codes.insert((*match)[1]);
        }
    }
    return codes;
}

} // namespace

TEST(Messages, everyCodeHasASentenceAndALineInTheDocumentation)
{
    const std::set<std::string> codes = definedCodes();
    ASSERT_GT(codes.size(), 40u);
    const std::string documentation = content(HOLDFAST_SOURCE "/docs/cli.md");
    for (const std::string& code : codes) {
        EXPECT_TRUE(hasSentence(code)) << code;
        EXPECT_NE(documentation.find("| `" + code + "` |"), std::string::npos) << code << " is not in docs/cli.md";
    }
}

TEST(Messages, aSentenceIsOneLine)
{
    for (const std::string& code : definedCodes()) {
        const std::string sentence = sentenceFor(Error(ErrorCode{code, ErrorKind::Failed}));
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << code;
        EXPECT_TRUE(sentence.ends_with('.')) << code;
    }
}

TEST(Printable, controlCharactersAndBrokenTextCannotReachATerminal)
{
    EXPECT_EQ(printable("plain, æøå, 日本, 😀"), "plain, æøå, 日本, 😀");
    EXPECT_EQ(printable("a\x1b[2Jb\nc\x7f"), "a?[2Jb?c?");
    EXPECT_EQ(printable("\xc2\x9b"
                        "31m"),
        "?31m");
    EXPECT_EQ(printable("gnp.\xe2\x80\xae"
                        "x"),
        "gnp.?x");
    EXPECT_EQ(printable("a\xd8\x9c_"), "a?_");
    EXPECT_EQ(printable("\xff\xc3"), "??");
}

TEST(BoxArgument, takesExactlyPageAndFourNumbers)
{
    const auto box = parseBox("2:-3,40,500,60");
    ASSERT_TRUE(box);
    EXPECT_EQ(box->page, 2u);
    EXPECT_EQ(box->box, QRect(-3, 40, 500, 60));
    for (const char* wrong : {"", "1", "1:", "1:1,2,3", "1:1,2,3,4,", "1:1,2,3,4 ", " 1:1,2,3,4", "1:1,2,3,x",
             "1,1,2,3,4", "0:1,2,3,4", "1:1,2,0,4", "1:1,2,3,-4", "1:1,2,3,99999999999", "1:1.5,2,3,4"})
        EXPECT_FALSE(parseBox(wrong)) << wrong;
}

} // namespace holdfast::test

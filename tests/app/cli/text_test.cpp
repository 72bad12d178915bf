#include "app/cli/address_list.h"
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
    EXPECT_EQ(printable("\xff\xc3"), "??");
}

TEST(AddressList, aPlainListIsOneAddressALine)
{
    const auto list = parseAddressList("\xEF\xBB\xBFhttp://a.example/\r\n\n# a remark\n  http://b.example/?q=1,2  \n");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 2u);
    EXPECT_EQ((*list)[0].url, "http://a.example/");
    EXPECT_EQ((*list)[1].url, "http://b.example/?q=1,2");
    EXPECT_FALSE((*list)[1].age);
}

TEST(AddressList, aCsvRowCarriesItsOwnAnswer)
{
    const auto list = parseAddressList("Under18,note,URL\nno,x,http://a.example/\nUNSURE,\"a, "
                                       "\"\"b\"\"\",\"http://b.example/?q=1,2\"\n,,http://c.example/\n");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 3u);
    EXPECT_EQ((*list)[0].age, AgeAnswer::No);
    EXPECT_EQ((*list)[1].age, AgeAnswer::Unsure);
    EXPECT_EQ((*list)[1].url, "http://b.example/?q=1,2");
    EXPECT_FALSE((*list)[2].age);
}

TEST(AddressList, whatCannotBeReadNamesTheLine)
{
    const std::pair<const char*, const char*> wrong[]
        = {{"url,under18\nhttp://a.example/,maybe\n", "line 2"}, {"url,under18\n\n,no\n", "line 3"},
            {"url\n\"http://a.example/\n", "line 2"}, {"", "no address"}, {"url,under18\n", "no address"}};
    for (const auto& [text, where] : wrong) {
        const auto list = parseAddressList(text);
        ASSERT_FALSE(list) << text;
        EXPECT_TRUE(list.error().is(cli::errors::badList));
        EXPECT_NE(list.error().detail().find(where), std::string::npos) << list.error().detail();
    }
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

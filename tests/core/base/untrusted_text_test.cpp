#include "core/base/untrusted_text.h"

#include <gtest/gtest.h>

namespace holdfast {

TEST(UntrustedText, isCutBetweenCharactersAndShowsThatItWas)
{
    EXPECT_EQ(cutText("plain", 5), "plain");
    EXPECT_EQ(cutText("plainer", 5), "plain\xe2\x80\xa6");
    EXPECT_EQ(cutText("ab\xe2\x82\xac", 4), "ab\xe2\x80\xa6");
    EXPECT_EQ(cutText("\x80\x80\x80", 1), "\xe2\x80\xa6");
}

TEST(UntrustedText, keepsOnlyWhatCanBeShown)
{
    EXPECT_EQ(printableAscii("a\x1b[31mb\xe2\x80\xae\n", 100), "a [31mb    ");
    EXPECT_EQ(printableAscii("abcdef", 3), "abc");
}

TEST(UntrustedText, isPutOnOneLineWithoutControlCharacters)
{
    EXPECT_EQ(oneLine("two\r\nlines\tand a\x1b[2J\x7f bell\x07, été"), "two  lines and a[2J bell, été");
    EXPECT_EQ(oneLine(std::string_view("a\0b", 3)), "ab");
}

TEST(UntrustedText, isSplitIntoOnePartMoreThanItHasSeparators)
{
    using Parts = std::vector<std::string_view>;
    EXPECT_EQ(splitAt("a,b,,c", ','), (Parts{"a", "b", "", "c"}));
    EXPECT_EQ(splitAt(",", ','), (Parts{"", ""}));
    EXPECT_EQ(splitAt("", ','), (Parts{""}));
}

TEST(UntrustedText, isATypeOnlyInTheFormThatTypesHave)
{
    EXPECT_TRUE(isMimeType("application/vnd.ms-excel"));
    for (const char* text : {"", "text", "/plain", "text/", "text/plain; charset=x", "a b/c", "text/pl\nain", "a/b/c"})
        EXPECT_FALSE(isMimeType(text)) << text;
}

} // namespace holdfast

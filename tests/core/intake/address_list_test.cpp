#include "core/intake/address_list.h"

#include <gtest/gtest.h>

namespace holdfast::intake {

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

TEST(AddressList, everySeparatorAndSpellingOfTheColumnNamesCarriesTheAnswers)
{
    for (const char* text :
        {"url;under18\r\nhttp://a.example/;YES\r\n", "\xEF\xBB\xBF\"URL\"\t\"Under 18\"\n\"http://a.example/\"\tYes\n",
            "# mine\n\nunder_18, url\n yes , http://a.example/ \n", "sep=;\nUnder-18;url\nyes;http://a.example/;\n",
            "under18\turl\n# later\nyes\thttp://a.example/\n"}) {
        const auto list = parseAddressList(text);
        ASSERT_TRUE(list) << text << list.error().detail();
        ASSERT_EQ(list->size(), 1u) << text;
        EXPECT_EQ((*list)[0].url, "http://a.example/") << text;
        EXPECT_EQ((*list)[0].age, AgeAnswer::Yes) << text;
    }
    const auto unanswered = parseAddressList("under18\turl\n\thttp://a.example/\n");
    ASSERT_TRUE(unanswered) << unanswered.error().detail();
    EXPECT_FALSE((*unanswered)[0].age);
}

TEST(AddressList, anAnswerIsNeverReadAsAPartOfAnAddress)
{
    for (const char* text :
        {"http://a.example/;yes\n", "http://a.example/,Unsure\n", "http://b.example/\nhttp://a.example/\tno\n",
            "address,under18\nhttp://a.example/,yes\n", "url\nhttp://a.example/;yes\n", "url\nhttp://a.example/,yes\n",
            "url,under18\nhttp://a.example/?q=1,no,yes\n", "url,under18,under 18\nhttp://a.example/,no,yes\n"}) {
        const auto list = parseAddressList(text);
        ASSERT_FALSE(list) << text;
        EXPECT_TRUE(list.error().is(errors::badList)) << text;
        EXPECT_NE(list.error().detail().find("line "), std::string::npos) << list.error().detail();
    }
    EXPECT_TRUE(parseAddressList("url\n\"http://a.example/?q=a,no\"\n"));
}

TEST(AddressList, whatIsNoUtf8IsRefused)
{
    const auto list = parseAddressList(std::string_view("\xff\xfeh\0t\0t\0p\0", 10));
    ASSERT_FALSE(list);
    EXPECT_TRUE(list.error().is(errors::badList));
    EXPECT_NE(list.error().detail().find("UTF-8"), std::string::npos);
}

TEST(AddressList, addressesOfOnePageHaveTheAnswerThatAllowsLess)
{
    const auto list = parseAddressList("url,under18\n"
                                       "https://A.example/post/,no\n"
                                       "http://a.example/post#comments,yes\n"
                                       "https://a.example/post,\n"
                                       "https://a.example/post#/other,no\n"
                                       "https://a.example/,no\n");
    ASSERT_TRUE(list) << list.error().detail();
    ASSERT_EQ(list->size(), 5u);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_EQ((*list)[i].age, AgeAnswer::Yes) << (*list)[i].url;
    EXPECT_EQ((*list)[3].age, AgeAnswer::No) << "a page of its own";
    EXPECT_EQ((*list)[4].age, AgeAnswer::No);
}

TEST(AddressList, whatCannotBeReadNamesTheLine)
{
    const std::pair<const char*, const char*> wrong[]
        = {{"url,under18\nhttp://a.example/,maybe\n", "line 2"}, {"url,under18\n\n,no\n", "line 3"},
            {"url\n\"http://a.example/\n", "line 2"}, {"", "no address"}, {"url,under18\n", "no address"}};
    for (const auto& [text, where] : wrong) {
        const auto list = parseAddressList(text);
        ASSERT_FALSE(list) << text;
        EXPECT_TRUE(list.error().is(errors::badList));
        EXPECT_NE(list.error().detail().find(where), std::string::npos) << list.error().detail();
    }
}

} // namespace holdfast::intake

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

#include "core/capture/http_headers.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(HttpHeaders, takesOutWhatWouldLetAReaderActAsTheVisitor)
{
    const auto recorded = recordHeaders({{"Set-Cookie", "session=CANARY"}, {"AUTHORIZATION", "Bearer CANARY"},
        {"X-Auth-Token", "CANARY"}, {"content-type", "text/html"}});
    EXPECT_EQ(recorded.list.dump().find("CANARY"), std::string::npos);
    EXPECT_EQ(recorded.scrubbed.size(), 3U);
    EXPECT_NE(recorded.list.dump().find("text/html"), std::string::npos);
    EXPECT_NE(recorded.list.dump().find("Set-Cookie"), std::string::npos);
    EXPECT_FALSE(recorded.cut);
}

TEST(HttpHeaders, cutsWhatIsTooLongOrTooManyAndSaysSo)
{
    Json many = Json::object();
    for (int i = 0; i < 300; ++i)
        many["h" + std::to_string(i)] = "v";
    EXPECT_EQ(recordHeaders(many).list.size(), 200U);
    EXPECT_TRUE(recordHeaders(many).cut);
    const auto cut = recordHeaders({{"x", std::string(20000, 'a')}});
    EXPECT_TRUE(cut.cut);
    EXPECT_LT(cut.list[0]["value"].get<std::string>().size(), 8200U);
    EXPECT_TRUE(recordHeaders({{"x", 1}}).cut);
    EXPECT_TRUE(recordHeaders(nullptr).list.empty());
}

TEST(HttpHeaders, readsTheServersDate)
{
    const auto time = parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT");
    ASSERT_TRUE(time);
    EXPECT_EQ(formatUtc(*time), "1994-11-06T08:49:37.000Z");
    EXPECT_FALSE(parseHttpDate("yesterday"));
    EXPECT_FALSE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 +0200"));
    EXPECT_FALSE(parseHttpDate(std::string(100000, '1')));
}

TEST(HttpHeaders, findsAHeaderByAnySpellingOfItsName)
{
    EXPECT_EQ(headerValue({{"LoCation", "/next"}}, "location"), "/next");
    EXPECT_EQ(headerValue({{"other", "x"}}, "location"), "");
}

} // namespace holdfast::capture

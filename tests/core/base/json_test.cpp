#include "core/base/json.h"

#include <gtest/gtest.h>

using namespace holdfast;

static constexpr size_t cap = 100'000;

TEST(ParseJson, takesWhatTheGrammarAllows)
{
    EXPECT_EQ(parseJson(R"({"a":[1,-2,0.5,null,true,"åäö"],"b":{"a":1}})", cap).value()["b"]["a"], 1);
    EXPECT_TRUE(parseJson(R"([{"a":1},{"a":1}])", cap)) << "the same key in two objects";
    EXPECT_TRUE(parseJson(R"({"a":{"a":{"a":1}}})", cap)) << "the same key at two levels";
}

TEST(ParseJson, refusesDuplicateKeysAtEveryLevel)
{
    for (const std::string_view text :
        {R"({"a":1,"a":1})", R"({"a":1,"\u0061":2})", R"([[{"x":{"a":1,"b":2,"a":3}}]])", R"({"a":{"a":1},"a":2})"})
        EXPECT_TRUE(parseJson(text, cap).error().is(errors::badJson)) << text;
}

TEST(ParseJson, refusesMoreThanSixtyFourLevels)
{
    const auto nested = [](size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    EXPECT_TRUE(parseJson(nested(64), cap));
    EXPECT_TRUE(parseJson(nested(65), cap).error().is(errors::badJson));
    EXPECT_TRUE(parseJson(nested(40'000), cap).error().is(errors::badJson));
    EXPECT_TRUE(parseJson(std::string(90'000, '['), cap).error().is(errors::badJson));
}

TEST(ParseJson, refusesBadUtf8)
{
    for (const std::string_view text :
        {"\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\"\xc0\xaf\"", "\"\\ud800\"", "{\"\xff\":1}"})
        EXPECT_TRUE(parseJson(text, cap).error().is(errors::badJson)) << text;
}

TEST(ParseJson, refusesWhatIsNoJson)
{
    for (const std::string_view text :
        {"", " ", "{", "{}x", "{} {}", "// a\n{}", "{'a':1}", "[1,]", "01", "1e999", "NaN", "\xef\xbb\xbf{}"})
        EXPECT_FALSE(parseJson(text, cap)) << text;
    EXPECT_TRUE(parseJson("[1]", 2).error().is(errors::tooLarge));
}

TEST(CanonicalJson, isOneLineWithSortedKeys)
{
    EXPECT_EQ(canonicalJson({{"b", {1, 2}}, {"a", "å\n\"\x01"}}), "{\"a\":\"å\\n\\\"\\u0001\",\"b\":[1,2]}");
    EXPECT_EQ(canonicalJson("a\xff"), "\"a\xef\xbf\xbd\"");
    const std::string text = R"({"a":[0.1,1,-1,18446744073709551615],"å":null})";
    EXPECT_EQ(canonicalJson(parseJson(text, cap).value()), text);
}

TEST(JsonAccess, namesTheKeyThatIsMissingOrOfAnotherType)
{
    const Json object = parseJson(R"({"s":"x","n":5,"m":-5,"f":5.0})", cap).value();
    EXPECT_EQ(jsonString(object, "s").value(), "x");
    EXPECT_EQ(jsonUnsigned(object, "n").value(), 5U);
    EXPECT_EQ(jsonString(object, "n").error().detail(), "n");
    EXPECT_FALSE(jsonUnsigned(object, "m"));
    EXPECT_FALSE(jsonUnsigned(object, "f"));
    EXPECT_FALSE(jsonUnsigned(object, "none"));
    EXPECT_FALSE(jsonString(Json(1), "s"));
    EXPECT_EQ(jsonStringOr(object, "n", "other"), "other");
}

#include "core/imaging/leak/leak_codes.h"
#include "core/imaging/leak/page_text.h"
#include "core/imaging/leak/traces.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

Json word(const Json& changed)
{
    Json word{{"text", "a"}, {"box", {1, 2, 3, 4}}, {"confidence", 90u}, {"line", 1u}, {"faint", false}};
    word.update(changed);
    return {{"words", {word}}, {"codes", Json::array()}, {"photos", Json::array()}, {"left_out", 0u}};
}

Json trace(const Json& changed)
{
    Json trace{{"code", "leak.alpha"}, {"page", 1u}, {"box", {0, 0, 0, 0}}, {"text", ""}, {"certain", true}};
    trace.update(changed);
    return {{"traces", {trace}}, {"unread", Json::array()}, {"left_out", 0u}};
}

TEST(ParsePageText, takesNothingButWordsInRange)
{
    ASSERT_TRUE(parsePageText(word(Json::object())));
    for (const Json& wrong : {Json{{"text", 1}}, Json{{"box", {1, 2, 3}}}, Json{{"box", {1, 2, -3, 4}}},
             Json{{"box", {1, 2, 3, 1ULL << 40}}}, Json{{"box", {UINT64_MAX, 2, 3, 4}}}, Json{{"confidence", 101u}},
             Json{{"confidence", -1}}, Json{{"line", 1ULL << 40}}, Json{{"faint", 1}}})
        EXPECT_FALSE(parsePageText(word(wrong))) << wrong.dump();
    EXPECT_FALSE(parsePageText({{"codes", Json::array()}, {"photos", Json::array()}, {"left_out", 0u}}));
    const auto clean = parsePageText(word({{"text", "two\nlines\x01"}}));
    ASSERT_TRUE(clean);
    EXPECT_EQ(clean->words[0].text, "two lines");
}

TEST(ParsePageText, takesNoPhotoWithoutAPlaceAndNoMoreThanAPageHas)
{
    const auto withPhotos = [](const Json& photos) {
        Json text = word(Json::object());
        text["photos"] = photos;
        return parsePageText(text);
    };
    const auto found = withPhotos(Json::array({{1, 2, 3, 4}}));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->photos, std::vector<QRect>{QRect(1, 2, 3, 4)});
    EXPECT_FALSE(withPhotos(Json::array({1})));
    EXPECT_FALSE(withPhotos(nullptr));
    EXPECT_FALSE(withPhotos(Json::array_t(maxPhotos + 1, Json{1, 2, 3, 4})));
}

TEST(ParseTraces, takesNothingButKnownCodesAndPagesInRange)
{
    ASSERT_TRUE(parseTraces(trace(Json::object())));
    for (const Json& wrong : {Json{{"code", "leak.other"}}, Json{{"page", 501u}}, Json{{"page", -1}},
             Json{{"certain", "yes"}}, Json{{"box", "all"}}, Json{{"text", 1}}})
        EXPECT_FALSE(parseTraces(trace(wrong))) << wrong.dump();
    EXPECT_FALSE(parseTraces({{"traces", Json::array()}, {"left_out", 0u}}));
    Json unread = trace(Json::object());
    unread["unread"] = {1};
    EXPECT_FALSE(parseTraces(unread));
}

} // namespace

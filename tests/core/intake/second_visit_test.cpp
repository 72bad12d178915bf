#include "core/intake/second_visit.h"

#include "core/base/frame.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::intake;

namespace {

Visit visitWith(int status, std::string text)
{
    return {{{"response", {{"status", status}}}, {"has_password_field", false}, {"resources", Json::array()}},
        std::move(text)};
}

std::string verdict(const Visit& first, const Visit& second)
{
    return compareVisits(first, second)["verdict"];
}

std::string hundredLines(int changed)
{
    std::string text;
    for (int n = 0; n < 100; ++n)
        text += (n < changed ? "changed " : "line ") + std::to_string(n) + "\n";
    return text;
}

} // namespace

TEST(SecondVisit, isTheSameWhenNearlyAllOfTheTextIs)
{
    EXPECT_EQ(verdict(visitWith(200, hundredLines(0)), visitWith(200, hundredLines(0))), "same");
    EXPECT_EQ(verdict(visitWith(200, "a\n  b \r\n"), visitWith(200, "a\nb")), "same");
    EXPECT_EQ(verdict(visitWith(200, hundredLines(0)), visitWith(200, hundredLines(2))), "same");
    EXPECT_EQ(verdict(visitWith(200, hundredLines(0)), visitWith(200, hundredLines(6))), "differs");
    EXPECT_EQ(verdict(visitWith(200, ""), visitWith(200, "")), "same");
    EXPECT_EQ(verdict(visitWith(200, ""), visitWith(200, "x")), "differs");
}

TEST(SecondVisit, differsWithItsStatus)
{
    EXPECT_EQ(verdict(visitWith(200, "x"), visitWith(404, "x")), "differs");
    EXPECT_EQ(verdict(visitWith(404, "x"), visitWith(404, "x")), "same");
}

TEST(SecondVisit, needsALogInWhenOnlyItIsAskedForOne)
{
    EXPECT_EQ(verdict(visitWith(200, "x"), visitWith(403, "x")), "needs-log-in");
    EXPECT_EQ(verdict(visitWith(403, "x"), visitWith(403, "x")), "same");
    Visit asked = visitWith(200, "x");
    asked.record["has_password_field"] = true;
    EXPECT_EQ(verdict(visitWith(200, "x"), asked), "needs-log-in");
    EXPECT_EQ(verdict(asked, asked), "same");
}

TEST(SecondVisit, saysWhichLinesOnlyOneHas)
{
    const Json text = compareVisits(visitWith(200, "a\nb\nb"), visitWith(200, "b\nc"))["text"];
    EXPECT_EQ(text["only_first"], Json({"a", "b"}));
    EXPECT_EQ(text["only_second"], Json::array({"c"}));
    EXPECT_EQ(text["same_lines"], 1);
    EXPECT_EQ(text["lines"], 4);
}

TEST(SecondVisit, listsNoMoreThanARecordHasRoomFor)
{
    std::string first;
    for (int n = 0; n < 1000; ++n)
        first += std::string(1000, 'x') + std::to_string(n) + "\n";
    const Json seen = compareVisits(visitWith(200, first), visitWith(200, ""));
    EXPECT_EQ(seen["text"]["only_first"].size(), 20u);
    EXPECT_LT(seen.dump().size(), 10'000u);
}

TEST(SecondVisit, comparesPicturesByTheirBytes)
{
    Visit first = visitWith(200, "x"), second = first;
    const auto picture = [](const char* url, const char* digest) {
        return Json{{"url", url}, {"type", "Image"}, {"sha256", digest}};
    };
    first.record["resources"] = {picture("http://a/1", "aa"), picture("http://a/2", "bb"),
        {{"url", "http://a/s.js"}, {"type", "Script"}, {"sha256", "cc"}}, {{"url", "http://a/3"}, {"type", "Image"}}};
    second.record["resources"] = {picture("http://a/1", "aa"), picture("http://a/2", "dd")};
    EXPECT_EQ(compareVisits(first, second)["resources"],
        Json({{"first", 2}, {"second", 2}, {"same", 1}, {"different", {"http://a/2"}}}));
}

TEST(SecondVisit, standsRecordsThatMakeNoSense)
{
    for (const Json& record :
        {Json(), Json("x"), Json::array(), Json{{"response", 1}, {"resources", {1, "x", nullptr}}},
            Json{{"response", {{"status", "200"}}}, {"has_password_field", "yes"}}})
        EXPECT_TRUE(compareVisits({record, "x"}, {record, "x"}).contains("verdict")) << record;
}

TEST(TextKeeper, keepsTheStartOfTheTextAndNothingElse)
{
    TextKeeper keeper;
    for (const char* role : {"screenshot", "text"}) {
        const auto sink = keeper.startArtifact(role, "x", "text/plain");
        ASSERT_TRUE(sink);
        const std::string bytes = std::string(role) + std::string(5 * 1024 * 1024, 'x');
        ASSERT_TRUE((*sink)->write(asBytes(bytes)));
        ASSERT_TRUE(keeper.finishArtifact());
    }
    EXPECT_TRUE(keeper.text().starts_with("textx"));
    EXPECT_EQ(keeper.text().size(), 4u * 1024 * 1024);
}

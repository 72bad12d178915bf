#include "core/intake/judgement.h"

#include "core/intake/removal_signs.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::intake;
using vault::Verdict;

namespace {

constexpr const char* address = "https://clips.example/post/1";

Visit visit(int status, std::string text)
{
    return {{{"response", {{"status", status}}}, {"has_password_field", false}, {"resources", Json::array()},
                {"title", "A post"}, {"final_url", address}, {"requested_url", address}},
        std::move(text)};
}

capture::CaptureOutcome outcome(const Visit& look)
{
    capture::CaptureOutcome seen;
    seen.seen = true;
    seen.record = look.record;
    return seen;
}

Judgement judge(const Visit& first, const Visit& look, std::optional<Error> error = {})
{
    capture::CaptureOutcome seen = outcome(look);
    seen.error = std::move(error);
    return judgeLook(first, seen, look.text);
}

Json picture(const char* digest)
{
    return Json::array(
        {{{"url", "https://clips.example/a.jpg"}, {"type", "Image"}, {"body_bytes", 90'000}, {"sha256", digest}}});
}

net::StatusAnswer answered(uint32_t status, const std::string& at = address)
{
    net::StatusAnswer answer;
    answer.hops.resize(1);
    answer.hops[0].url = at;
    answer.hops[0].status = status;
    return answer;
}

const Visit before = visit(200, "words of the post\nmore words\nthird line");

} // namespace

TEST(Judgement, isUpWhenThePageIsAsItWas)
{
    const Judgement judgement = judge(before, before);
    EXPECT_EQ(judgement.observed.verdict, Verdict::Up);
    EXPECT_TRUE(judgement.observed.changed.empty());
    EXPECT_EQ(judgement.observed.httpStatus, 200u);
    EXPECT_EQ(judgement.comparison["verdict"], "same");
}

TEST(Judgement, saysWhatChanged)
{
    Visit look = visit(200, "other words altogether");
    EXPECT_EQ(judge(before, look).observed.changed, std::vector<std::string>{"text"});
    look = before;
    look.record["title"] = "Another title";
    EXPECT_EQ(judge(before, look).observed.changed, std::vector<std::string>{"title"});
    look = before;
    look.record["final_url"] = "https://clips.example/";
    EXPECT_EQ(judge(before, look).observed.changed, std::vector<std::string>{"address"});
    EXPECT_FALSE(judge(before, look).observed.isUp()) << "another place answered";
    Visit first = before;
    first.record["resources"] = picture("aa");
    look = before;
    look.record["resources"] = picture("bb");
    EXPECT_EQ(judge(first, look).observed.changed, std::vector<std::string>{"resources"});
    EXPECT_EQ(judge(first, look).observed.verdict, Verdict::Changed);
    look.record["resources"] = Json::array();
    EXPECT_EQ(judge(first, look).observed.changed, std::vector<std::string>{"resources"});
}

TEST(Judgement, isRemovedByItsStatus)
{
    for (const int status : {404, 410, 451}) {
        const Judgement judgement = judge(before, visit(status, "x"));
        EXPECT_EQ(judgement.observed.verdict, Verdict::Removed) << status;
        EXPECT_EQ(judgement.sign, "http-status");
        EXPECT_EQ(judgement.detail, std::to_string(status));
    }
    EXPECT_EQ(judge(visit(404, "x"), visit(404, "x")).observed.verdict, Verdict::Removed);
}

TEST(Judgement, isRemovedWhenThePageSaysSoWhereItDidNotBefore)
{
    for (const char* notice : {"Sorry, this page isn\xe2\x80\x99t available.", "This video has been removed.",
             "Cette vid\xc3\xa9o n'est plus disponible", "Seite nicht gefunden",
             "\xd0\xa1\xd1\x82\xd1\x80\xd0\xb0\xd0\xbd\xd0\xb8\xd1\x86\xd0\xb0 \xd0\xbd\xd0\xb5 "
             "\xd0\xbd\xd0\xb0\xd0\xb9\xd0\xb4\xd0\xb5\xd0\xbd\xd0\xb0"}) {
        const Judgement judgement = judge(before, visit(200, std::string("Menu\n") + notice + "\nHelp"));
        EXPECT_EQ(judgement.observed.verdict, Verdict::Removed) << notice;
        EXPECT_EQ(judgement.sign, "wording");
        EXPECT_EQ(judgement.detail, notice);
        EXPECT_TRUE(judgement.observed.changed.empty());
    }
    const Visit said = visit(200, "Page not found\nand more");
    EXPECT_EQ(judge(said, visit(200, "Page not found\nother words")).observed.verdict, Verdict::Changed)
        << "it said so before";
    std::string lines;
    for (int n = 0; n < 100; ++n)
        lines += "line " + std::to_string(n) + "\n";
    EXPECT_EQ(judge(visit(200, lines), visit(200, lines + "this post was deleted")).observed.verdict, Verdict::Up)
        << "a remark below a page that stands as it stood";
}

TEST(Judgement, isALogInWallBySeveralSigns)
{
    EXPECT_EQ(judge(before, visit(401, "x")).observed.verdict, Verdict::LoginWall);
    EXPECT_EQ(judge(before, visit(403, "x")).observed.verdict, Verdict::LoginWall);
    Visit look = visit(200, "Log in to go on");
    look.record["final_url"] = "https://clips.example/accounts/login?next=/post/1";
    EXPECT_EQ(judge(before, look).sign, "redirect");
    EXPECT_EQ(judge(before, look).observed.verdict, Verdict::LoginWall);
    look = visit(200, "Log in to go on");
    look.record["has_password_field"] = true;
    EXPECT_EQ(judge(before, look).sign, "password-field");
    look = before;
    look.record["has_password_field"] = true;
    EXPECT_EQ(judge(before, look).observed.verdict, Verdict::Up) << "a box beside the same words";
}

TEST(Judgement, isUnreachableWhenNothingCanBeTold)
{
    capture::CaptureOutcome nothing;
    nothing.error = Error(capture::errors::hostNotFound);
    nothing.record = Json::object();
    EXPECT_EQ(judgeLook(before, nothing, "").observed.verdict, Verdict::Unreachable);
    EXPECT_EQ(judgeLook(before, nothing, "").detail, "capture.host-not-found");
    for (const int status : {500, 503, 429, 418})
        EXPECT_EQ(judge(before, visit(status, "x")).observed.verdict, Verdict::Unreachable) << status;
    EXPECT_EQ(judge(before, visit(200, "half"), Error(capture::errors::timeout)).observed.verdict, Verdict::Unreachable)
        << "half a page can't be compared";
    EXPECT_EQ(judge(before, visit(404, "half"), Error(capture::errors::timeout)).observed.verdict, Verdict::Removed);
}

TEST(Judgement, isAChangeWhenAnotherThanAPageComes)
{
    EXPECT_EQ(judge(before, visit(200, ""), Error(capture::errors::isDownload)).observed.changed,
        std::vector<std::string>{"type"});
    EXPECT_EQ(judge(before, visit(302, ""), Error(capture::errors::schemeRefused)).observed.changed,
        std::vector<std::string>{"address"});
}

TEST(Judgement, standsRecordsThatMakeNoSense)
{
    for (const Json& record :
        {Json(), Json("x"), Json::array(), Json{{"response", 1}, {"resources", {1, "x", nullptr}}},
            Json{{"response", {{"status", 99999}}}, {"title", 7}}}) {
        capture::CaptureOutcome seen;
        seen.seen = true;
        seen.record = record;
        EXPECT_LE(judgeLook({record, "x"}, seen, "y").observed.httpStatus, 999u) << record;
    }
}

TEST(Judgement, ofAStatusAloneSaysNoMoreThanTheStatus)
{
    EXPECT_EQ(judgeStatus(address, answered(200)).observed.verdict, Verdict::Up);
    EXPECT_EQ(judgeStatus(address, answered(410)).observed.verdict, Verdict::Removed);
    EXPECT_EQ(judgeStatus(address, answered(401)).observed.verdict, Verdict::LoginWall);
    EXPECT_EQ(judgeStatus(address, answered(403)).observed.verdict, Verdict::Unreachable);
    EXPECT_EQ(judgeStatus(address, answered(503)).observed.verdict, Verdict::Unreachable);
    EXPECT_EQ(judgeStatus(address, answered(200, "https://www.clips.example/post/1/?a")).observed.verdict, Verdict::Up);
    EXPECT_EQ(judgeStatus(address, answered(200, "https://clips.example/")).observed.changed,
        std::vector<std::string>{"address"});
    net::StatusAnswer wall = answered(302);
    wall.hops[0].location = "https://clips.example/login";
    EXPECT_EQ(judgeStatus(address, wall).observed.verdict, Verdict::LoginWall);
    net::StatusAnswer none;
    none.error = Error(net::errors::timeout);
    EXPECT_EQ(judgeStatus(address, none).observed.verdict, Verdict::Unreachable);
    EXPECT_EQ(judgeStatus(address, none).observed.httpStatus, 0u);
}

TEST(RemovalSigns, knowAddressesOfLogInPages)
{
    for (const char* url : {"https://a.example/login", "https://a.example/users/sign-in?x",
             "http://a.example/Login.php", "https://accounts.a.example/signin/v2"})
        EXPECT_TRUE(isLogInAddress(url)) << url;
    for (const char* url : {"https://a.example/", "https://login.example/post", "https://a.example/post?next=/login",
             "https://a.example/loginless", ""})
        EXPECT_FALSE(isLogInAddress(url)) << url;
}

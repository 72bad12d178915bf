#include "core/capture/live_capture.h"

#include "tests/core/capture/fake_devtools.h"
#include "tests/core/capture/keeping_host.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// A pop-up that is taken as it stands, in a browser that the test plays.
class PopUpCaptureTest : public testing::Test {
protected:
    PopUpCaptureTest()
    {
        tab.setOpener({"http://one.example/opener", 200});
        tab.start([] {});
        transport.answer(transport.lastOf("Page.getFrameTree"),
            {{"frameTree", {{"frame", {{"id", "main"}, {"url", "about:blank"}}}}}});
    }
    /// What scripts in it are told is its address, and where the browser says that it went.
    void take(const std::string& url, const Json& history)
    {
        const Json told{{"url", url}, {"title", "Written"}, {"characters", 1}, {"text", "x"}};
        const std::map<std::string, Json> answers{
            {"Page.getFrameTree", {{"frameTree", {{"frame", {{"id", "main"}, {"loaderId", "L"}, {"url", url}}}}}}},
            {"Page.getNavigationHistory", history}, {"Page.createIsolatedWorld", {{"executionContextId", 7}}},
            {"Runtime.evaluate", {{"result", {{"value", told.dump()}}}}}};
        LiveRequest request;
        request.isView = true;
        size_t next = transport.sent().size();
        LiveCapture capture(tab, scheduler, host, request, [this](RecipeOutcome ended) { outcome = std::move(ended); });
        capture.start();
        for (; next < transport.sent().size(); ++next) {
            const Json command = transport.sent()[next];
            if (const auto found = answers.find(command["method"].get<std::string>()); found != answers.end())
                transport.answer(command, found->second);
        }
        scheduler.advance(120s); // the picture never comes
        ASSERT_TRUE(outcome);
    }
    bool omits(const std::string& what) const
    {
        return std::ranges::any_of(outcome->facts["omissions"], [&](const Json& each) { return each["what"] == what; });
    }
    FakeTransport transport;
    FakeScheduler scheduler;
    TabWatch tab{transport, scheduler};
    KeepingHost host;
    std::optional<RecipeOutcome> outcome;
    const Json wentNowhere{{"currentIndex", -1}, {"entries", Json::array()}};
};

TEST_F(PopUpCaptureTest, namesThePageThatWroteItAndNoServer)
{
    take("http://one.example/opener", wentNowhere);
    EXPECT_EQ(outcome->finalUrl, "about:blank") << "whatever its scripts are told";
    EXPECT_EQ(outcome->facts["made_by_page"], (Json{{"url", "http://one.example/opener"}, {"status", 200}}));
    EXPECT_TRUE(outcome->facts["http"].empty());
    EXPECT_TRUE(outcome->facts["tls"].empty());
    EXPECT_EQ(outcome->title, "Written");
    EXPECT_EQ(outcome->httpStatus, 0U);
    EXPECT_TRUE(omits("made-by-page"));
    EXPECT_TRUE(omits("network-not-seen")) << "what it loaded as it was written may be missing";
    EXPECT_TRUE(host.stored.contains("text"));
}

TEST_F(PopUpCaptureTest, namesAnotherPageThatWroteItWithoutAStatusThatNobodyKnows)
{
    take("http://one.example/later", wentNowhere);
    EXPECT_EQ(outcome->facts["made_by_page"], (Json{{"url", "http://one.example/later"}, {"status", 0}}));
}

TEST_F(PopUpCaptureTest, isAnEmptyDocumentOfItsOpenerWhereNothingWasWritten)
{
    take("about:blank", {{"currentIndex", 0}, {"entries", {{{"url", "about:blank"}}}}});
    EXPECT_EQ(outcome->facts["made_by_page"]["url"], "http://one.example/opener");
    EXPECT_EQ(outcome->finalUrl, "about:blank");
}

TEST_F(PopUpCaptureTest, isNobodysWorkWhereTheBrowserWentToAServerBeforeItWasFollowed)
{
    take("http://two.example/form", {{"currentIndex", 0}, {"entries", {{{"url", "http://two.example/form"}}}}});
    EXPECT_TRUE(outcome->facts["made_by_page"].is_null());
    EXPECT_EQ(outcome->finalUrl, "http://two.example/form");
    EXPECT_TRUE(omits("network-not-seen"));
}

} // namespace holdfast::capture

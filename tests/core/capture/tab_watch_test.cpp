#include "core/capture/tab_watch.h"

#include "tests/core/capture/fake_devtools.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

class TabWatchTest : public testing::Test {
protected:
    TabWatchTest()
    {
        tab.start([this] { isFollowed = true; });
        transport.answer(transport.lastOf("Page.getFrameTree"), {{"frameTree", {{"frame", {{"id", "main"}}}}}});
    }
    void request(const std::string& id, const std::string& loader, const std::string& url,
        const std::string& type = "Document", const std::string& frame = "main")
    {
        transport.event("Network.requestWillBeSent",
            {{"requestId", id}, {"loaderId", loader}, {"type", type}, {"frameId", frame},
                {"request", {{"url", url}, {"method", "GET"}}}});
    }
    void respond(const std::string& id, int status)
    {
        transport.event("Network.responseReceived", {{"requestId", id}, {"response", {{"status", status}}}});
    }
    void show(const std::string& loader, const std::string& url)
    {
        transport.event("Page.frameNavigated", {{"frame", {{"id", "main"}, {"loaderId", loader}, {"url", url}}}});
    }
    void open(const std::string& id, const std::string& url)
    {
        request(id, id, url);
        respond(id, 200);
        show(id, url);
    }
    FakeTransport transport;
    FakeScheduler scheduler;
    TabWatch tab{transport, scheduler};
    bool isFollowed = false;
};

TEST_F(TabWatchTest, isReadyOnceDevToolsHasAnswered)
{
    EXPECT_TRUE(isFollowed);
    EXPECT_FALSE(tab.hasPage());
}

TEST_F(TabWatchTest, keepsWhatEachDocumentFetchedApart)
{
    open("a", "http://one.example/");
    request("a2", "a", "http://one.example/picture", "Image");
    EXPECT_EQ(tab.shown().network().resources().size(), 2U);
    request("b", "b", "http://two.example/");
    EXPECT_TRUE(tab.isLeaving());
    request("a3", "a", "http://one.example/late", "Image");
    EXPECT_EQ(tab.shown().network().main().url, "http://one.example/") << "it is still the one that is shown";
    respond("b", 404);
    show("b", "http://two.example/");
    EXPECT_EQ(tab.shown().network().main().url, "http://two.example/");
    EXPECT_EQ(tab.shown().network().main().status(), 404U);
    EXPECT_EQ(tab.shown().network().resources().size(), 1U);
    EXPECT_FALSE(tab.isLeaving());
}

TEST_F(TabWatchTest, countsARedirectToTheDocumentThatItLedTo)
{
    request("a", "a", "http://one.example/log-in");
    transport.event("Network.requestWillBeSent",
        {{"requestId", "a"}, {"loaderId", "a"}, {"type", "Document"}, {"frameId", "main"},
            {"request", {{"url", "http://one.example/in"}}},
            {"redirectResponse", {{"status", 303}, {"headers", {{"location", "/in"}}}}}});
    respond("a", 200);
    show("a", "http://one.example/in");
    EXPECT_EQ(tab.shown().network().redirects().size(), 1U);
    EXPECT_EQ(tab.shown().network().main().url, "http://one.example/in");
}

TEST_F(TabWatchTest, staysWithWhatIsShownWhenTheNextOneBreaksOff)
{
    int loaded = 0;
    tab.setOnLoaded([&] { ++loaded; });
    open("a", "http://one.example/");
    request("b", "b", "http://two.example/file");
    transport.event("Network.loadingFailed", {{"requestId", "b"}, {"errorText", "net::ERR_ABORTED"}});
    EXPECT_FALSE(tab.isLeaving());
    EXPECT_EQ(tab.shown().network().main().url, "http://one.example/");
    EXPECT_EQ(loaded, 1) << "no load event comes for it any more";
}

TEST_F(TabWatchTest, takesAFrameInsideAPageForAPartOfIt)
{
    open("a", "http://one.example/");
    request("f", "f", "http://frame.example/", "Document", "inner");
    transport.event("Page.frameNavigated",
        {{"frame", {{"id", "inner"}, {"parentId", "main"}, {"loaderId", "f"}, {"url", "http://frame.example/"}}}});
    EXPECT_EQ(tab.shown().network().main().url, "http://one.example/");
    EXPECT_EQ(tab.shown().network().resources().size(), 2U);
}

TEST_F(TabWatchTest, knowsNothingOfAPageThatCameBackFromMemory)
{
    open("a", "http://one.example/");
    show("earlier", "http://zero.example/");
    EXPECT_TRUE(tab.hasPage());
    EXPECT_TRUE(tab.shown().network().main().requestId.empty());
}

TEST_F(TabWatchTest, tellsWhoeverCapturesADocumentThatItIsGone)
{
    open("a", "http://one.example/");
    bool isGone = false;
    PageWatch::Capturer capturer;
    capturer.gone = [&] { isGone = true; };
    tab.shown().setCapturer(capturer);
    open("b", "http://two.example/");
    EXPECT_TRUE(isGone);
}

class PopUpWatchTest : public testing::Test {
protected:
    void follow(const std::string& url)
    {
        tab.setOpener({"http://one.example/", 200});
        tab.setOnLoaded([this] { ++loaded; });
        tab.start([] {});
        transport.answer(
            transport.lastOf("Page.getFrameTree"), {{"frameTree", {{"frame", {{"id", "main"}, {"url", url}}}}}});
    }
    FakeTransport transport;
    FakeScheduler scheduler;
    TabWatch tab{transport, scheduler};
    int loaded = 0;
};

TEST_F(PopUpWatchTest, takesAnEmptyPageForTheWorkOfWhateverOpenedItUntilItGoesElsewhere)
{
    follow("about:blank");
    EXPECT_TRUE(tab.hasPage());
    ASSERT_TRUE(tab.maker());
    EXPECT_EQ(tab.maker()->url, "http://one.example/");
    EXPECT_EQ(loaded, 0) << "nobody has written into it";
    transport.event("Network.requestWillBeSent",
        {{"requestId", "b"}, {"loaderId", "b"}, {"type", "Document"}, {"frameId", "main"},
            {"request", {{"url", "http://two.example/"}}}});
    EXPECT_FALSE(tab.hasPage()) << "it is on its way";
    transport.event("Network.responseReceived", {{"requestId", "b"}, {"response", {{"status", 404}}}});
    transport.event(
        "Page.frameNavigated", {{"frame", {{"id", "main"}, {"loaderId", "b"}, {"url", "http://two.example/"}}}});
    EXPECT_TRUE(tab.hasPage());
    EXPECT_FALSE(tab.maker());
    transport.event("Page.frameNavigated", {{"frame", {{"id", "main"}, {"loaderId", "c"}, {"url", "about:blank"}}}});
    ASSERT_TRUE(tab.maker());
    EXPECT_EQ(tab.maker()->url, "http://two.example/") << "which stood there last";
    EXPECT_EQ(tab.maker()->status, 404U);
}

TEST_F(PopUpWatchTest, hearsThatItWasWrittenBeforeItWasFollowed)
{
    follow("http://one.example/");
    EXPECT_EQ(loaded, 1);
    EXPECT_TRUE(tab.maker()) << "nobody went there";
}

TEST_F(PopUpWatchTest, hearsThatItIsWrittenLaterButNotOfAFrameInside)
{
    follow("about:blank");
    transport.event(
        "Page.documentOpened", {{"frame", {{"id", "inner"}, {"parentId", "main"}, {"url", "http://one.example/"}}}});
    EXPECT_EQ(loaded, 0);
    transport.event("Page.documentOpened", {{"frame", {{"id", "main"}, {"url", "http://one.example/"}}}});
    EXPECT_EQ(loaded, 1);
}

TEST_F(TabWatchTest, hasNothingToTakeOfAnEmptyPageThatThePersonOpened)
{
    show("blank", "about:blank");
    EXPECT_FALSE(tab.hasPage());
    EXPECT_FALSE(tab.maker());
}

TEST_F(TabWatchTest, givesEachClientItsOwnAnswers)
{
    const auto channel = tab.devTools().open(), other = tab.devTools().open();
    DevToolsClient one(*channel, scheduler, channel->idsAfter()), two(*other, scheduler, other->idsAfter());
    std::string answers;
    one.send("Page.a", Json::object(), [&](const Result<Json>&) { answers += "one"; });
    two.send("Page.b", Json::object(), [&](const Result<Json>&) { answers += "two"; });
    transport.answer(transport.lastOf("Page.b"), Json::object());
    EXPECT_EQ(answers, "two");
    transport.deliverText("{\"id\":99999999,\"result\":{}}");
    transport.deliverText("{\"id\":");
    transport.deliverText("nonsense");
    transport.answer(transport.lastOf("Page.a"), Json::object());
    EXPECT_EQ(answers, "twoone");
}

} // namespace holdfast::capture

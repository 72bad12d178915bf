#include "ui/capture/capture_screen.h"

#include "core/base/json.h"
#include "core/vault/capture_queue.h"
#include "core/vault/outside_settings.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/age_question.h"
#include "ui/common/notice.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <algorithm>
#include <fstream>
#include <httplib.h>
#include <thread>

namespace holdfast::ui {

class CaptureScreenTest : public UiTest {
protected:
    CaptureScreenTest() { screen.show(); }
    void type(const char* text)
    {
        find<QPlainTextEdit>(&screen, "captureAddresses")->setPlainText(QString::fromUtf8(text));
    }
    void answer(const char* name)
    {
        QTest::mouseClick(find<QRadioButton>(&screen, name), Qt::LeftButton, {}, QPoint(12, 16));
    }
    bool isInView(const QWidget* widget) const
    {
        return widget->isVisible() && screen.rect().contains(QRect(widget->mapTo(&screen, QPoint()), widget->size()))
            && widget->visibleRegion().boundingRect() == widget->rect();
    }
    QPushButton* start() { return find<QPushButton>(&screen, "startCapture"); }
    std::unique_ptr<Session> session = makeSession();
    CaptureScreen screen{*session};
};

TEST_F(CaptureScreenTest, asksAboutAgeWithNoDefaultAndStartsNothingUntilItIsAnswered)
{
    type("https://clipshare.example/v/1");
    EXPECT_EQ(screen.findChild<AgeQuestion*>()->answer(), AgeAnswer::Unanswered);
    EXPECT_FALSE(start()->isEnabled());
    answer("ageNo");
    EXPECT_TRUE(start()->isEnabled());
}

TEST_F(CaptureScreenTest, saysWhatStillWaitsAndGoesOnOrForgetsIt)
{
    EXPECT_FALSE(find<QWidget>(&screen, "waitingList")->isVisible());
    std::vector<vault::QueuedAddress> waiting(2);
    waiting[0].url = "https://clipshare.example/v/1";
    waiting[1].url = "https://clipshare.example/v/2";
    waiting[0].age = waiting[1].age = AgeAnswer::Unsure; // so that nobody is visited
    ASSERT_TRUE(vault::enqueue(session->vault(), waiting));
    CaptureScreen again(*session);
    again.show();
    EXPECT_TRUE(find<QLabel>(&again, "waitingSentence")->text().contains(QStringLiteral("2")));
    QTest::mouseClick(find<QPushButton>(&again, "goOnWaiting"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&again, "captureAgain")->isVisible(); }));
    EXPECT_EQ(session->vault().countItems().value(), 2u);
    EXPECT_FALSE(find<QWidget>(&again, "waitingList")->isVisible());

    ASSERT_TRUE(vault::enqueue(session->vault(), waiting));
    QTest::mouseClick(find<QPushButton>(&again, "captureAgain"), Qt::LeftButton);
    EXPECT_TRUE(find<QWidget>(&again, "waitingList")->isVisible());
    QTest::mouseClick(find<QPushButton>(&again, "forgetWaiting"), Qt::LeftButton);
    EXPECT_FALSE(find<QWidget>(&again, "waitingList")->isVisible());
    EXPECT_EQ(vault::countWaiting(session->vault()).value(), 0u);
}

TEST_F(CaptureScreenTest, visitsWithTheBrowserThatWasChosenInSettings)
{
    vault::OutsideSettings settings;
    settings.usesSystemBrowser = true;
    ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
    httplib::Server server;
    server.Get("/", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("<!doctype html><title>Post</title>", "text/html");
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::thread serving([&] { server.listen_after_bind(); });
    type(("http://127.0.0.1:" + std::to_string(port) + "/").c_str());
    answer("ageNo");
    QTest::mouseClick(start(), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "captureAgain")->isVisible(); }));
    server.stop();
    serving.join();
    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 1u);
    const auto record = session->vault().readArtifact(*items->front().artifact("record"), 1u << 24);
    const Json json = parseJson(asText(*record), 1u << 24).value();
    EXPECT_TRUE(json["tool"]["engine"].get<std::string>().starts_with("Chromium ")) << json["tool"];
}

TEST_F(CaptureScreenTest, needsAnAddress)
{
    answer("ageNo");
    EXPECT_FALSE(start()->isEnabled());
    type("this is no address");
    EXPECT_FALSE(start()->isEnabled());
}

TEST_F(CaptureScreenTest, saysWhatToDoInsteadWithImmediateDangerFirst)
{
    EXPECT_FALSE(find<QWidget>(&screen, "ageInstead")->isVisible());
    answer("ageUnsure");
    auto* instead = find<QWidget>(&screen, "ageInstead");
    EXPECT_TRUE(instead->isVisible());
    EXPECT_TRUE(find<QLabel>(instead, "immediateDanger")->isVisible());
    for (const QLabel* label : instead->findChildren<QLabel*>())
        if (label->text().contains(QStringLiteral("takeitdown"))) {
            EXPECT_LT(find<QLabel>(instead, "immediateDanger")->mapTo(instead, QPoint()).y(),
                label->mapTo(instead, QPoint()).y());
        }
}

TEST_F(CaptureScreenTest, keepsTheButtonInViewWhateverTheAnswerIs)
{
    screen.resize(900, 620);
    type("https://clipshare.example/v/1");
    for (const char* one : {"ageNo", "ageUnsure"}) {
        answer(one);
        EXPECT_TRUE(waitUntil([&] { return isInView(start()); })) << one;
    }
    const QWidget* instead = find<QWidget>(&screen, "ageInstead");
    EXPECT_TRUE(waitUntil([&] { return instead->mapTo(&screen, QPoint(0, instead->height())).y() > screen.height(); }))
        << "or this shows nothing";
}

TEST_F(CaptureScreenTest, asksForAddressesFirstAndKeepsTheButtonInView)
{
    screen.resize(1000, 600);
    type("https://clipshare.example/v/1");
    answer("ageNo");
    const auto top = [&](const QWidget* widget) { return widget->mapTo(&screen, QPoint()).y(); };
    const auto* age = screen.findChild<AgeQuestion*>();
    EXPECT_TRUE(waitUntil([&] { return top(age) < top(find<QPushButton>(&screen, "openWindow")); }));
    EXPECT_LT(top(find<QPlainTextEdit>(&screen, "captureAddresses")), top(age));
    EXPECT_LE(top(start()) + start()->height(), screen.height());
}

TEST_F(CaptureScreenTest, keepsOnlyTheLinkWhenTheAnswerIsYesOrUnsureAndContactsNobody)
{
    QSignalSpy contacted(session.get(), &Session::contactingChanged);
    type("https://clipshare.example/v/1\nhttps://clipshare.example/v/2");
    answer("ageYes");
    QTest::mouseClick(start(), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "captureAgain")->isVisible(); }));
    const auto items = session->vault().items();
    ASSERT_TRUE(items.has_value());
    ASSERT_EQ(items->size(), 2u);
    for (const vault::Item& item : *items) {
        EXPECT_EQ(item.kind, vault::ItemKind::Link);
        for (const vault::Artifact& artifact : item.artifacts)
            EXPECT_EQ(artifact.role, "record");
    }
    EXPECT_EQ(contacted.count(), 0);
}

TEST_F(CaptureScreenTest, takesAListWithAnAnswerInEachRowAndAsksForTheOthersOnly)
{
    const auto file = folder() / "list.csv";
    std::ofstream(file) << "url,under18\nhttps://clipshare.example/v/1,unsure\nhttps://clipshare.example/v/2,yes\n"
                           "https://clipshare.example/v/1,no\nhttps://clipshare.example/v/3,\n";
    screen.loadList(file);
    EXPECT_FALSE(start()->isEnabled()) << "one row has no answer";
    EXPECT_TRUE(find<QLabel>(&screen, "answeredByList")->text().startsWith(QStringLiteral("2 ")));
    answer("ageUnsure");
    EXPECT_TRUE(start()->isEnabled());
    QTest::mouseClick(start(), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "captureAgain")->isVisible(); }));
    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 3u);
    EXPECT_EQ(std::ranges::count(*items, vault::ItemKind::Link, &vault::Item::kind), 3);
    EXPECT_EQ(std::ranges::count(*items, AgeAnswer::Yes, &vault::Item::age), 1);
}

TEST_F(CaptureScreenTest, asksNothingMoreWhenEachRowOfAListIsAnswered)
{
    const auto file = folder() / "list.csv";
    std::ofstream(file) << "under18,url\nunsure,https://clipshare.example/v/1\n";
    screen.loadList(file);
    EXPECT_FALSE(screen.findChild<AgeQuestion*>()->isVisible());
    EXPECT_TRUE(start()->isEnabled());
    EXPECT_TRUE(start()->text().contains(QStringLiteral("link")));
    type("https://clipshare.example/v/1 https://clipshare.example/v/2");
    EXPECT_TRUE(screen.findChild<AgeQuestion*>()->isVisible());
    EXPECT_FALSE(start()->isEnabled());
}

TEST_F(CaptureScreenTest, offersToKeepPicturesOnlyOfPagesAndOnlyWhenAsked)
{
    auto* pictures = find<QCheckBox>(&screen, "keepPictures");
    type("https://clipshare.example/v/1");
    EXPECT_TRUE(pictures->isVisible());
    EXPECT_FALSE(pictures->isChecked());
    pictures->click();
    EXPECT_TRUE(pictures->isChecked());
    answer("ageUnsure");
    EXPECT_FALSE(pictures->isVisible()) << "there are no pictures of a link";
    QTest::mouseClick(start(), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "captureAgain")->isVisible(); }));
    EXPECT_EQ(session->vault().items()->size(), 1u);
    QTest::mouseClick(find<QPushButton>(&screen, "captureAgain"), Qt::LeftButton);
    EXPECT_FALSE(pictures->isChecked()) << "it is asked for anew";
}

TEST_F(CaptureScreenTest, takesNothingOfAListThatCanNotBeRead)
{
    const auto file = folder() / "list.csv";
    std::ofstream(file) << "url,under18\nhttps://clipshare.example/v/1,maybe\n";
    screen.loadList(file);
    EXPECT_TRUE(find<QPlainTextEdit>(&screen, "captureAddresses")->toPlainText().isEmpty());
    EXPECT_TRUE(find<Notice>(&screen, "captureNotice")->isVisible());
    screen.loadList(folder() / "none.csv");
    EXPECT_TRUE(find<Notice>(&screen, "captureNotice")->isVisible());
}

TEST_F(CaptureScreenTest, saysWhoseAddressTheSitesWillSee)
{
    const auto* said = find<QLabel>(&screen, "whoSees");
    EXPECT_TRUE(said->text().contains(QStringLiteral("this computer's internet address, as")));
    ASSERT_TRUE(
        vault::writeOutsideSettings(session->vault(), {.timeAuthority = {}, .proxy = "socks5://127.0.0.1:9050"}));
    screen.hide();
    screen.show();
    EXPECT_TRUE(said->text().contains(QStringLiteral("the proxy that you chose")));
}

TEST_F(CaptureScreenTest, namesEachClockThatIsAskedOnALineOfItsOwn)
{
    const auto* said = find<QLabel>(&screen, "askedClocks");
    EXPECT_FALSE(said->isVisible()) << "nobody is asked";
    vault::OutsideSettings settings;
    settings.timeAuthority = "https://tsa.example.org/tsr";
    settings.timeServer = "ntp.example.org";
    ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
    const auto lines = [&] {
        screen.hide();
        screen.show();
        return said->text().remove(QChar(0x200B)).split(QLatin1Char('\n'));
    };
    ASSERT_EQ(lines().size(), 3);
    EXPECT_TRUE(lines()[1].contains(QStringLiteral("time server \u2066ntp.example.org\u2069")));
    EXPECT_TRUE(lines()[2].contains(QStringLiteral("authority \u2066tsa.example.org\u2069")));
    EXPECT_TRUE(said->isVisible());
    answer("ageUnsure");
    EXPECT_FALSE(said->isVisible()) << "only a link is kept, and nobody is contacted";
    settings.proxy = "socks5://127.0.0.1:9050";
    ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
    EXPECT_TRUE(lines()[1].contains(QStringLiteral("Not the time server")));
}

} // namespace holdfast::ui

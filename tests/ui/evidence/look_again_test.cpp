#include "ui/evidence/look_again.h"

#include "core/vault/observations.h"
#include "core/vault/outside_settings.h"
#include "core/vault/time_batches.h"
#include "tests/support/authority_site.h"
#include "tests/ui/ui_fixture.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/today/today_screen.h"

#include <QLabel>
#include <QPushButton>

#include <httplib.h>
#include <thread>

namespace holdfast::ui {

class LookAgainTest : public UiTest {
protected:
    LookAgainTest()
    {
        m_server.set_pre_routing_handler([this](const httplib::Request&, httplib::Response& response) {
            ++asked;
            response.status = status;
            return httplib::Server::HandlerResponse::Handled;
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~LookAgainTest() override
    {
        m_server.stop();
        m_thread.join();
    }
    /// A link that was kept that many days ago.
    vault::Item addLinkOf(int days)
    {
        vault::NewItem item;
        item.kind = vault::ItemKind::Link;
        item.age = AgeAnswer::Unsure;
        item.url = item.title = "http://127.0.0.1:" + std::to_string(m_port) + "/" + std::to_string(days);
        item.capturedAt = session->vault().clock().now() - std::chrono::days(days);
        item.action = "linked";
        Result<vault::Ingest> ingest = vault::Ingest::begin(session->vault(), item);
        EXPECT_TRUE(ingest->addBytes("record", "link-record.json", "application/json", asBytes("{}")));
        return *ingest->commit();
    }
    static bool says(const QWidget* in, const QString& words)
    {
        const auto labels = in->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
    std::unique_ptr<EvidenceScreen> show()
    {
        auto screen = std::make_unique<EvidenceScreen>(*session);
        screen->resize(1000, 900);
        screen->show();
        EXPECT_TRUE(waitUntil([&] { return find<QPushButton>(screen.get(), "lookAgain")->isVisible(); }));
        return screen;
    }
    std::unique_ptr<Session> session = makeSession();
    std::atomic_int asked = 0, status = 200;

private:
    httplib::Server m_server;
    std::thread m_thread;
    int m_port = 0;
};

TEST_F(LookAgainTest, saysFirstWhoSeesTheVisitAndAsksNobodyYet)
{
    addLinkOf(1);
    const auto screen = show();
    find<QPushButton>(screen.get(), "lookAgain")->click();
    EXPECT_TRUE(find<QWidget>(screen.get(), "lookStep")->isVisible());
    EXPECT_TRUE(find<QLabel>(screen.get(), "lookSeen")->text().contains(QStringLiteral("internet address")));
    EXPECT_TRUE(find<QLabel>(screen.get(), "lookSeen")->text().contains(QStringLiteral("Nothing of the page")));
    find<QPushButton>(screen.get(), "leaveLook")->click();
    EXPECT_FALSE(find<QWidget>(screen.get(), "lookStep")->isVisible());
    EXPECT_EQ(asked, 0);
}

TEST_F(LookAgainTest, listsEachVisitWithWhatItFound)
{
    const vault::Item link = addLinkOf(1);
    const auto screen = show();
    const auto look = [&](const QString& words) {
        find<QPushButton>(screen.get(), "lookAgain")->click();
        find<QPushButton>(screen.get(), "lookNow")->click();
        return waitUntil([&] { return says(find<QWidget>(screen.get(), "lookVisits"), words); });
    };
    EXPECT_TRUE(look(QStringLiteral("Still there")));
    EXPECT_TRUE(says(find<QWidget>(screen.get(), "lookVisits"), QStringLiteral("Last seen there")));
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(screen.get(), "lookAgain")->isEnabled(); }));
    status = 404;
    EXPECT_TRUE(look(QStringLiteral("First seen gone")));
    EXPECT_EQ(vault::observationsOf(session->vault(), link.id)->size(), 2u);
    find<QPushButton>(screen.get(), "deleteItem")->click();
    EXPECT_TRUE(
        waitUntil([&] { return says(find<QWidget>(screen.get(), "deleteStep"), QStringLiteral("later look")); }));
    EXPECT_TRUE(session->contacting().isEmpty() || waitUntil([&] { return session->contacting().isEmpty(); }));
}

TEST_F(LookAgainTest, offersNoneOfItForWhatHasNoAddress)
{
    addFile(session->vault(), "picture.png", 1);
    EvidenceScreen screen(*session);
    screen.resize(1000, 900);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "checkItem")->isVisible(); }));
    EXPECT_FALSE(find<QPushButton>(&screen, "lookAgain")->isVisible());
}

TEST_F(LookAgainTest, looksAtAllThatWereNotLookedAtForAWeek)
{
    const vault::Item old = addLinkOf(9), older = addLinkOf(30);
    addLinkOf(2);
    const auto screen = show();
    ASSERT_TRUE(waitUntil([&] { return find<QWidget>(screen.get(), "dueLooks")->isVisible(); }));
    EXPECT_TRUE(find<QLabel>(screen.get(), "dueSentence")->text().startsWith(QLatin1Char('2')));
    EXPECT_EQ(asked, 0) << "nobody is asked before the person says so";
    find<QPushButton>(screen.get(), "lookAtAll")->click();
    ASSERT_TRUE(waitUntil([&] { return says(find<QWidget>(screen.get(), "dueNotice"), QStringLiteral("Done")); }));
    EXPECT_TRUE(waitUntil([&] { return !find<QLabel>(screen.get(), "dueSentence")->isVisible(); }));
    for (const vault::Item& item : {old, older})
        EXPECT_EQ(vault::observationsOf(session->vault(), item.id)->size(), 1u);
    EXPECT_EQ(asked, 2);
}

TEST_F(LookAgainTest, isANextStepOnTodayThatLeadsThere)
{
    TodayScreen today(*session);
    today.resize(1000, 900);
    today.show();
    EXPECT_FALSE(find<QPushButton>(&today, "todayDue")->isVisible());
    addLinkOf(9);
    session->noteItemsChanged();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&today, "todayDue")->isVisible(); }));
    EXPECT_TRUE(says(&today, QStringLiteral("not looked at for 7 days")));
    bool isLed = false;
    QObject::connect(&today, &TodayScreen::evidenceRequested, &today, [&] { isLed = true; });
    find<QPushButton>(&today, "todayDue")->click();
    EXPECT_TRUE(isLed);
}

TEST_F(LookAgainTest, holdsALookBetweenTheTimeStampsOfTheSettingsAndSaysSoBefore)
{
    addLinkOf(1);
    const test::AuthoritySite authority(folder() / "tsa");
    vault::OutsideSettings settings;
    settings.timeAuthority = authority.url();
    ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
    const auto screen = show();
    find<QPushButton>(screen.get(), "lookAgain")->click();
    EXPECT_TRUE(find<QLabel>(screen.get(), "lookSeen")->text().contains(QStringLiteral("The clock of the authority")));
    EXPECT_EQ(authority.questions(), 0u);
    find<QPushButton>(screen.get(), "lookNow")->click();
    ASSERT_TRUE(waitUntil([&] { return authority.questions() == 2 && !session->isBusy(); }));
    const auto batches = vault::timeBatches(session->vault());
    ASSERT_EQ(batches->size(), 1u);
    EXPECT_FALSE(batches->front().before.empty());
    EXPECT_FALSE(batches->front().after.empty());
    EXPECT_TRUE(session->contacting().isEmpty());
}

} // namespace holdfast::ui

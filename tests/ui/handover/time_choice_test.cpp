#include "ui/handover/time_choice.h"

#include "core/crypto/age_identity.h"
#include "core/vault/network_log.h"
#include "tests/support/authority_site.h"
#include "tests/support/calendar_site.h"
#include "tests/support/test_proxy.h"
#include "tests/ui/handover/hand_over_fixture.h"
#include "ui/common/notice.h"
#include "ui/handover/earlier_bundle.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace holdfast::ui {

/// A bundle of one file, and those on loopback who can say when it was there.
class TimeChoiceTest : public HandOverTest {
protected:
    TimeChoiceTest() { addFile(session->vault(), "one.png", 1); }
    void name(const vault::OutsideSettings& settings)
    {
        ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
    }
    static vault::OutsideSettings calendarOnly(const std::string& url)
    {
        vault::OutsideSettings settings;
        settings.calendars = {url};
        return settings;
    }
    static vault::OutsideSettings authorities(const std::string& first, const std::string& further)
    {
        vault::OutsideSettings settings;
        settings.timeAuthority = first;
        settings.furtherAuthorities = {further};
        return settings;
    }
    /// Writes the bundle with these ticked.
    void write(HandOver& screen, const std::vector<std::string>& ticked)
    {
        screen.show();
        ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
        for (const std::string& address : ticked)
            find<QCheckBox>(&screen, ("ask-" + address).c_str())->setChecked(true);
        screen.write(target());
        ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    }
    std::filesystem::path target() const { return folder() / "bundle.zip"; }
    /// All that the card says, without what only steers the text.
    static QString proofWords(const QWidget* screen)
    {
        QString words;
        for (const QLabel* label : find<QWidget>(screen, "proofCard")->findChildren<QLabel*>())
            if (label->isVisibleTo(screen))
                words += label->text() + QLatin1Char('\n');
        for (const char16_t unseen : {u'\u200b', u'\u2066', u'\u2067', u'\u2068', u'\u2069'})
            words.remove(QChar(unseen));
        return words;
    }
    static bool comesToSay(const QWidget* screen, const char* words)
    {
        return waitUntil([&] { return proofWords(screen).contains(QLatin1String(words)); });
    }
    bundle::Check checkOf(const char* name) const
    {
        const auto report = bundle::verifyBundle(target(), {}, {});
        for (const bundle::Check& check : report->checks)
            if (check.name == name)
                return check;
        return {};
    }
    test::CalendarSite calendar;
};

TEST_F(TimeChoiceTest, asksNobodyWhoIsNotTicked)
{
    const test::AuthoritySite authority(folder() / "tsa");
    vault::OutsideSettings settings = calendarOnly(calendar.url());
    settings.timeAuthority = authority.url();
    name(settings);
    HandOver screen(*session);
    write(screen, {});
    EXPECT_TRUE(vault::networkLog(session->vault())->empty());
    EXPECT_EQ(authority.questions(), 0u);
    EXPECT_TRUE(calendar.bodies().empty());
    EXPECT_EQ(screen.findChild<QWidget*>(QStringLiteral("proofCard")), nullptr) << "nothing was asked for";
}

TEST_F(TimeChoiceTest, saysWhatLeavesAndWhoseClockEachOneIs)
{
    HandOver screen(*session);
    screen.show();
    EXPECT_TRUE(find<QLabel>(&screen, "timeLead")->text().contains(QStringLiteral("in Settings")));
    vault::OutsideSettings settings = calendarOnly("https://calendar.example");
    settings.timeAuthority = "https://tsa.example.org/tsr";
    name(settings);
    screen.hide();
    screen.show();
    EXPECT_EQ(find<QCheckBox>(&screen, "ask-https://tsa.example.org/tsr")->text(), QStringLiteral("tsa.example.org"));
    const auto* choice = find<QCheckBox>(&screen, "ask-https://calendar.example");
    EXPECT_FALSE(choice->isChecked());
    EXPECT_TRUE(choice->accessibleDescription().contains(QStringLiteral("Bitcoin block")));
    const QString lead = find<QLabel>(&screen, "timeLead")->text();
    EXPECT_TRUE(lead.contains(QStringLiteral("a hash")) && lead.contains(QStringLiteral("this computer's internet")));
    settings.proxy = "socks5://127.0.0.1:9050";
    name(settings);
    screen.hide();
    screen.show();
    EXPECT_TRUE(find<QLabel>(&screen, "timeLead")->text().contains(QStringLiteral("the proxy")));
}

TEST_F(TimeChoiceTest, putsInWhatWasAnsweredAndSaysWhatIsStillToCome)
{
    const test::AuthoritySite authority(folder() / "tsa");
    vault::OutsideSettings settings = calendarOnly(calendar.url());
    settings.timeAuthority = authority.url();
    name(settings);
    HandOver screen(*session);
    write(screen, {authority.url(), calendar.url()});
    EXPECT_TRUE(comesToSay(&screen, "Pending"));
    EXPECT_TRUE(comesToSay(&screen, "Signed before"));
    EXPECT_TRUE(comesToSay(&screen, "waits at 127.0.0.1"));
    EXPECT_EQ(authority.questions(), 1u);
    EXPECT_EQ(calendar.bodies().size(), 1u);
    EXPECT_EQ(checkOf("time").outcome, bundle::Check::Outcome::Incomplete) << "intact, by nobody who is confirmed";
    EXPECT_EQ(checkOf("opentimestamps").outcome, bundle::Check::Outcome::Incomplete);
    EXPECT_FALSE(find<QCheckBox>(&screen, ("ask-" + calendar.url()).c_str())->isChecked()) << "asked anew each time";
}

TEST_F(TimeChoiceTest, namesTheAuthorityThatGaveNoStampAndOffersNoneBesideAStamp)
{
    const test::AuthoritySite authority(folder() / "tsa");
    name(authorities(authority.url("/none"), authority.url()));
    HandOver screen(*session);
    write(screen, {authority.url("/none"), authority.url()});
    EXPECT_TRUE(comesToSay(&screen, "Signed before"));
    EXPECT_TRUE(comesToSay(&screen, "Complete: no proof in it waits"));
    EXPECT_EQ(proofWords(&screen).count(QLatin1String("No time stamp came from 127.0.0.1.")), 1);
    EXPECT_FALSE(proofWords(&screen).contains(QLatin1String("ask again"))) << proofWords(&screen).toStdString();
    EXPECT_FALSE(find<QPushButton>(&screen, "askProofs")->isVisible());
    EXPECT_EQ(authority.questions(), 2u);
}

TEST_F(TimeChoiceTest, offersNoAuthorityThatWasLeftUntickedBesideAStamp)
{
    const test::AuthoritySite authority(folder() / "tsa");
    name(authorities(authority.url(), authority.url("/lie")));
    HandOver screen(*session);
    write(screen, {authority.url()});
    EXPECT_TRUE(comesToSay(&screen, "Signed before"));
    EXPECT_TRUE(comesToSay(&screen, "Complete: no proof in it waits"));
    EXPECT_TRUE(find<Notice>(&screen, "proofNotice")->sentence().isEmpty()) << "nobody failed";
    EXPECT_FALSE(find<QPushButton>(&screen, "askProofs")->isVisible());
    EXPECT_EQ(authority.questions(), 1u);
}

TEST_F(TimeChoiceTest, asksAgainWhereNoStampCameThoughOneAnswered)
{
    const test::AuthoritySite authority(folder() / "tsa");
    name(authorities(authority.url("/lie"), authority.url("/none")));
    HandOver screen(*session);
    write(screen, {authority.url("/lie"), authority.url("/none")});
    EXPECT_TRUE(comesToSay(&screen, "Nobody else has confirmed yet"));
    EXPECT_EQ(proofWords(&screen).count(QLatin1String("No time stamp came from 127.0.0.1.")), 2);
    EXPECT_TRUE(comesToSay(&screen, "What came is no time stamp")) << "it says why";
    EXPECT_TRUE(comesToSay(&screen, "Only these are asked: 127.0.0.1."));
    find<QPushButton>(&screen, "askProofs")->click();
    ASSERT_TRUE(waitUntil([&] { return !session->isBusy(); }));
    EXPECT_EQ(authority.questions(), 4u);
    EXPECT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "askProofs")->isVisible(); }));
    EXPECT_EQ(proofWords(&screen).count(QLatin1String("No time stamp came from 127.0.0.1.")), 2);
    const QString detail
        = find<QLabel>(find<Notice>(&screen, "proofNotice"), "noticeDetail")->text().remove(QChar(u'\u200b'));
    EXPECT_TRUE(detail.contains(QLatin1String("/lie: tsa.malformed"))) << detail.toStdString();
    EXPECT_TRUE(detail.contains(QLatin1String("/none: net.http-status"))) << detail.toStdString();
}

TEST_F(TimeChoiceTest, neverSaysThatAnAuthorityAnsweredWhichFailedBesideACalendar)
{
    const test::AuthoritySite authority(folder() / "tsa");
    vault::OutsideSettings settings = calendarOnly(calendar.url());
    settings.timeAuthority = authority.url("/none");
    name(settings);
    HandOver screen(*session);
    write(screen, {authority.url("/none"), calendar.url()});
    ASSERT_TRUE(comesToSay(&screen, "Pending"));
    EXPECT_TRUE(comesToSay(&screen, "No time stamp came from 127.0.0.1."));
    calendar.anchor(358'391);
    find<QPushButton>(&screen, "askProofs")->click();
    ASSERT_TRUE(comesToSay(&screen, "Complete: no proof in it waits"));
    EXPECT_TRUE(comesToSay(&screen, "No time stamp came from 127.0.0.1."));
    EXPECT_FALSE(proofWords(&screen).contains(QLatin1String("has answered")));
}

TEST_F(TimeChoiceTest, getsTheBlockOfAnEarlierBundleOnlyWhenItIsAskedAgain)
{
    name(calendarOnly(calendar.url()));
    {
        HandOver screen(*session);
        write(screen, {calendar.url()});
    }
    calendar.anchor(358'391);
    HandOver later(*session);
    later.show();
    find<EarlierBundle>(&later, "earlierBundle")->open(target());
    ASSERT_TRUE(comesToSay(&later, "Pending"));
    EXPECT_TRUE(calendar.fetched().empty());
    EXPECT_TRUE(proofWords(&later).contains(QStringLiteral("They get a hash")));
    find<QPushButton>(&later, "askProofs")->click();
    ASSERT_TRUE(comesToSay(&later, "Complete"));
    EXPECT_TRUE(comesToSay(&later, "Bitcoin block 358391")) << proofWords(&later).toStdString();
    EXPECT_TRUE(comesToSay(&later, "only a Bitcoin node can confirm"));
    EXPECT_FALSE(find<QPushButton>(&later, "askProofs")->isVisible()) << "nothing more is to come";
    EXPECT_NE(checkOf("opentimestamps").detail.find("leads to Bitcoin block 358391"), std::string::npos);
    EXPECT_FALSE(session->isBusy());
    EXPECT_TRUE(waitUntil([&] { return session->contacting().isEmpty(); }));
}

TEST_F(TimeChoiceTest, writesTheBundleWhenNobodyAnswersAndAsksLater)
{
    name(calendarOnly(calendar.url("/none")));
    HandOver screen(*session);
    write(screen, {calendar.url("/none")});
    EXPECT_TRUE(comesToSay(&screen, "Nobody else has confirmed yet"));
    EXPECT_FALSE(find<Notice>(&screen, "proofNotice")->sentence().isEmpty()) << "it says why";
    EXPECT_TRUE(checkOf("opentimestamps").name.empty());
    EXPECT_EQ(bundle::verifyBundle(target(), {}, {})->verdict, bundle::VerifyReport::Verdict::Valid);
    name(calendarOnly(calendar.url()));
    find<EarlierBundle>(&screen, "earlierBundle")->open(target());
    auto* earlier = find<EarlierBundle>(&screen, "earlierBundle");
    find<QPushButton>(&screen, "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(earlier, "askProofs")->isVisible(); }));
    find<QPushButton>(earlier, "askProofs")->click();
    EXPECT_TRUE(comesToSay(earlier, "Pending"));
    EXPECT_EQ(checkOf("opentimestamps").outcome, bundle::Check::Outcome::Incomplete);
}

TEST_F(TimeChoiceTest, asksNoCalendarThatOnlyTheBundleNames)
{
    name(calendarOnly(calendar.url()));
    {
        HandOver screen(*session);
        write(screen, {calendar.url()});
    }
    name({});
    HandOver later(*session);
    later.show();
    find<EarlierBundle>(&later, "earlierBundle")->open(target());
    ASSERT_TRUE(comesToSay(&later, "Settings name nobody"));
    EXPECT_FALSE(find<QPushButton>(&later, "askProofs")->isVisible());
    EXPECT_TRUE(calendar.fetched().empty());
}

TEST_F(TimeChoiceTest, asksThroughTheProxyOfTheSettings)
{
    const std::string named = "http://calendar.holdfast-proxy.test/calendar";
    TestProxy proxy;
    proxy.lead("calendar.holdfast-proxy.test:80", calendar.port());
    vault::OutsideSettings settings = calendarOnly(named);
    settings.proxy = proxy.url();
    name(settings);
    HandOver screen(*session);
    write(screen, {named});
    EXPECT_TRUE(comesToSay(&screen, "Pending"));
    EXPECT_EQ(proxy.asked(), std::vector<std::string>{"calendar.holdfast-proxy.test:80"});
    EXPECT_TRUE(vault::networkLog(session->vault())->front().isByProxy);
}

TEST_F(TimeChoiceTest, saysThatNothingCanBeAddedToWhatIsSealed)
{
    name(calendarOnly(calendar.url()));
    HandOver screen(*session);
    screen.show();
    choose(&screen, "sealKeys");
    find<QLineEdit>(&screen, "sealKeysEdit")
        ->setText(QString::fromStdString(crypto::AgeIdentity::generate().recipient().text()));
    write(screen, {calendar.url()});
    EXPECT_TRUE(comesToSay(&screen, "Pending"));
    EXPECT_TRUE(comesToSay(&screen, "Nothing can be added"));
    EXPECT_FALSE(find<QPushButton>(&screen, "askProofs")->isVisible());
}

} // namespace holdfast::ui

#include "ui/settings/network_section.h"

#include "core/vault/time_batches.h"
#include "tests/support/authority_site.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/check_box.h"
#include "ui/common/notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace holdfast::ui {

class NetworkTest : public UiTest {
protected:
    NetworkTest()
    {
        section.resize(800, 700);
        section.show();
        EXPECT_TRUE(waitUntil([&] { return find<QPushButton>(&section, "saveNetwork")->isEnabled(); }));
    }
    vault::OutsideSettings saved() const
    {
        const auto settings = vault::readOutsideSettings(session->vault());
        return settings ? *settings : vault::OutsideSettings{"unread", "unread", false};
    }
    void save(const char* authority, const char* proxy)
    {
        find<CheckBox>(&section, "useTimeStamps")->setChecked(authority != nullptr);
        if (authority != nullptr)
            find<QLineEdit>(&section, "timeAuthority")->setText(QString::fromUtf8(authority));
        find<QLineEdit>(&section, "proxy")->setText(QString::fromUtf8(proxy));
        section.notice()->clear();
        find<QPushButton>(&section, "saveNetwork")->click();
        ASSERT_TRUE(waitUntil([&] { return !section.notice()->sentence().isEmpty(); }));
    }
    std::unique_ptr<Session> session = makeSession();
    NetworkSection section{*session};
};

TEST_F(NetworkTest, asksNobodyUntilThePersonSaysWhom)
{
    EXPECT_EQ(saved(), vault::OutsideSettings{});
    EXPECT_FALSE(find<CheckBox>(&section, "useTimeStamps")->isChecked());
    EXPECT_FALSE(find<QLineEdit>(&section, "timeAuthority")->isVisible());
}

TEST_F(NetworkTest, keepsAnAuthorityAndAProxyUntilTheyAreTakenOut)
{
    save("https://tsa.example.org/tsr", "socks5://127.0.0.1:9050");
    EXPECT_EQ(saved(), (vault::OutsideSettings{"https://tsa.example.org/tsr", "socks5://127.0.0.1:9050", false}));
    EXPECT_TRUE(find<CheckBox>(&section, "useTimeStamps")->isChecked()) << "what was typed stays";
    NetworkSection again(*session);
    EXPECT_FALSE(find<QLineEdit>(&again, "proxy")->isEnabled()) << "nothing is typed over what is still to come";
    EXPECT_TRUE(waitUntil([&] { return find<CheckBox>(&again, "useTimeStamps")->isChecked(); }));
    EXPECT_EQ(find<QLineEdit>(&again, "proxy")->text(), QStringLiteral("socks5://127.0.0.1:9050"));
    save(nullptr, "");
    EXPECT_EQ(saved(), vault::OutsideSettings{});
}

TEST_F(NetworkTest, keepsWhichBrowserVisits)
{
    ASSERT_TRUE(find<CheckBox>(&section, "useSystemBrowser")->isVisible()) << "scripts/setup installs one";
    EXPECT_FALSE(find<CheckBox>(&section, "useSystemBrowser")->isChecked());
    find<CheckBox>(&section, "useSystemBrowser")->setChecked(true);
    save(nullptr, "");
    EXPECT_TRUE(saved().usesSystemBrowser);
    NetworkSection again(*session);
    EXPECT_TRUE(waitUntil([&] { return find<CheckBox>(&again, "useSystemBrowser")->isChecked(); }));
    find<CheckBox>(&section, "useSystemBrowser")->setChecked(false);
    save(nullptr, "");
    EXPECT_EQ(saved(), vault::OutsideSettings{});
}

TEST_F(NetworkTest, keepsATimeServerAndCalendarsAndTellsWhoseEachClockIs)
{
    find<CheckBox>(&section, "useTimeServer")->setChecked(true);
    find<QLineEdit>(&section, "timeServer")->setText(QStringLiteral("ntp.example.org"));
    find<CheckBox>(&section, "useCalendars")->setChecked(true);
    find<QPlainTextEdit>(&section, "calendars")
        ->setPlainText(QStringLiteral("https://calendar.example/\n\nhttps://second.example\n"));
    save(nullptr, "");
    EXPECT_EQ(saved().timeServer, "ntp.example.org");
    EXPECT_EQ(saved().calendars, (std::vector<std::string>{"https://calendar.example", "https://second.example"}));
    NetworkSection again(*session);
    ASSERT_TRUE(waitUntil([&] { return find<CheckBox>(&again, "useCalendars")->isChecked(); }));
    EXPECT_EQ(find<QLineEdit>(&again, "timeServer")->text(), QStringLiteral("ntp.example.org"));
    find<CheckBox>(&section, "useTimeServer")->setChecked(false);
    find<CheckBox>(&section, "useCalendars")->setChecked(false);
    save(nullptr, "");
    EXPECT_EQ(saved(), vault::OutsideSettings{});
}

TEST_F(NetworkTest, keepsMoreAuthoritiesEachOnceAndOnlyWhereOneIsAsked)
{
    auto* more = find<QPlainTextEdit>(&section, "furtherAuthorities");
    more->setPlainText(QStringLiteral(
        "https://second.example\n\nhttps://tsa.example.org/tsr\n https://second.example \nhttps://third.example\n"));
    save("https://tsa.example.org/tsr", "");
    EXPECT_EQ(
        saved().furtherAuthorities, (std::vector<std::string>{"https://second.example", "https://third.example"}));
    NetworkSection again(*session);
    EXPECT_TRUE(waitUntil([&] {
        return find<QPlainTextEdit>(&again, "furtherAuthorities")->toPlainText()
            == QStringLiteral("https://second.example\nhttps://third.example");
    }));
    more->setPlainText(QStringLiteral("nowhere"));
    save("https://tsa.example.org/tsr", "");
    EXPECT_EQ(saved().furtherAuthorities.size(), 2u) << "nothing is saved that is no address";
    save(nullptr, "");
    EXPECT_TRUE(saved().furtherAuthorities.empty());
}

TEST_F(NetworkTest, keepsNoMoreAuthoritiesThanABundleTakesStampsOf)
{
    QString lines = QStringLiteral("https://tsa.example.org/tsr\n"); // the first once more, which counts once
    for (int n = 2; n <= 9; ++n)
        lines += QStringLiteral("https://tsa%1.example\n").arg(n);
    auto* more = find<QPlainTextEdit>(&section, "furtherAuthorities");
    more->setPlainText(lines + QStringLiteral("https://tsa10.example\n"));
    save("https://tsa.example.org/tsr", "");
    EXPECT_TRUE(section.notice()->sentence().contains(QStringLiteral("at most 9 authorities")));
    EXPECT_EQ(saved(), vault::OutsideSettings{});
    more->setPlainText(lines);
    save("https://tsa.example.org/tsr", "");
    EXPECT_EQ(saved().furtherAuthorities.size(), 8u);
}

TEST_F(NetworkTest, filledInCalendarsAreAskedForNothingAndKeptOnlyWhenSaved)
{
    find<CheckBox>(&section, "useCalendars")->setChecked(true);
    find<QPushButton>(&section, "publicCalendars")->click();
    EXPECT_TRUE(
        find<QPlainTextEdit>(&section, "calendars")->toPlainText().contains(QStringLiteral("opentimestamps.org")));
    EXPECT_EQ(saved(), vault::OutsideSettings{});
    save(nullptr, "");
    EXPECT_EQ(saved().calendars.size(), 3u);
    EXPECT_TRUE(vault::networkLog(session->vault())->empty());
}

TEST_F(NetworkTest, keepsNothingThatIsNoTimeServer)
{
    find<CheckBox>(&section, "useTimeServer")->setChecked(true);
    for (const char* wrong : {"", "https://ntp.example.org", "ntp example", "ntp.example.org:x"}) {
        find<QLineEdit>(&section, "timeServer")->setText(QLatin1String(wrong));
        save(nullptr, "");
        EXPECT_TRUE(section.notice()->sentence().contains(QStringLiteral("no name of a time server"))) << wrong;
    }
    EXPECT_EQ(saved(), vault::OutsideSettings{});
}

TEST_F(NetworkTest, asksAgainForSecondTimeStampsOnlyWhenThePersonSaysSo)
{
    const test::AuthoritySite authority(folder() / "tsa");
    EXPECT_FALSE(find<QWidget>(&section, "lateStamps")->isVisible());
    const vault::Item page = addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    vault::TimeBatch batch;
    batch.authority = authority.url();
    batch.head = *vault::currentHead(session->vault());
    const auto n = vault::beginTimeBatch(session->vault(), batch);
    ASSERT_TRUE(n && vault::addToTimeBatch(session->vault(), *n, page));
    session->noteItemsChanged();
    const auto* sentence = find<QLabel>(&section, "lateStampsSentence");
    ASSERT_TRUE(waitUntil([&] { return sentence->isVisible(); }));
    auto* ask = find<QPushButton>(&section, "askLateStamps");
    EXPECT_FALSE(ask->isVisible()) << "Settings name nobody";
    save(authority.url().c_str(), "");
    ASSERT_TRUE(waitUntil([&] { return ask->isVisible(); }));
    EXPECT_EQ(authority.questions(), 0u);
    ask->click();
    ASSERT_TRUE(waitUntil([&] { return !sentence->isVisible(); }));
    EXPECT_EQ(authority.questions(), 1u);
    EXPECT_FALSE(vault::timeBatches(session->vault())->front().after.empty());
}

TEST_F(NetworkTest, keepsNothingThatIsNoAddress)
{
    save("tsa.example.org", "");
    EXPECT_TRUE(section.notice()->sentence().contains(QStringLiteral("http")));
    save(nullptr, "http://127.0.0.1:8080");
    EXPECT_TRUE(section.notice()->sentence().contains(QStringLiteral("SOCKS5")));
    EXPECT_EQ(saved(), vault::OutsideSettings{});
}

TEST_F(NetworkTest, showsWhoWasAskedAndWhatWasTold)
{
    vault::NetworkRequest request;
    request.purpose = "time-stamp";
    request.host = "tsa.example.org:443";
    request.sent = "sha-256 0123abcd";
    request.isByProxy = true;
    const auto n = vault::logRequest(session->vault(), request);
    ASSERT_TRUE(n);
    ASSERT_TRUE(vault::logAnswer(session->vault(), *n, "net.timeout", 0));
    NetworkLogSection log(*session);
    const auto texts = [&] {
        QString all;
        for (auto* label : find<QWidget>(&log, "networkLog")->findChildren<QLabel*>())
            all += label->text().remove(QChar(0x200b)) + QLatin1Char('\n');
        return all;
    };
    ASSERT_TRUE(waitUntil([&] { return texts().contains(QStringLiteral("tsa.example.org:443")); }));
    EXPECT_TRUE(texts().contains(QStringLiteral("sha-256 0123abcd")));
    EXPECT_TRUE(texts().contains(QStringLiteral("It did not work.")));
    EXPECT_TRUE(texts().contains(QStringLiteral("Through the proxy.")));
}

} // namespace holdfast::ui

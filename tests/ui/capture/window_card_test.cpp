#include "core/base/json.h"
#include "core/vault/outside_settings.h"
#include "core/vault/time_batches.h"
#include "tests/app/browser/processes.h"
#include "tests/app/browser/test_site.h"
#include "tests/support/authority_site.h"
#include "tests/support/time_server.h"
#include "tests/ui/ui_fixture.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace holdfast::ui {

/// The desktop's own screen, the real window (on no display), and a site on loopback that wants a log-in.
class WindowCardTest : public UiTest {
protected:
    WindowCardTest()
    {
        site.handle("/log-in", [](const httplib::Request&, httplib::Response& response) {
            response.set_header("Set-Cookie", "session=in; Path=/");
            response.set_redirect("/members", 303);
        });
        site.handle("/members", [](const httplib::Request& request, httplib::Response& response) {
            const bool isIn = request.get_header_value("Cookie") == "session=in";
            response.set_content(
                isIn ? "<title>Members</title><p>Shared without consent</p>" : "<title>Log in</title>", "text/html");
        });
        window.show();
        window.enterCase(makeVault());
        window.caseFrame()->show(ScreenId::Capture);
        find<QPlainTextEdit>(&window, "captureAddresses")->setPlainText(QString::fromStdString(site.url("/log-in")));
    }
    void answer(const char* name)
    {
        QTest::mouseClick(find<QRadioButton>(&window, name), Qt::LeftButton, {}, QPoint(12, 16));
    }
    void openWindow()
    {
        answer("ageNo");
        QTest::mouseClick(find<QCheckBox>(&window, "captureEvery"), Qt::LeftButton, {}, QPoint(12, 16));
        QTest::mouseClick(find<QPushButton>(&window, "openWindow"), Qt::LeftButton);
    }
    bool isKept() { return session().vault().countItems().value_or(0) > 0; }
    static bool anyHelper()
    {
        const auto all = descendants();
        return std::any_of(all.begin(), all.end(), [](const RunningProcess& process) {
            return process.commandLine.find("holdfast-browser --window") != std::string::npos;
        });
    }
    Session& session() { return window.caseFrame()->session(); }
    TestSite site;
    bool replaced = false;
    MainWindow window{vaultFolder(),
        {.replaceProcess = [this] { replaced = true; },
            .endProcess = {},
            .kdf = {},
            .idleLimit = {},
            .ownsClipboard = {},
            .patience = std::chrono::minutes(1)}};
};

TEST_F(WindowCardTest, opensNoWindowBeforeTheQuestionAboutAgeIsAnsweredNo)
{
    EXPECT_FALSE(find<QPushButton>(&window, "openWindow")->isEnabled());
    answer("ageUnsure");
    EXPECT_FALSE(find<QPushButton>(&window, "openWindow")->isVisible());
    answer("ageNo");
    EXPECT_TRUE(find<QPushButton>(&window, "openWindow")->isEnabled());
    EXPECT_EQ(site.requests(), 0u);
}

TEST_F(WindowCardTest, keepsAPageBehindALogInAndSaysSo)
{
    openWindow();
    ASSERT_TRUE(waitUntil([this] { return isKept(); }));
    EXPECT_TRUE(waitUntil([this] { return session().contacting() == QStringLiteral("127.0.0.1"); }));
    EXPECT_TRUE(session().isWindowOpen());
    const auto items = session().vault().items();
    ASSERT_EQ(items->size(), 1u);
    const vault::Item& item = items->front();
    EXPECT_EQ(item.title, "Members");
    EXPECT_EQ(item.kind, vault::ItemKind::Page);
    const auto bytes = session().vault().readArtifact(*item.artifact("record"), 1u << 24);
    ASSERT_TRUE(bytes.has_value());
    const auto record = parseJson(asText(*bytes), 1u << 24);
    ASSERT_TRUE(record.has_value());
    EXPECT_EQ((*record)["capture_method"], "window");
    const auto text = session().vault().readArtifact(*item.artifact("text"), 1u << 20);
    EXPECT_NE(asText(*text).find("Shared without consent"), std::string_view::npos);
    EXPECT_TRUE(waitUntil(
        [this] { return find<QLabel>(&window, "windowState")->text() == QStringLiteral("The window is open."); }));
    QTest::mouseClick(find<QPushButton>(&window, "closeWindow"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([this] { return find<QPushButton>(&window, "openWindow")->isVisible(); }));
    EXPECT_TRUE(waitUntil([] { return !anyHelper(); }));
    EXPECT_TRUE(session().contacting().isEmpty());
    EXPECT_FALSE(session().isWindowOpen());
}

TEST_F(WindowCardTest, saysThatNoInputMethodReachesTheWindowWhereOneIsUsed)
{
    QLabel* const reach = find<QLabel>(&window, "windowReach");
    EXPECT_FALSE(reach->isVisible());
    qputenv("QT_IM_MODULE", "ibus");
    answer("ageNo");
    EXPECT_TRUE(reach->isVisible());
    answer("ageUnsure");
    EXPECT_FALSE(reach->isVisible()) << "no window is opened then";
    qunsetenv("QT_IM_MODULE");
}

TEST_F(WindowCardTest, holdsThePagesOfAWindowBetweenTwoTimeStampsWhereSettingsSaySo)
{
    const test::AuthoritySite authority(folder() / "tsa");
    test::TimeServer server;
    vault::OutsideSettings settings;
    settings.timeAuthority = authority.url();
    settings.timeServer = server.address();
    ASSERT_TRUE(vault::writeOutsideSettings(session().vault(), settings));
    openWindow();
    ASSERT_TRUE(waitUntil([this] { return isKept(); }));
    EXPECT_EQ(authority.questions(), 1u) << "before the first page";
    EXPECT_EQ(server.questions(), 1u);
    const auto items = session().vault().items();
    const auto bytes = session().vault().readArtifact(*items->front().artifact("record"), 1u << 24);
    const Json record = parseJson(asText(*bytes), 1u << 24).value();
    EXPECT_EQ(record["time"]["rfc3161"]["authority"], authority.url());
    EXPECT_EQ(record["time"]["ntp"]["server"], server.address());
    EXPECT_TRUE(waitUntil(
        [this] { return find<QLabel>(&window, "windowState")->text() == QStringLiteral("The window is open."); }));
    QTest::mouseClick(find<QPushButton>(&window, "closeWindow"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return find<QPushButton>(&window, "openWindow")->isVisible(); }));
    const auto batches = vault::timeBatches(session().vault());
    EXPECT_EQ(batches->front().items.size(), 1u);
    EXPECT_FALSE(batches->front().after.empty()) << "once it was closed";
    EXPECT_EQ(authority.questions(), 2u);
}

TEST_F(WindowCardTest, endsWithTheVaultsLock)
{
    openWindow();
    ASSERT_TRUE(waitUntil([this] { return isKept(); }));
    EXPECT_TRUE(anyHelper());
    window.lock();
    ASSERT_TRUE(waitUntil([this] { return replaced; }));
    EXPECT_FALSE(anyHelper());
}

} // namespace holdfast::ui

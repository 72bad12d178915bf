#include "core/vault/capture_queue.h"
#include "core/vault/outside_settings.h"
#include "core/vault/time_batches.h"
#include "tests/app/browser/test_site.h"
#include "tests/support/authority_site.h"
#include "tests/support/test_proxy.h"
#include "tests/ui/ui_fixture.h"
#include "ui/evidence/record_facts.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"

#include <QBuffer>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

namespace holdfast::ui {

/// The desktop's own screen, the real browser helper, and a site on loopback.
class RealCapture : public UiTest {
protected:
    RealCapture()
    {
        site.handle("/post", [](const httplib::Request&, httplib::Response& response) {
            response.set_header("Date", "Sun, 22 Nov 2020 09:12:34 GMT");
            response.set_content("<title>A post</title><body style='background:#fff'><h1>Shared without consent</h1>"
                                 "<p>Posted by nightowl77 at 18:40</p></body>",
                "text/html; charset=utf-8");
        });
        window.show();
        window.enterCase(makeVault());
        window.caseFrame()->show(ScreenId::Capture);
    }
    void capture(const std::string& addresses)
    {
        find<QPlainTextEdit>(&window, "captureAddresses")->setPlainText(QString::fromStdString(addresses));
        QTest::mouseClick(find<QRadioButton>(&window, "ageNo"), Qt::LeftButton, {}, QPoint(12, 16));
        QTest::mouseClick(find<QPushButton>(&window, "startCapture"), Qt::LeftButton);
    }
    bool ends()
    {
        return waitUntil([this] { return find<QPushButton>(&window, "captureAgain")->isVisible(); });
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

TEST_F(RealCapture, keepsAPageThatTheSiteShows)
{
    QSignalSpy contacted(&session(), &Session::contactingChanged);
    capture(site.url("/post"));
    ASSERT_TRUE(ends());
    EXPECT_EQ(contacted.first().first().toString(), QStringLiteral("127.0.0.1")) << "the status line says who";
    EXPECT_EQ(find<QLabel>(&window, "statusNetwork")->text(), QStringLiteral("Offline")) << "and that it is over";
    const auto items = session().vault().items();
    ASSERT_TRUE(items.has_value());
    ASSERT_EQ(items->size(), 1u);
    const vault::Item& item = items->front();
    EXPECT_EQ(item.kind, vault::ItemKind::Page);
    EXPECT_EQ(item.title, "A post");
    const auto text = session().vault().readArtifact(*item.artifact("text"), 1u << 20);
    ASSERT_TRUE(text.has_value());
    EXPECT_NE(asText(*text).find("Posted by nightowl77"), std::string_view::npos);
    const auto png = session().vault().readArtifact(*item.artifact("screenshot"), 1u << 26);
    ASSERT_TRUE(png.has_value());
    const QImage picture = QImage::fromData(png->data(), static_cast<int>(png->size()));
    EXPECT_GT(picture.width(), 600);
    QTest::mouseClick(find<QPushButton>(&window, "captureToEvidence"), Qt::LeftButton);
    EXPECT_TRUE(find<QWidget>(&window, "evidenceScreen")->isVisible());
}

TEST_F(RealCapture, keepsThePicturesOfAPageWhereThatWasTicked)
{
    site.handle("/full.png", [](const httplib::Request&, httplib::Response& response) {
        QImage drawn(300, 300, QImage::Format_RGB32);
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                drawn.setPixel(x, y, qRgb(x * 255 / 300, y * 255 / 300, (x / 60 + y / 60) % 2 * 200));
        QByteArray png;
        QBuffer buffer(&png);
        drawn.save(&buffer, "PNG");
        response.set_content(png.toStdString(), "image/png");
    });
    site.handle("/gallery", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("<!doctype html><title>Gallery</title><img src='/full.png'>", "text/html");
    });
    find<QCheckBox>(&window, "keepPictures")->click();
    capture(site.url("/gallery"));
    ASSERT_TRUE(ends());
    const auto items = session().vault().items();
    ASSERT_TRUE(items.has_value());
    ASSERT_EQ(items->size(), 2u) << find<QLabel>(&window, "addressState0")->text().toStdString();
    const bool isPageFirst = items->front().kind == vault::ItemKind::Page;
    const vault::Item& page = isPageFirst ? items->front() : items->back();
    const vault::Item& picture = isPageFirst ? items->back() : items->front();
    EXPECT_EQ(picture.kind, vault::ItemKind::File);
    ASSERT_TRUE(picture.parent);
    EXPECT_EQ(picture.parent->item, page.id);
    EXPECT_TRUE(find<QLabel>(&window, "addressState0")->text().contains(QStringLiteral("1 of its pictures kept")));
}

TEST_F(RealCapture, asksTheAuthorityOfTheSettingsThroughTheirProxy)
{
    const test::AuthoritySite authority(folder() / "tsa");
    TestProxy proxy;
    proxy.lead("post.holdfast-proxy.test:80", site.port());
    proxy.lead("tsa.holdfast-proxy.test:80", authority.port());
    ASSERT_TRUE(vault::writeOutsideSettings(session().vault(), {"http://tsa.holdfast-proxy.test/tsa", proxy.url()})
                    .has_value());
    capture("http://post.holdfast-proxy.test/post");
    ASSERT_TRUE(ends());
    EXPECT_EQ(authority.questions(), 2u);
    const auto batches = vault::timeBatches(session().vault());
    ASSERT_TRUE(batches.has_value());
    ASSERT_EQ(batches->size(), 1u);
    EXPECT_FALSE(batches->front().before.empty());
    EXPECT_FALSE(batches->front().after.empty());
    EXPECT_EQ(find<QLabel>(&window, "statusNetwork")->text(), QStringLiteral("Offline"));
}

TEST_F(RealCapture, tellsOfARealRecordWhoServedThePageAndWhatItsClockSaid)
{
    capture(site.url("/post"));
    ASSERT_TRUE(ends());
    const auto items = session().vault().items();
    ASSERT_EQ(items->size(), 1u);
    const auto record = session().vault().readArtifact(*items->front().artifact("record"), 1u << 24);
    ASSERT_TRUE(record.has_value());
    std::map<QString, QString> facts;
    for (const auto& [name, value] : recordFacts(asText(*record)))
        facts[name] = value;
    EXPECT_EQ(facts[QStringLiteral("Answer")], QStringLiteral("200"));
    EXPECT_TRUE(facts[QStringLiteral("Served by")].contains(QStringLiteral("127.0.0.1")));
    EXPECT_TRUE(facts[QStringLiteral("Served by")].endsWith(QStringLiteral("without encryption")));
    EXPECT_TRUE(facts[QStringLiteral("Site's clock")].endsWith(QStringLiteral("behind this computer's")));
}

TEST_F(RealCapture, goesOnWithTheListWhenOneAddressCannotBeReached)
{
    capture("http://127.0.0.1:" + std::to_string(closedPort()) + "/gone\n" + site.url("/post"));
    ASSERT_TRUE(ends());
    EXPECT_FALSE(find<QLabel>(&window, "addressState0")->text().isEmpty()) << "it says why";
    const auto items = session().vault().items();
    EXPECT_EQ(std::ranges::count_if(*items, [](const vault::Item& item) { return item.title == "A post"; }), 1);
}

TEST_F(RealCapture, stopsAtLockKeepsWhatWasDoneAndNothingHalfFinished)
{
    site.handle("/endless", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    capture(site.url("/post") + "\n" + site.url("/endless"));
    ASSERT_TRUE(waitUntil([this] { return session().vault().countItems().value_or(0) == 1 && site.requests() > 1; }));
    window.lock();
    EXPECT_TRUE(window.isHidden());
    ASSERT_TRUE(waitUntil([this] { return replaced; }));
    const auto vault = vault::Vault::open(vaultFolder(), {SecureBuffer::copyOf(asBytes(password)), {}});
    ASSERT_TRUE(vault.has_value()) << "nothing holds it any more";
    const auto items = (*vault)->items();
    ASSERT_EQ(items->size(), 1u);
    EXPECT_EQ(items->front().title, "A post");
    const auto waiting = vault::waitingAddresses(**vault);
    ASSERT_EQ(waiting->size(), 1u) << "what was not visited waits";
    EXPECT_EQ(waiting->front().url, site.url("/endless"));
    const auto findings = (*vault)->check();
    ASSERT_TRUE(findings.has_value());
    EXPECT_TRUE(findings->empty()) << findings->front().subject;
}

TEST_F(RealCapture, stopsWhenItIsCancelledAndKeepsNothingHalfFinished)
{
    site.handle("/endless", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    capture(site.url("/endless"));
    ASSERT_TRUE(waitUntil([this] { return site.requests() > 0; }));
    QTest::mouseClick(find<QPushButton>(&window, "cancelCapture"), Qt::LeftButton);
    ASSERT_TRUE(ends());
    const auto items = session().vault().items();
    EXPECT_TRUE(
        std::ranges::none_of(*items, [](const vault::Item& item) { return item.kind == vault::ItemKind::Page; }));
    EXPECT_EQ(vault::countWaiting(session().vault()).value(), 0u) << "what the person stopped does not come back";
}

} // namespace holdfast::ui

#include "tests/app/browser/capture_fixture.h"

#include "core/base/digest.h"

#include <QBuffer>
#include <algorithm>

namespace holdfast {

using PageCapture = CaptureTest;

namespace {

std::string bands(int count, int height)
{
    std::string html = "<!doctype html><title>bands</title><body style='margin:0'>";
    for (int i = 0; i < count; ++i)
        html += "<div style='height:" + std::to_string(height) + "px;background:rgb(" + std::to_string(i * 5 % 256)
            + "," + std::to_string(255 - i * 3 % 256) + ",40)'></div>";
    return html;
}

QColor bandColour(int i)
{
    return QColor(i * 5 % 256, 255 - i * 3 % 256, 40);
}

std::string greenPng()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(QColor(0, 200, 0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

TEST_F(PageCapture, takesEverythingOfAPage)
{
    site.handle("/p", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Set-Cookie", "session=SECRETVALUE");
        response.set_header("Date", "Sun, 22 Nov 2020 09:12:34 GMT");
        response.set_content(
            "<!DOCTYPE html><html lang=nb><title>A title</title><link rel=canonical href='/canon'><p>Seen text</p>"
            "<p style='display:none'>Hidden text</p><script>document.body.append('Added by script')</script>",
            "text/html; charset=utf-8");
    });
    const auto outcome = mustCapture(site.url("/p#frag"));
    EXPECT_TRUE(outcome.seen);
    EXPECT_TRUE(outcome.complete);
    EXPECT_FALSE(outcome.error) << outcome.error->code().id << outcome.error->detail();
    EXPECT_EQ(outcome.title, "A title");
    EXPECT_EQ(outcome.finalUrl, site.url("/p#frag"));
    EXPECT_EQ(outcome.httpStatus, 200U);
    EXPECT_EQ(artifacts.picture().size(), QSize(1280, 900));
    EXPECT_TRUE(artifacts.text("html").starts_with("<!DOCTYPE html>\n<html lang=\"nb\">"));
    EXPECT_NE(artifacts.text("html").find("Added by script"), std::string::npos);
    EXPECT_NE(artifacts.text("text").find("Seen text"), std::string::npos);
    EXPECT_EQ(artifacts.text("text").find("Hidden text"), std::string::npos);
    EXPECT_NE(artifacts.text("mhtml").find("Snapshot-Content-Location: " + site.url("/p")), std::string::npos);
    EXPECT_FALSE(artifacts.has("tls"));
}

TEST_F(PageCapture, recordsWhatWasSeenAndWhen)
{
    site.handle("/p", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Set-Cookie", "session=SECRETVALUE");
        response.set_header("Date", "Sun, 22 Nov 2020 09:12:34 GMT");
        response.set_content(
            "<!doctype html><html lang=nb><title>t</title><link rel=canonical href='/canon'>x", "text/html");
    });
    const Json record = mustCapture(site.url("/p")).record;
    EXPECT_EQ(record["schema_version"], 1);
    EXPECT_EQ(record["requested_url"], site.url("/p"));
    EXPECT_EQ(record["canonical_url"], site.url("/canon"));
    EXPECT_EQ(record["language"], "nb");
    EXPECT_EQ(record["response"]["status"], 200);
    EXPECT_EQ(record["response"]["remote_ip"], "127.0.0.1");
    EXPECT_EQ(record["response"]["remote_port"], site.port());
    EXPECT_EQ(record["response"]["protocol"], "http/1.1");
    EXPECT_EQ(record.dump().find("SECRETVALUE"), std::string::npos);
    EXPECT_TRUE(notes(record, "omissions", "header-value-removed", "set-cookie"));
    EXPECT_EQ(record["time"]["server"]["date_header"], "Sun, 22 Nov 2020 09:12:34 GMT");
    EXPECT_GT(record["time"]["server"]["local_minus_server_ms"], 1000000);
    EXPECT_GT(record["time"]["local"]["monotonic_duration_ms"], 0);
    EXPECT_NE(record["tool"]["engine"].get<std::string>().find("Chromium"), std::string::npos);
    EXPECT_NE(record["tool"]["user_agent"].get<std::string>().find("Mozilla"), std::string::npos);
    EXPECT_NE(record["steps"].dump().find("scrollTo"), std::string::npos);
    EXPECT_EQ(record["under18"], "no");
    ASSERT_EQ(record["files"].size(), 6U);
    for (const Json& file : record["files"])
        EXPECT_EQ(file["sha256"], Sha256::of(asBytes(artifacts.text(file["role"]))).hex());
}

TEST_F(PageCapture, ofALookTakesTheTextAndTheFirstViewOnly)
{
    site.page("/p", "<!doctype html><title>t</title><p>Seen text<input type=password><div style='height:3000px'>");
    request.depth = capture::Depth::Look;
    const auto outcome = mustCapture(site.url("/p"));
    EXPECT_TRUE(outcome.complete);
    EXPECT_NE(artifacts.text("text").find("Seen text"), std::string::npos);
    EXPECT_TRUE(artifacts.has("first-view"));
    for (const char* role : {"screenshot", "html", "mhtml", "wacz"})
        EXPECT_FALSE(artifacts.has(role)) << role;
    EXPECT_EQ(outcome.record["capture_method"], "look");
    EXPECT_EQ(outcome.record["has_password_field"], true);
    EXPECT_FALSE(outcome.record["resources"][0]["sha256"].is_null());
}

TEST_F(PageCapture, picturesAPageOf14000PixelsToItsLastLine)
{
    site.page("/long",
        "<!doctype html><title>l</title><body style='margin:0'><div style='height:13960px;background:#00f'></div>"
        "<p style='margin:0;height:40px;background:#f00'>the last line</p>");
    const auto outcome = mustCapture(site.url("/long"));
    EXPECT_TRUE(outcome.complete);
    const QImage picture = artifacts.picture();
    ASSERT_EQ(picture.size(), QSize(1280, 14000));
    EXPECT_EQ(picture.pixelColor(1200, 13950), QColor(0, 0, 255));
    EXPECT_EQ(picture.pixelColor(1200, 13999), QColor(255, 0, 0));
    EXPECT_EQ(outcome.record["page_size"]["height"], 14000);
}

TEST_F(PageCapture, joinsThePictureOfAPageThatNoTextureHolds)
{
    constexpr int count = 50, height = 1000;
    site.page("/longer", bands(count, height));
    const auto outcome = mustCapture(site.url("/longer"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    const QImage picture = artifacts.picture();
    ASSERT_EQ(picture.size(), QSize(1280, count * height));
    for (int i = 0; i < count; ++i)
        for (const int y : {i * height, i * height + height - 1})
            EXPECT_EQ(picture.pixelColor(640, y), bandColour(i)) << y;
}

TEST_F(PageCapture, endsThePictureAtTheGivenHeightAndSaysSo)
{
    site.page("/long", bands(5, 1000));
    request.maxHeight = 2000;
    const auto outcome = mustCapture(site.url("/long"));
    EXPECT_EQ(artifacts.picture().height(), 2000);
    EXPECT_TRUE(notes(outcome.record, "omissions", "picture-cut", "5000"));
}

TEST_F(PageCapture, loadsPicturesThatComeOnlyWhenScrolledTo)
{
    site.handle("/late.png",
        [](const httplib::Request&, httplib::Response& response) { response.set_content(greenPng(), "image/png"); });
    site.page("/lazy",
        "<!doctype html><title>z</title><body style='margin:0'><div style='height:9000px'></div>"
        "<img loading=lazy src='/late.png' width=300 height=200 style='display:block'>");
    const auto outcome = mustCapture(site.url("/lazy"));
    EXPECT_EQ(artifacts.picture().pixelColor(150, 9100), QColor(0, 200, 0));
    EXPECT_NE(outcome.record["resources"].dump().find("/late.png"), std::string::npos);
}

TEST_F(PageCapture, keepsWhatAPageFetchesOnlyAfterItWasScrolled)
{
    site.page("/feed",
        "<!doctype html><title>feed</title><p>first</p><div id=more></div><script>"
        "setTimeout(async () => { document.getElementById('more').innerHTML = await (await fetch('/more')).text(); }, "
        "150);"
        "</script>");
    site.page("/more",
        "<div style='height:6000px'>second</div><img loading=lazy src='/late.png' width=300 height=200 "
        "style='display:block'>");
    const auto outcome = mustCapture(site.url("/feed"));
    EXPECT_NE(artifacts.text("text").find("second"), std::string::npos);
    EXPECT_GT(outcome.record["page_size"]["height"], 6200);
    EXPECT_NE(outcome.record["resources"].dump().find("/late.png"), std::string::npos);
}

TEST_F(PageCapture, showsAPictureAndPlainTextAsPages)
{
    site.handle("/i.png",
        [](const httplib::Request&, httplib::Response& response) { response.set_content(greenPng(), "image/png"); });
    site.handle("/t.txt",
        [](const httplib::Request&, httplib::Response& response) { response.set_content("only words", "text/plain"); });
    EXPECT_TRUE(mustCapture(site.url("/i.png")).complete);
    EXPECT_FALSE(artifacts.picture().isNull());
    EXPECT_TRUE(mustCapture(site.url("/t.txt")).complete);
    EXPECT_EQ(artifacts.text("text"), "only words");
}

TEST_F(PageCapture, recordsRedirectsOfTheServerAndOfThePage)
{
    site.handle("/a", [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/b", 301); });
    site.page("/b", "<!doctype html><script>location.replace('/c')</script>");
    site.page("/c", "<!doctype html><title>arrived</title>");
    const auto outcome = mustCapture(site.url("/a"));
    EXPECT_TRUE(outcome.complete);
    EXPECT_EQ(outcome.finalUrl, site.url("/c"));
    ASSERT_EQ(outcome.record["redirects"].size(), 2U);
    EXPECT_EQ(outcome.record["redirects"][0]["status"], 301);
    EXPECT_EQ(outcome.record["redirects"][0]["location"], "/b");
    EXPECT_EQ(outcome.record["redirects"][1]["by"], "page");
    EXPECT_EQ(outcome.record["redirects"][1]["location"], site.url("/c"));
}

TEST_F(PageCapture, recordsWhatTheResolverSaysOfTheSitesName)
{
    site.page("/p", "<!doctype html><title>t</title>");
    const auto named = mustCapture("http://localhost:" + std::to_string(site.port()) + "/p");
    EXPECT_EQ(named.record["dns"]["name"], "localhost");
    EXPECT_EQ(named.record["dns"]["error"], nullptr);
    const Json& addresses = named.record["dns"]["addresses"];
    EXPECT_NE(std::find(addresses.begin(), addresses.end(), named.record["response"]["remote_ip"]), addresses.end())
        << named.record["dns"] << named.record["response"]["remote_ip"];
    EXPECT_EQ(mustCapture(site.url("/p")).record["dns"], "not asked") << "it is an address already";
}

TEST_F(PageCapture, carriesTextOfAnyScriptIntact)
{
    site.page("/u",
        "<!doctype html><meta charset=utf-8><title>\xF0\x9F\x98\x80 \xE2\x80\xA8 \"q\" "
        "\\</title><p>\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D "
        "\xF0\x9F\x98\x80</p><script>document.body.append('lone \\ud800 half')</script>");
    const auto outcome = mustCapture(site.url("/u"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    EXPECT_NE(artifacts.text("text").find("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x98\x80"), std::string::npos);
    EXPECT_NE(artifacts.text("text").find("lone \xEF\xBF\xBD half"), std::string::npos);
    EXPECT_NE(outcome.title.find("\xF0\x9F\x98\x80"), std::string::npos);
}

TEST_F(PageCapture, startsEachVisitWithoutTheCookiesOfTheOneBefore)
{
    std::string cookies;
    site.handle("/c", [&](const httplib::Request& incoming, httplib::Response& response) {
        cookies += incoming.get_header_value("Cookie");
        response.set_header("Set-Cookie", "id=1; Max-Age=99999");
        response.set_content("<!doctype html>x", "text/html");
    });
    mustCapture(site.url("/c"));
    mustCapture(site.url("/c"));
    EXPECT_EQ(cookies, "");
    EXPECT_GE(site.requests(), 2U);
}

} // namespace holdfast

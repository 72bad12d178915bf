#include "tests/app/browser/web_archive_fixture.h"

#include "core/base/digest.h"

#include <QBuffer>

namespace holdfast {

namespace {

const std::string canary = "CANARYSECRET";

std::string pngOf(const QColor& color)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

TEST_F(WebArchive, holdsWhatThePageFetchedByteForByte)
{
    const std::string html = "<!doctype html><meta charset=utf-8><title>é</title><link rel=stylesheet href=/s.css>"
                             "<img src=/p.png><p>Eriksson",
                      css = "p { color: red }", png = pngOf(Qt::blue);
    site.handle("/p", [&](const httplib::Request&, httplib::Response& response) {
        response.set_content(html, "text/html; charset=utf-8");
    });
    site.handle(
        "/s.css", [&](const httplib::Request&, httplib::Response& response) { response.set_content(css, "text/css"); });
    site.handle("/p.png",
        [&](const httplib::Request&, httplib::Response& response) { response.set_content(png, "image/png"); });
    const Json records = capturedRecords("/p");
    EXPECT_EQ(payload(find(records, "response", site.url("/p"))), html);
    EXPECT_EQ(payload(find(records, "response", site.url("/s.css"))), css);
    const Json picture = find(records, "response", site.url("/p.png"));
    EXPECT_EQ(payload(picture), png);
    EXPECT_EQ(picture["fields"]["WARC-IP-Address"], "127.0.0.1");
    EXPECT_TRUE(warc::blockOf(find(records, "request", site.url("/p.png"))).starts_with("GET /p.png HTTP/1.1\r\n"));
    for (const Json& resource : record["resources"])
        EXPECT_TRUE(resource["url"] != site.url("/p.png") || resource["sha256"] == Sha256::of(asBytes(png)).hex());
}

TEST_F(WebArchive, holdsThePicturesThatWereTaken)
{
    site.page("/p", "<!doctype html><title>t</title><body style='height:2000px;background:#0f0'>");
    const Json records = capturedRecords("/p");
    EXPECT_EQ(payload(find(records, "resource", "urn:fullPage:" + site.url("/p"))), artifacts.text("screenshot"));
    EXPECT_EQ(payload(find(records, "resource", "urn:view:" + site.url("/p"))), artifacts.text("first-view"));
    const QImage view = QImage::fromData(QByteArray::fromStdString(artifacts.text("first-view")));
    EXPECT_EQ(view.size(), QSize(1280, 900));
    EXPECT_EQ(view.pixelColor(600, 450), QColor(0, 255, 0));
}

TEST_F(WebArchive, holdsARedirectAndWhereItLed)
{
    site.handle("/old", [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/new"); });
    site.page("/new", "<!doctype html><title>new</title>x");
    const Json records = capturedRecords("/old");
    EXPECT_TRUE(warc::blockOf(find(records, "response", site.url("/old"))).starts_with("HTTP/1.1 302 "));
    EXPECT_NE(payload(find(records, "response", site.url("/new"))).find("<title>new"), std::string::npos);
}

TEST_F(WebArchive, logsNobodyIn)
{
    site.handle("/p", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Set-Cookie", "session=" + canary);
        response.set_header("X-Csrf-Token", canary);
        response.set_content("<!doctype html><title>t</title><script src=/s.js></script>x", "text/html");
    });
    site.handle("/s.js", [](const httplib::Request& asked, httplib::Response& response) {
        EXPECT_EQ(asked.get_header_value("Cookie"), "session=" + canary) << "the page itself has its cookie";
        response.set_content("/**/", "text/javascript");
    });
    const Json records = capturedRecords("/p");
    for (const Json& each : records)
        EXPECT_EQ(warc::blockOf(each).find(canary), std::string::npos) << each["fields"];
    EXPECT_EQ(record.dump().find(canary), std::string::npos);
    EXPECT_EQ(record["scrubbed"].size(), isChromium() ? 3u : 2u)
        << "only a newer one tells which cookie it sent" << record["scrubbed"];
    EXPECT_EQ(record["scrubbed"][0]["origin"], site.url(""));
}

TEST_F(WebArchive, saysWhichTextIsNoLongerInItsOwnCharset)
{
    site.handle("/p", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("<!doctype html><title>t</title>\xe9", "text/html; charset=iso-8859-1");
    });
    const Json response = find(capturedRecords("/p"), "response", site.url("/p"));
    EXPECT_TRUE(payload(response).ends_with("</title>é"));
    EXPECT_NE(warc::blockOf(response).find("\r\nContent-Type: text/html; charset=utf-8\r\n"), std::string::npos);
    EXPECT_NE(warc::blockOf(response).find("X-Archive-Orig-Content-Type: text/html; charset=iso-8859-1\r\n"),
        std::string::npos);
    EXPECT_TRUE(notes(record, "omissions", "body-re-encoded", site.url("/p")));
}

TEST_F(WebArchive, holdsWhatHadComeOfAPageThatNeverEnds)
{
    site.handle("/p", [this](const httplib::Request&, httplib::Response& response) {
        response.set_chunked_content_provider("text/html", [this](size_t offset, httplib::DataSink& sink) {
            if (offset > 0) {
                site.hold();
                return false;
            }
            const std::string start = "<!doctype html><title>t</title><p>the start";
            return sink.write(start.data(), start.size());
        });
    });
    const Json records = recordsOf(captureUntilTimeout(site.url("/p"), std::chrono::milliseconds(1500), isSeen));
    const Json response = find(records, "response", site.url("/p"));
    EXPECT_FALSE(response["fields"].value("WARC-Truncated", "").empty());
}

} // namespace holdfast

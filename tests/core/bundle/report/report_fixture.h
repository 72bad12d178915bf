#pragma once

#include "core/bundle/report/report.h"
#include "tests/core/bundle/export_fixture.h"

#include <QGuiApplication>

namespace holdfast::bundle::test {

inline constexpr const char* captureRecord
    = R"({"schema_version":1,"requested_url":"https://sharing.example/p/1","final_url":"https://sharing.example/p/1?seen",)"
      R"("response":{"status":200,"status_text":"OK","protocol":"h2","remote_ip":"203.0.113.7","remote_port":443},)"
      R"("tls":{"subject":"sharing.example","issuer":"Utopia Trust R3","certificate_sha256":"ab12"},)"
      R"("time":{"local":{"started_at":"2026-11-22T09:12:30.000Z","ended_at":"2026-11-22T09:12:35.123Z",)"
      R"("utc_offset_minutes":60,"zone":"Europe/Oslo","monotonic_duration_ms":5123},)"
      R"("server":{"date_header":"Sun, 22 Nov 2026 09:12:31 GMT","local_minus_server_ms":-412},)"
      R"("ntp":"not asked","rfc3161":{"authority":"https://tsa.example","custody_head":"00","error":"net.timeout"}},)"
      R"("complete":false,"error":null,"errors":[{"what":"timeout","detail":"30 s","count":1}],)"
      R"("omissions":[{"what":"media-not-kept","detail":"too large","count":2}],)"
      R"("sockets":[{"kind":"websocket","received":{"messages":12},"sent":{"messages":3},"archived_messages":14}],)"
      R"("media":{"files":[{"name":"media-1.ts","live_span":{"ended":"limit: time"}}]}})";

/// A case with what a report has to be careful with, and the files of data/report/ once exported.
class Report : public ExportTest {
protected:
    void SetUp() override
    {
        static int count = 1;
        static char name[] = "report";
        static char* names[] = {name, nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (QCoreApplication::instance() == nullptr)
            new QGuiApplication(count, names); // lives as long as the process: fonts are shared
        ExportTest::SetUp();
        vault::NewItem page;
        page.kind = vault::ItemKind::Page;
        page.age = AgeAnswer::No;
        page.capturedAt = m_clock.now();
        page.title = "evil \xe2\x80\xaeltit\x07 <b>";
        page.url = "javascript:alert(1)//" + std::string(300, 'x');
        add(page,
            {{"first-view", "first.png", "image/png", "pixels"},
                {"record", "record.json", "application/json", captureRecord}});
        vault::NewItem passport;
        passport.kind = vault::ItemKind::Document;
        passport.age = AgeAnswer::No;
        passport.title = "Passport, Utopia";
        passport.capturedAt = m_clock.now();
        add(passport, {{"original", "passport.png", "image/png", "pixels"}});
    }
    ExportOptions with(ReportPictures pictures, const std::string& language = "en")
    {
        auto report = std::make_shared<ReportOptions>();
        report->pictures = pictures;
        report->language = language;
        report->purpose = "for a hearing";
        report->pictureOf = [this](ByteSource& file, std::string_view, int) -> Result<QImage> {
            ++m_decoded;
            Bytes block(4096);
            while (*file.read(block) > 0) { }
            QImage image(640, 400, QImage::Format_RGB32);
            image.fill(qRgb(10, 120, 60));
            return image;
        };
        ExportOptions options;
        options.recipient = "Utopia Legal Aid";
        options.report = report;
        return options;
    }
    std::filesystem::path made(const ExportOptions& options, const std::string& name = "r.zip")
    {
        return unpacked(name, exported(name, options));
    }
    std::string tool(const std::filesystem::path& root, const std::string& command)
    {
        std::string output;
        EXPECT_EQ(run(root / "data/report", command, &output), 0) << command << "\n" << output;
        return output;
    }
    std::string textOf(const std::filesystem::path& root, int first, int last)
    {
        return tool(
            root, "pdftotext -layout -f " + std::to_string(first) + " -l " + std::to_string(last) + " report.pdf -");
    }
    int m_decoded = 0;
};

inline bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

} // namespace holdfast::bundle::test

#include "tests/app/browser/capture_fixture.h"
#include "tests/app/browser/test_certificates.h"

#include <future>

namespace holdfast {

using namespace std::chrono_literals;
using capture::CaptureOutcome;
namespace captureErrors = capture::errors;

class Failure : public CaptureTest {
protected:
    void expectFailure(const CaptureOutcome& outcome, ErrorCode code)
    {
        ASSERT_TRUE(outcome.error);
        EXPECT_TRUE(outcome.error->is(code)) << outcome.error->code().id << " " << outcome.error->detail() << "\n"
                                             << outcome.record.dump(1);
        EXPECT_FALSE(outcome.complete);
        EXPECT_EQ(outcome.seen, !outcome.record.empty());
        if (outcome.seen) {
            EXPECT_EQ(outcome.record["error"]["code"], std::string(code.id));
        }
    }
};

TEST_F(Failure, keepsWhatWasThereWhenThePageNeverFinishes)
{
    site.handle("/half", [this](const httplib::Request&, httplib::Response& response) {
        response.set_content_provider(1000000, "text/html", [this](size_t offset, size_t, httplib::DataSink& sink) {
            const std::string start
                = "<!doctype html><title>half</title><body style='margin:0;background:#0a0'><p>first half</p>"
                + std::string(4096, ' ');
            if (offset > 0)
                site.hold();
            return offset == 0 && sink.write(start.data(), start.size());
        });
    });
    const auto outcome = captureUntilTimeout(site.url("/half"), 2s,
        [this](const CaptureOutcome&) { return artifacts.text("text").find("first half") != std::string::npos; });
    expectFailure(outcome, captureErrors::timeout);
    EXPECT_TRUE(outcome.seen);
    EXPECT_EQ(outcome.title, "half");
    EXPECT_NE(artifacts.text("text").find("first half"), std::string::npos);
    EXPECT_EQ(artifacts.picture().pixelColor(1000, 500), QColor(0, 0xaa, 0));
    EXPECT_EQ(outcome.record["response"]["status"], 200);
}

TEST_F(Failure, timesOutOnAServerThatNeverAnswers)
{
    site.handle("/never", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    request.timeout = 1500ms;
    const auto outcome = mustCapture(site.url("/never"));
    expectFailure(outcome, captureErrors::timeout);
    EXPECT_FALSE(outcome.seen);
    EXPECT_FALSE(artifacts.has("screenshot"));
}

TEST_F(Failure, timesOutOnAPageWithoutEnd)
{
    site.handle("/endless", [](const httplib::Request&, httplib::Response& response) {
        response.set_content_provider(size_t(1) << 40, "text/html", [](size_t, size_t, httplib::DataSink& sink) {
            const std::string line = "<p>and on it goes</p>" + std::string(2000, ' ');
            std::this_thread::sleep_for(20ms); // the server's pace, not a wait of the test
            return sink.write(line.data(), line.size());
        });
    });
    const auto outcome = captureUntilTimeout(site.url("/endless"), 2s,
        [this](const CaptureOutcome&) { return artifacts.text("text").find("and on it goes") != std::string::npos; });
    expectFailure(outcome, captureErrors::timeout);
    EXPECT_NE(artifacts.text("text").find("and on it goes"), std::string::npos);
    EXPECT_FALSE(artifacts.picture().isNull());
}

TEST_F(Failure, findsNoHost)
{
    const auto outcome = mustCapture("http://holdfast-no-such-host.invalid/");
    expectFailure(outcome, captureErrors::hostNotFound);
    EXPECT_FALSE(outcome.seen);
}

TEST_F(Failure, isRefused)
{
    const auto outcome = mustCapture("http://127.0.0.1:" + std::to_string(closedPort()) + "/");
    expectFailure(outcome, captureErrors::connectionRefused);
    EXPECT_FALSE(outcome.seen);
}

TEST_F(Failure, losesTheConnectionInTheMiddleOfAPage)
{
    // Once the browser asks for the picture, it has read the text; then the connection breaks.
    std::promise<void> toldRead;
    const std::shared_future<void> wasRead(toldRead.get_future());
    site.handle("/read.png", [&, told = false](const httplib::Request&, httplib::Response& response) mutable {
        response.status = 404;
        if (!std::exchange(told, true))
            toldRead.set_value();
    });
    site.handle("/lost", [&](const httplib::Request&, httplib::Response& response) {
        response.set_content_provider(100000, "text/html", [&](size_t offset, size_t, httplib::DataSink& sink) {
            const std::string start = "<!doctype html><title>lost</title><p>before the loss</p><img src='/read.png'>"
                + std::string(4096, ' ');
            if (offset > 0)
                wasRead.wait_for(30s);
            return offset == 0 && sink.write(start.data(), start.size());
        });
    });
    const auto outcome = mustCapture(site.url("/lost"));
    expectFailure(outcome, captureErrors::connectionLost);
    EXPECT_TRUE(outcome.seen);
    EXPECT_NE(artifacts.text("text").find("before the loss"), std::string::npos);
}

TEST_F(Failure, goesNoFurtherThanABadCertificateAndRecordsIt)
{
    struct Case {
        const char* names;
        int days;
        const char* problem;
    };
    for (const Case& each : {Case{"IP:127.0.0.1", 30, "unknown issuer"}, Case{"IP:127.0.0.1", -5, "expired"},
             Case{"DNS:other.example", 30, "wrong host"}}) {
        const TestCertificate certificate = makeCertificate(each.names, each.days);
        TestSite secure(secureServer(certificate));
        secure.page("/", "<!doctype html><title>must not be seen</title>");
        const auto outcome = mustCapture(secure.url("/", "https"));
        expectFailure(outcome, captureErrors::badCertificate);
        EXPECT_TRUE(outcome.seen);
        EXPECT_EQ(secure.requests(), 0U);
        EXPECT_FALSE(artifacts.has("html"));
        EXPECT_TRUE(artifacts.text("tls").starts_with("-----BEGIN CERTIFICATE-----"));
        EXPECT_EQ(outcome.record["tls"]["certificate_sha256"], certificate.sha256());
        EXPECT_EQ(outcome.record["tls"]["subject"], "Utopia test");
        EXPECT_EQ(outcome.record["tls"]["asked_again"], isChromium()) << "which keeps what it refused to itself";
        EXPECT_NE(outcome.record["tls"]["problem"].get<std::string>().find(each.problem), std::string::npos)
            << outcome.record["tls"];
        EXPECT_NE(outcome.error->detail().find(each.problem), std::string::npos) << outcome.error->detail();
    }
}

TEST_F(Failure, capturesAnErrorPageAndRemarksItsStatus)
{
    for (const int status : {404, 500}) {
        const std::string path = "/" + std::to_string(status);
        site.page(path, "<!doctype html><title>sorry</title><p>not here</p>", status);
        const auto outcome = mustCapture(site.url(path));
        EXPECT_TRUE(outcome.seen);
        EXPECT_TRUE(outcome.complete);
        ASSERT_TRUE(outcome.error);
        EXPECT_TRUE(outcome.error->is(captureErrors::httpStatus));
        EXPECT_EQ(outcome.error->detail(), std::to_string(status));
        EXPECT_EQ(outcome.httpStatus, uint32_t(status));
        EXPECT_NE(artifacts.text("text").find("not here"), std::string::npos);
        EXPECT_FALSE(artifacts.picture().isNull());
    }
}

TEST_F(Failure, savesNothingOfADownload)
{
    site.handle("/attached", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Disposition", "attachment; filename=\"x.html\"");
        response.set_content("<p>a file", "text/html");
    });
    site.handle("/binary", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("\x01\x02\x03", "application/octet-stream");
    });
    site.handle("/pdf", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("%PDF-1.7\n", "application/pdf");
    });
    for (const char* path : {"/attached", "/binary", "/pdf"}) {
        const auto outcome = mustCapture(site.url(path));
        expectFailure(outcome, captureErrors::isDownload);
        EXPECT_TRUE(outcome.seen) << path;
        EXPECT_EQ(outcome.record["response"]["status"], 200) << path;
        EXPECT_NE(outcome.record["response"]["headers"].dump().find("ontent-"), std::string::npos)
            << outcome.record["response"];
        EXPECT_TRUE(outcome.record["files"].empty());
    }
}

TEST_F(Failure, hasNothingToTakeFromAnEmptyAnswer)
{
    site.handle("/204", [](const httplib::Request&, httplib::Response& response) { response.status = 204; });
    const auto outcome = mustCapture(site.url("/204"));
    expectFailure(outcome, captureErrors::networkFailed);
    EXPECT_EQ(outcome.error->detail(), "no content");
}

TEST_F(Failure, followsNoRedirectAwayFromTheWeb)
{
    int number = 0;
    for (const char* target : {"file:///etc/passwd", "ftp://127.0.0.1/x", "mailto:a@site.example", "data:text/html,x",
             "chrome://version", "qrc:/x"}) {
        const std::string path = "/r" + std::to_string(++number);
        site.handle(path, [target](const httplib::Request&, httplib::Response& response) {
            response.status = 302;
            response.set_header("Location", target);
        });
        const auto outcome = mustCapture(site.url(path));
        expectFailure(outcome, captureErrors::schemeRefused);
        const std::string scheme(target, std::string_view(target).find(':'));
        EXPECT_EQ(outcome.error->detail(), scheme);
        EXPECT_TRUE(outcome.seen) << "the site answered: " << target;
        EXPECT_NE(outcome.record.dump().find(scheme + ":"), std::string::npos) << outcome.record;
        EXPECT_EQ(artifacts.text("text").find("root:"), std::string::npos);
    }
}

TEST_F(Failure, endsALoopOfRedirects)
{
    site.handle("/loop", [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/loop"); });
    const auto outcome = mustCapture(site.url("/loop"));
    expectFailure(outcome, captureErrors::networkFailed);
    EXPECT_EQ(outcome.error->detail(), "ERR_TOO_MANY_REDIRECTS");
    EXPECT_TRUE(outcome.seen);
}

TEST_F(Failure, endsALoopOfThePageAtTheTimeout)
{
    site.page("/script", "<!doctype html><title>again</title><script>location.reload()</script>");
    site.page("/refresh", "<!doctype html><title>again</title><meta http-equiv=refresh content='0'>");
    for (const char* path : {"/script", "/refresh"}) {
        const auto outcome = captureUntilTimeout(site.url(path), 2s,
            [](const CaptureOutcome& each) { return each.seen && each.record["redirect_count"] > 2; });
        expectFailure(outcome, captureErrors::timeout);
        ASSERT_TRUE(outcome.seen) << path;
        EXPECT_GT(outcome.record["redirect_count"], 2) << path;
    }
}

TEST_F(Failure, refusesWhatIsNoWebAddressBeforeAnythingStarts)
{
    for (const char* url : {"", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ftp://127.0.0.1/",
             "http://u:p@127.0.0.1/", "http://127.0.0.1/a b"}) {
        const auto outcome = capture(url);
        ASSERT_FALSE(outcome) << url;
        EXPECT_TRUE(outcome.error().is(captureErrors::badAddress)) << url;
    }
}

TEST_F(Failure, asksTheAgeQuestionBeforeAnythingStarts)
{
    site.page("/", "<!doctype html>x");
    for (const auto& [age, code] :
        {std::pair{AgeAnswer::Yes, errors::linkOnly}, std::pair{AgeAnswer::Unsure, errors::linkOnly}}) {
        request.age = age;
        const auto outcome = capture(site.url("/"));
        ASSERT_FALSE(outcome);
        EXPECT_TRUE(outcome.error().is(code));
    }
    capture::CaptureRequest unanswered;
    unanswered.url = site.url("/");
    const auto outcome = browser().capture(unanswered, artifacts, {});
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().is(errors::ageUnanswered));
    EXPECT_EQ(site.requests(), 0U);
}

} // namespace holdfast

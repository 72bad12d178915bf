#include "tests/app/browser/capture_fixture.h"
#include "tests/app/browser/processes.h"

#include <csignal>

namespace holdfast {

using namespace std::chrono_literals;
namespace captureErrors = capture::errors;

using HostilePage = CaptureTest;

TEST_F(HostilePage, getsNothingItAsksFor)
{
    site.page("/greedy", R"HTML(<!doctype html><title>greedy</title><p id=out>text</p><script>
        addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'stay'; });
        alert('a'); const c = confirm('c'); const p = prompt('p', 'q');
        window.open('/other'); print();
        document.getElementById('out').textContent = 'confirm ' + c + ' prompt ' + p;
        navigator.geolocation.getCurrentPosition(() => {}, () => document.body.append(' no place'));
        Notification.requestPermission().then((r) => document.body.append(' notification ' + r));
        const x = document.createElement('iframe'); x.src = 'holdfast-odd:thing'; document.body.append(x);
        fetch('file:///etc/passwd').then((r) => r.text()).then((t) => document.body.append(t), () => document.body.append(' no file'));
        </script>)HTML");
    const auto outcome = mustCapture(site.url("/greedy"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    EXPECT_NE(artifacts.text("text").find("confirm false prompt null"), std::string::npos) << artifacts.text("text");
    EXPECT_NE(artifacts.text("text").find("no file"), std::string::npos);
    EXPECT_EQ(artifacts.text("text").find("root:"), std::string::npos);
    for (const char* detail : {"alert", "confirm", "prompt"})
        EXPECT_TRUE(notes(outcome.record, "omissions", "refused-dialog", detail)) << detail;
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-popup"));
    EXPECT_NE(artifacts.text("text").find("no place"), std::string::npos);
    EXPECT_EQ(artifacts.text("text").find("notification granted"), std::string::npos);
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-print"));
    EXPECT_EQ(notes(outcome.record, "omissions", "refused-permission"), !isChromium());
    EXPECT_EQ(notes(outcome.record, "omissions", "refusals-not-known", "permission"), isChromium())
        << "Chromium refuses it and tells nobody";
    EXPECT_EQ(site.requests(), 1u) << "a window that it opened asked for something";
}

TEST_F(HostilePage, signsInNowhere)
{
    site.handle("/private", [](const httplib::Request&, httplib::Response& response) {
        response.status = 401;
        response.set_header("WWW-Authenticate", "Basic realm=\"x\"");
        response.set_content("<!doctype html><p>sign in first</p>", "text/html");
    });
    const auto outcome = mustCapture(site.url("/private"));
    EXPECT_TRUE(outcome.complete);
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::httpStatus));
    EXPECT_EQ(outcome.error->detail(), "401");
    EXPECT_NE(artifacts.text("text").find("sign in first"), std::string::npos);
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-sign-in"));
}

TEST_F(HostilePage, endsAtTheTimeoutWhenItOpensDialogsWithoutEnd)
{
    site.page("/alerts",
        "<!doctype html><title>alerts</title><body style='background:#00a'><p>under the dialogs</p>"
        "<script>setTimeout(() => { for (;;) alert('x'); }, 0)</script>");
    const auto outcome = captureUntilTimeout(site.url("/alerts"), 3s, isSeen);
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::timeout)) << outcome.error->code().id;
    EXPECT_TRUE(outcome.seen);
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-dialog"));
    // Between two dialogs there may be no moment for a script of ours: then the record says that the text is missing.
    const bool hasText = artifacts.text("text").find("under the dialogs") != std::string::npos;
    EXPECT_NE(hasText, outcome.record["errors"].dump().find("text: devtools") != std::string::npos)
        << outcome.record["errors"].dump();
}

TEST_F(HostilePage, endsAtTheTimeoutWhenItsScriptNeverReturns)
{
    site.page("/spin",
        "<!doctype html><title>spin</title><p>before the loop</p><script>setTimeout(() => { for (;;); }, 0)</script>");
    const auto outcome = captureUntilTimeout(site.url("/spin"), 3s, isSeen);
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::timeout));
    EXPECT_NE(artifacts.text("text").find("before the loop"), std::string::npos) << outcome.record["errors"].dump();
}

TEST_F(HostilePage, isTakenWholeWhenItIsHuge)
{
    site.page("/huge",
        "<!doctype html><title>huge</title><script>const a = []; for (let i = 0; i < 20000; ++i) a.push('<span>' + i + "
        "'</span>');"
        "document.write(a.join(' '));</script>");
    const auto outcome = mustCapture(site.url("/huge"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    EXPECT_NE(artifacts.text("text").find("19999"), std::string::npos);
    EXPECT_GT(artifacts.text("html").size(), 300000U);
}

TEST_F(HostilePage, cannotChangeWhatIsTakenByReplacingTheBrowsersFunctions)
{
    site.page("/liar", R"HTML(<!doctype html><title>liar</title><p>the truth</p><script>
        Object.defineProperty(HTMLElement.prototype, 'innerText', {get: () => 'a lie'});
        Object.defineProperty(Element.prototype, 'outerHTML', {get: () => 'a lie'});
        JSON.stringify = () => '{"text":"a lie"}'; window.scrollTo = () => { for (;;); };
        String.prototype.slice = () => 'a lie'; String.prototype.replace = () => 'a lie';
        </script>)HTML");
    const auto outcome = mustCapture(site.url("/liar"));
    EXPECT_TRUE(outcome.complete);
    EXPECT_EQ(artifacts.text("text").find("a lie"), std::string::npos);
    EXPECT_NE(artifacts.text("text").find("the truth"), std::string::npos);
    EXPECT_NE(artifacts.text("html").find("the truth"), std::string::npos);
}

TEST_F(HostilePage, goesNowhereWhileItIsTaken)
{
    site.page("/other", "<!doctype html><title>other</title><p>somewhere else</p>");
    site.page("/runner",
        "<!doctype html><title>runner</title><p>here</p><div style='height:14000px'></div>"
        "<script>addEventListener('resize', () => location.replace('/other'))</script>");
    const auto outcome = mustCapture(site.url("/runner"));
    EXPECT_EQ(outcome.title, "runner") << outcome.record.dump(1);
    EXPECT_NE(artifacts.text("mhtml").find("runner"), std::string::npos);
    EXPECT_EQ(artifacts.text("mhtml").find("somewhere else"), std::string::npos);
}

TEST_F(HostilePage, doesNotGetAwayByCallingAProgramOfTheDesktop)
{
    site.page("/",
        "<!doctype html><title>calls</title><p>here</p>"
        "<script>onload = () => { location = 'tel:+123'; setTimeout(() => { location = 'holdfast-odd:x'; }); "
        "}</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_TRUE(outcome.complete) << outcome.record.dump(1);
    EXPECT_EQ(outcome.title, "calls");
    EXPECT_NE(artifacts.text("text").find("here"), std::string::npos);
    EXPECT_FALSE(artifacts.picture().isNull());
}

TEST_F(HostilePage, takesOnlyItsOwnCaptureDownWhenItsProcessDies)
{
    site.handle("/held.png", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    site.page("/dies", "<!doctype html><title>dies</title><p>x</p><img src='/held.png'>");
    site.page("/next", "<!doctype html><title>next</title>");
    std::thread killer([this] {
        site.waitForRequests(2);
        for (const RunningProcess& process : renderers())
            ::kill(process.id, SIGKILL);
    });
    const auto outcome = mustCapture(site.url("/dies"));
    killer.join();
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::incomplete)) << outcome.error->code().id;
    EXPECT_TRUE(outcome.seen);
    EXPECT_FALSE(outcome.complete);
    EXPECT_TRUE(notes(outcome.record, "errors", "page-crashed"));
    EXPECT_TRUE(mustCapture(site.url("/next")).complete);
}

} // namespace holdfast

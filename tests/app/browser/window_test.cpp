#include "tests/app/browser/canary.h"
#include "tests/app/browser/processes.h"
#include "tests/app/browser/window_fixture.h"

namespace holdfast {

using namespace std::chrono_literals;
using capture::WindowEvent;
using Window = WindowTest;

TEST_F(Window, takesAPageBehindALogInAndKeepsNoCookieOfIt)
{
    site.handle("/log-in", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Set-Cookie", "session=SECRETCOOKIE; Path=/; HttpOnly");
        response.set_redirect("/inside", 303);
    });
    site.handle("/inside", [](const httplib::Request& request, httplib::Response& response) {
        const bool isIn = request.get_header_value("Cookie") == "session=SECRETCOOKIE";
        response.set_header("X-CSRF-Token", "SECRETTOKEN");
        response.set_content(isIn ? "<!doctype html><title>Inside</title><p>only for members</p>"
                                  : "<!doctype html><title>Outside</title>",
            "text/html");
    });
    open(site.url("/log-in"));
    const auto outcome = take();
    EXPECT_EQ(wanted.url, site.url("/inside"));
    EXPECT_EQ(outcome.title, "Inside");
    EXPECT_TRUE(outcome.complete) << outcome.record.dump();
    EXPECT_FALSE(outcome.error);
    EXPECT_NE(artifacts.text("text").find("only for members"), std::string::npos);
    EXPECT_EQ(outcome.record["capture_method"], "window");
    EXPECT_EQ(outcome.record["logged_in"], "not said");
    EXPECT_EQ(outcome.record["response"]["status"], 200);
    EXPECT_EQ(outcome.record["redirects"].size(), 1U);
    EXPECT_FALSE(outcome.record["scrubbed"].empty());
    for (const char* role : {"wacz", "mhtml", "html", "text"}) {
        ASSERT_TRUE(artifacts.has(role)) << role;
        EXPECT_EQ(artifacts.text(role).find("SECRET"), std::string::npos) << role;
    }
    EXPECT_EQ(outcome.record.dump().find("SECRET"), std::string::npos);
    EXPECT_FALSE(artifacts.picture().isNull());
}

TEST_F(Window, followsEachPageFromItsFirstRequestOn)
{
    site.page("/one",
        "<!doctype html><title>One</title><script>onload = () => setTimeout(() => { "
        "location = '/two' }, 50)</script>");
    site.page("/two", "<!doctype html><title>Two</title><img src='/pixel'>");
    open(site.url("/one"));
    auto outcome = take();
    while (outcome.title != "Two") // the first one is held while it is taken, and asks once more or not
        outcome = take();
    EXPECT_EQ(outcome.record["requested_url"], site.url("/two"));
    EXPECT_TRUE(outcome.complete) << outcome.record.dump();
    EXPECT_EQ(outcome.record["redirects"].size(), 0U);
    for (const Json& resource : outcome.record["resources"])
        EXPECT_NE(resource["url"], site.url("/one")) << "that is another page's";
}

TEST_F(Window, opensAPopUpAsATabThatStaysInTouchWithItsOpener)
{
    site.page("/",
        "<!doctype html><title>Opener</title><script>onmessage = (e) => { document.title = e.data };"
        "window.open('/pop-up')</script>");
    site.page("/pop-up", "<!doctype html><title>Pop-up</title><script>opener.postMessage('Heard', '*')</script>");
    open(site.url("/"));
    std::map<std::string, capture::CaptureOutcome> all;
    while (all.size() < 2) {
        auto outcome = take();
        all[wanted.url] = std::move(outcome);
    }
    const Json& record = all[site.url("/pop-up")].record;
    EXPECT_EQ(record["title"], "Pop-up");
    EXPECT_EQ(record["response"]["status"], 200) << "it was followed from its first request on";
    EXPECT_FALSE(omits(record, "network-not-seen"));
}

TEST_F(Window, takesADocumentThatAPageWroteIntoAPopUpAndSaysWhoMadeIt)
{
    site.page("/",
        "<!doctype html><title>Opener</title><script>const made = window.open('');"
        "made.document.write('<!doctype html><title>Written</title><p>made here'); made.document.close()</script>");
    open(site.url("/"));
    std::map<std::string, Json> records;
    std::map<std::string, std::string> texts;
    while (records.size() < 2) {
        const auto outcome = take();
        records[outcome.title] = outcome.record;
        texts[outcome.title] = artifacts.text("text");
        EXPECT_EQ(wanted.url, site.url("/")) << "the pop-up has no address of its own";
    }
    const Json& record = records["Written"];
    ASSERT_TRUE(record.is_object());
    EXPECT_EQ(record["final_url"], "about:blank");
    EXPECT_EQ(record["made_by_page"], (Json{{"url", site.url("/")}, {"status", 200}}));
    EXPECT_TRUE(record["response"].is_null()) << "no server sent it";
    EXPECT_TRUE(record["tls"].is_null());
    EXPECT_TRUE(omits(record, "made-by-page")) << record["omissions"];
    EXPECT_NE(texts["Written"].find("made here"), std::string::npos);
    EXPECT_TRUE(records["Opener"]["made_by_page"].is_null());
}

TEST_F(Window, refusesWhatAPageHasNoBusinessWith)
{
    site.handle("/file", [](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Disposition", "attachment; filename=a.bin");
        response.set_content("bytes", "application/octet-stream");
    });
    site.page("/",
        "<!doctype html><title>Hostile</title><input type=file id=f><script>"
        "for (let i = 0; i < 50; ++i) alert('again');"
        "navigator.geolocation.getCurrentPosition(() => {});"
        "location.href = 'file:///etc/passwd';"
        "const a = document.createElement('a'); a.href = '/file'; document.documentElement.append(a); a.click();"
        "const v = document.createElement('a'); v.href = 'view-source:' + location.href; v.click();"
        "</script>");
    open(site.url("/"));
    const auto outcome = take();
    EXPECT_EQ(outcome.title, "Hostile");
    EXPECT_TRUE(omits(outcome.record, "refused-dialog"));
    EXPECT_TRUE(omits(outcome.record, "refused-download")) << outcome.record["omissions"].dump();
    EXPECT_TRUE(omits(outcome.record, "refused-permission")) << outcome.record["omissions"].dump();
}

TEST_F(Window, opensNothingButAddressesOfTheWeb)
{
    for (const char* address : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
             "view-source:http://a/", "devtools://devtools/", "chrome://gpu"}) {
        openOnDisplay(address);
        display->pressWithControl('w');
        const WindowEvent last = event();
        EXPECT_EQ(last.kind, WindowEvent::Kind::Closed);
        EXPECT_EQ(last.url, "") << address;
        EXPECT_TRUE(display->waitForWindowToGo());
        session.reset();
    }
}

TEST_F(Window, isNotOpenedBeforeTheQuestionAboutAge)
{
    for (const AgeAnswer age : {AgeAnswer::Unanswered, AgeAnswer::Yes, AgeAnswer::Unsure}) {
        options.age = age;
        EXPECT_FALSE(capture::WindowSession::open(options));
        EXPECT_TRUE(descendants().empty()) << "nothing was started";
    }
}

TEST_F(Window, goesThroughTheProxyOrNowhere)
{
    TestProxy proxy;
    proxy.lead("known.holdfast-proxy.test:80", site.port());
    options.proxy = proxy.url();
    site.page("/", "<!doctype html><title>Behind</title>");
    open("http://known.holdfast-proxy.test/");
    const auto outcome = take();
    EXPECT_EQ(outcome.title, "Behind");
    EXPECT_EQ(outcome.record["proxy"], true);
    EXPECT_EQ(outcome.record["dns"], "not asked");
    EXPECT_EQ(proxy.asked(), std::vector<std::string>{"known.holdfast-proxy.test:80"});
}

TEST_F(Window, isConfinedAlsoOnADisplayAndTakesAPageWhenAKeyIsPressed)
{
    site.page("/", "<!doctype html><title>Page</title><p>words</p><div style='height:3000px'></div>");
    openOnDisplay(site.url("/"));
    EXPECT_EQ(take().title, "Page");
    for (const RunningProcess& process : descendants())
        if (process.id == session->processId()) {
            EXPECT_NE(process.status.find("\nSeccomp:\t2"), std::string::npos);
            EXPECT_EQ(process.status.find("\nUid:\t0"), std::string::npos);
            EXPECT_EQ(process.commandLine.find("--no-sandbox"), std::string::npos);
        }
    auto outcome = take('s');
    EXPECT_EQ(site.requests(), 1U) << "it is not loaded again";
    EXPECT_EQ(outcome.title, "Page");
    EXPECT_TRUE(outcome.complete) << outcome.record.dump();
    EXPECT_GE(artifacts.picture().height(), 3000);
    EXPECT_GT(outcome.record["viewport"]["width"], 300);
    outcome = take('d');
    EXPECT_EQ(outcome.record["capture_method"], "window-view");
    EXPECT_TRUE(artifacts.has("first-view"));
    EXPECT_FALSE(artifacts.has("screenshot"));
    outcome = take('s'); // what it fetched before is in this archive too
    EXPECT_TRUE(outcome.complete) << outcome.record.dump();
    EXPECT_TRUE(artifacts.has("wacz"));
    display->pressWithControl('w');
    EXPECT_EQ(event().kind, WindowEvent::Kind::Closed);
}

TEST_F(Window, closesATabByTheKeyThatClosesTheWindowWithTheLastOne)
{
    site.page("/", "<!doctype html><title>Opener</title><script>window.open('/pop-up')</script>");
    site.page("/pop-up", "<!doctype html><title>Pop-up</title>");
    openOnDisplay(site.url("/"));
    take();
    take();
    display->pressWithControl('w');
    take('s');
    EXPECT_EQ(wanted.url, site.url("/")) << "the window and its log-ins are still there";
    display->pressWithControl('w');
    EXPECT_EQ(event().kind, WindowEvent::Kind::Closed);
}

TEST_F(Window, closesAtOnceWhenThePersonSaysThatSomebodyMayBeUnder18)
{
    site.page("/", "<!doctype html><title>Page</title>");
    openOnDisplay(site.url("/"));
    take();
    display->pressWithControl('u');
    const WindowEvent last = event();
    EXPECT_EQ(last.kind, WindowEvent::Kind::UnderAge);
    EXPECT_EQ(last.url, site.url("/"));
    EXPECT_TRUE(display->waitForWindowToGo());
}

TEST_F(Window, goesAtOnceAndSaysSoWhenThePersonWantsToBeGone)
{
    site.page("/", "<!doctype html><title>Page</title>");
    openOnDisplay(site.url("/"));
    take();
    display->pressWithControl('q');
    EXPECT_EQ(event().kind, WindowEvent::Kind::QuickExit);
    EXPECT_TRUE(display->waitForWindowToGo());
}

TEST_F(Window, leavesNothingOfAPageOnThisComputer)
{
    const auto start = std::filesystem::file_time_type::clock::now() - 1s;
    const std::string canary = makeCanary();
    site.handle("/", [&](const httplib::Request&, httplib::Response& response) {
        response.set_header("Set-Cookie", canary + "=" + canary + "; Max-Age=999999");
        response.set_content("<!doctype html><title>" + canary + "</title><p>" + canary
                + "</p><script>localStorage.x = '" + canary + "'; indexedDB.open('" + canary
                + "'); caches && caches.open('x')</script>",
            "text/html");
    });
    open(site.url("/"));
    EXPECT_EQ(take().title, canary);
    const std::vector<std::filesystem::path> none;
    EXPECT_EQ(tracesOf(canary, start), none) << "while it is open: its home in memory has no such file either";
    session.reset();
    EXPECT_EQ(tracesOf(canary, start), none);
    EXPECT_TRUE(descendants().empty());
}

} // namespace holdfast

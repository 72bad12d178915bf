#include "tests/app/browser/processes.h"
#include "tests/app/browser/test_certificates.h"
#include "tests/app/browser/window_fixture.h"

#include <csignal>
#include <set>

namespace holdfast {

using namespace std::chrono_literals;
using capture::WindowEvent;

using HostileInWindow = WindowTest;

TEST_F(HostileInWindow, cannotKeepThePersonFromLeavingByMessagesWithoutEnd)
{
    site.page("/said", "");
    site.page("/",
        "<!doctype html><title>Alerts</title><script>onload = () => { const r = new XMLHttpRequest(); "
        "r.open('GET', '/said', false); r.send(); for (;;) alert('stay'); }</script>");
    options.order.everyPage = false;
    openOnDisplay(site.url("/"));
    site.waitForRequests(2);
    display->pressWithControl('q');
    EXPECT_EQ(event().kind, WindowEvent::Kind::QuickExit);
    EXPECT_TRUE(display->waitForWindowToGo());
}

TEST_F(HostileInWindow, cannotKeepThePersonFromLeavingByAskingWhetherToStay)
{
    site.page("/pressed", "");
    site.page("/",
        "<!doctype html><title>Stay</title><script>addEventListener('beforeunload', (e) => { e.preventDefault(); "
        "e.returnValue = 'stay'; }); addEventListener('keydown', () => fetch('/pressed'), {once: true});</script>");
    openOnDisplay(site.url("/"));
    take();
    display->type("a"); // only a page that somebody used may ask at all
    site.waitForRequests(2);
    display->pressWithControl('r');
    site.waitForRequests(3);
    take();
    EXPECT_EQ(wanted.url, site.url("/"));
}

TEST_F(HostileInWindow, getsThreeOf200TabsThatNobodyAskedFor)
{
    struct Opened {
        std::mutex mutex;
        std::set<std::string> numbers;
    };
    const auto opened = std::make_shared<Opened>(); // the site outlives this test's own
    site.handle("/pop", [opened](const httplib::Request& request, httplib::Response& response) {
        const std::scoped_lock lock(opened->mutex);
        opened->numbers.insert(request.get_param_value("n"));
        response.set_content("<!doctype html><title>Pop-up</title>", "text/html");
    });
    site.page(
        "/", "<!doctype html><title>Opener</title><script>for (let i = 0; i < 200; ++i) open('/pop?n=' + i);</script>");
    open(site.url("/"));
    std::set<std::string> taken;
    for (int tries = 0; taken.size() < 4 && tries < 20; ++tries) {
        take();
        taken.insert(wanted.url);
    }
    EXPECT_EQ(taken.size(), 4U);
    EXPECT_TRUE(taken.contains(site.url("/")));
    const std::scoped_lock lock(opened->mutex);
    EXPECT_EQ(opened->numbers, (std::set<std::string>{"0", "1", "2"}));
}

TEST_F(HostileInWindow, isSignedInNowhereWithoutThePage)
{
    const auto wasToldAnything = std::make_shared<std::atomic_bool>(false);
    site.handle("/", [wasToldAnything](const httplib::Request& request, httplib::Response& response) {
        if (request.has_header("Authorization"))
            *wasToldAnything = true;
        response.status = 401;
        response.set_header("WWW-Authenticate", "Basic realm=\"your mail\"");
        response.set_content("<!doctype html><title>Sign in</title><p>sign in first</p>", "text/html");
    });
    open(site.url("/"));
    const auto outcome = take();
    EXPECT_EQ(outcome.record["response"]["status"], 401);
    EXPECT_NE(artifacts.text("text").find("sign in first"), std::string::npos);
    EXPECT_FALSE(*wasToldAnything);
}

TEST_F(HostileInWindow, getsNothingFromASiteThatProvesNothingNorFromThisComputersFiles)
{
    TestSite secure(secureServer(makeCertificate("IP:127.0.0.1", 30)));
    site.handle("/to-file", [](const httplib::Request&, httplib::Response& response) {
        response.set_redirect("file:///usr/share/pixmaps/debian-logo.png");
    });
    site.page("/",
        "<!doctype html><title>none</title><script>let n = 0; const no = () => { document.title = 'refused ' + ++n };"
        "</script><img src='"
            + secure.url("/picture.png", "https") + "' onerror='no()'><img src='/to-file' onerror='no()'>");
    open(site.url("/"));
    EXPECT_EQ(take().title, "refused 2");
    EXPECT_EQ(secure.requests(), 0U);
}

TEST_F(HostileInWindow, leavesTheWindowUsableWhenItsProcessDies)
{
    site.page("/", "<!doctype html><title>Dies</title>");
    openOnDisplay(site.url("/"));
    take();
    ASSERT_FALSE(renderers().empty());
    for (const RunningProcess& process : renderers())
        ::kill(process.id, SIGKILL);
    display->pressWithControl('q');
    EXPECT_EQ(event().kind, WindowEvent::Kind::QuickExit);
    EXPECT_TRUE(display->waitForWindowToGo());
}

} // namespace holdfast

#include "tests/app/browser/canary.h"
#include "tests/app/browser/capture_fixture.h"
#include "tests/app/browser/processes.h"

#include "core/base/frame.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <unistd.h>

namespace holdfast {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace captureErrors = capture::errors;

using Isolation = CaptureTest;

namespace {

std::vector<RunningProcess> helpers()
{
    std::vector<RunningProcess> all = descendants();
    // What a helper forks has its command line too, until it becomes another program.
    std::erase_if(all, [](const RunningProcess& process) {
        return process.parent != ::getpid() || process.commandLine.find("holdfast-browser") == std::string::npos;
    });
    return all;
}

} // namespace

TEST_F(Isolation, leavesNoTraceOfAPageOnThisComputer)
{
    const auto start = fs::file_time_type::clock::now() - 1s;
    const std::string canary = makeCanary();
    site.handle("/file", [&](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Disposition", "attachment; filename=" + canary + ".txt");
        response.set_content(canary, "text/plain");
    });
    site.page("/" + canary,
        "<!doctype html><title>" + canary + "</title><p>" + canary + "</p><img src='/" + canary
            + ".png'><script>"
              "localStorage.x = '"
            + canary + "'; document.cookie = 'x=" + canary + ";max-age=999'; console.error('" + canary
            + "'); caches.open('x');"
              "indexedDB.open('"
            + canary + "'); history.pushState({}, '', '?" + canary + "');</script>");
    EXPECT_TRUE(mustCapture(site.url("/" + canary)).complete);
    EXPECT_NE(artifacts.text("mhtml").find(canary), std::string::npos);
    EXPECT_TRUE(mustCapture(site.url("/file")).error->is(captureErrors::isDownload));
    EXPECT_EQ(tracesOf(canary, start), std::vector<fs::path>());
}

TEST_F(Isolation, keepsChromiumsOwnSandboxOn)
{
    site.handle("/held", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    site.page("/p", "<!doctype html><img src='/held'>");
    std::vector<RunningProcess> own, pages, all;
    CancelFlag hasLooked;
    std::thread watcher([&] {
        site.waitForRequests(2);
        own = helpers();
        pages = renderers();
        all = descendants();
        hasLooked.cancel();
    });
    EXPECT_FALSE(capture(site.url("/p"), Progress({}, hasLooked)));
    watcher.join();
    ASSERT_FALSE(own.empty());
    ASSERT_FALSE(pages.empty());
    for (const RunningProcess& process : pages) {
        EXPECT_NE(process.status.find("\nSeccomp:\t2"), std::string::npos);
        EXPECT_NE(process.userNamespace, own[0].userNamespace);
    }
    for (const RunningProcess& process : all) {
        EXPECT_EQ(process.commandLine.find("--no-sandbox"), std::string::npos);
        EXPECT_EQ(process.commandLine.find("--remote-debugging-port"), std::string::npos);
        EXPECT_EQ(process.status.find("\nUid:\t0"), std::string::npos) << "runs as root: " << process.commandLine;
    }
}

TEST_F(Isolation, contactsNobodyUntilAsked)
{
    // A site that only exists in the request: nothing may come before it, and nothing but what the page names after it.
    site.page(
        "/", "<!doctype html><title>t</title><a href='/link'>link</a><link rel=dns-prefetch href='//other.example'>");
    EXPECT_EQ(site.requests(), 0U);
    mustCapture(site.url("/"));
    EXPECT_EQ(site.requests(), 1U) << "an icon or a link was fetched too";
}

TEST_F(Isolation, reportsAHelperThatWasKilledAndStartsANewOne)
{
    site.handle("/held", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    site.page("/next", "<!doctype html><title>next</title>");
    std::thread killer([this] {
        site.waitForRequests(1);
        for (const RunningProcess& process : helpers())
            ::kill(process.id, SIGKILL);
    });
    const auto outcome = capture(site.url("/held"));
    killer.join();
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().is(errors::helperCrashed)) << outcome.error().code().id;
    EXPECT_EQ(mustCapture(site.url("/next")).title, "next");
}

TEST_F(Isolation, stopsAtOnceWhenCancelled)
{
    site.handle("/held", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
    site.page("/next", "<!doctype html><title>next</title>");
    CancelFlag flag;
    std::thread canceller([&] {
        site.waitForRequests(1);
        flag.cancel();
    });
    const auto outcome = capture(site.url("/held"), Progress({}, flag));
    canceller.join();
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().is(errors::cancelled));
    EXPECT_EQ(mustCapture(site.url("/next")).title, "next");
}

TEST_F(Isolation, leavesNoProcessBehind)
{
    auto second = capture::BrowserClient::start();
    ASSERT_TRUE(second);
    EXPECT_EQ(helpers().size(), 2U);
    second->reset();
    EXPECT_EQ(helpers().size(), 1U);
}

} // namespace holdfast

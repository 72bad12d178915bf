#pragma once

#include "tests/app/browser/capture_fixture.h"
#include "tests/app/desktop/x_display.h"
#include "tests/support/test_proxy.h"

#include "core/capture/window_session.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>

namespace holdfast {

/// The real helper with its window: on no display where the page does everything, and on an X server of its own where
/// somebody presses keys.
class WindowTest : public testing::Test {
protected:
    WindowTest()
    {
        options.age = AgeAnswer::No;
        options.platform = "offscreen";
        options.order.everyPage = true;
        for (const char* key : {"title", "capture_page"})
            options.order.look.texts[key] = key;
    }
    void open(const std::string& address)
    {
        options.order.address = address;
        auto opened = capture::WindowSession::open(options);
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        session = std::move(*opened);
    }
    void openOnDisplay(const std::string& address)
    {
        if (!display)
            display.emplace();
        ::setenv("DISPLAY", display->name().toLatin1().constData(), 1);
        ::unsetenv("XAUTHORITY");
        options.platform = "xcb";
        open(address);
        ASSERT_TRUE(display->waitForWindow());
    }
    /// What comes next, but for whom the window is in touch with.
    capture::WindowEvent event()
    {
        for (;;) {
            const auto next = session->next({});
            EXPECT_TRUE(next) << next.error().code().id << " " << next.error().detail();
            if (!next
                || (next->kind != capture::WindowEvent::Kind::Visiting
                    && next->kind != capture::WindowEvent::Kind::Active))
                return next.value_or(capture::WindowEvent{});
            visited.push_back(next->host);
        }
    }
    /// What comes once a key was pressed that does nothing until the window is ready for it.
    capture::WindowEvent eventAfter(uint32_t key)
    {
        std::mutex mutex;
        std::condition_variable_any ended;
        const std::jthread presser([&](const std::stop_token& stop) {
            std::unique_lock lock(mutex);
            while (!stop.stop_requested()) {
                display->pressWithControl(key);
                ended.wait_for(lock, stop, std::chrono::milliseconds(200), [] { return false; });
            }
        });
        return event();
    }
    /// The next capture that is wanted, by itself or by a key, taken.
    capture::CaptureOutcome take(uint32_t key = 0)
    {
        wanted = key == 0 ? event() : eventAfter(key);
        EXPECT_EQ(wanted.kind, capture::WindowEvent::Kind::Wanted);
        capture::CaptureRequest request;
        request.url = wanted.url;
        request.age = AgeAnswer::No;
        artifacts = {};
        auto outcome = session->capture(request, artifacts, {});
        EXPECT_TRUE(outcome) << outcome.error().code().id << " " << outcome.error().detail();
        EXPECT_TRUE(session->tell(true, "Kept"));
        return outcome ? std::move(*outcome) : capture::CaptureOutcome{};
    }
    static bool omits(const Json& record, const std::string& what)
    {
        return std::any_of(record["omissions"].begin(), record["omissions"].end(),
            [&](const Json& note) { return note["what"] == what; });
    }

    TestSite site;
    capture::WindowOptions options;
    std::optional<desktop::XDisplay> display;
    std::unique_ptr<capture::WindowSession> session;
    KeptArtifacts artifacts;
    capture::WindowEvent wanted;
    std::vector<std::string> visited;
};

} // namespace holdfast

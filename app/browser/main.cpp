// holdfast-browser: visits web pages, shown to nobody or in a window of its own, and hands on what they looked like.
// Started by Holdfast only; see docs/helper-protocol.md.

#include "app/browser/browser_helper.h"
#include "app/browser/chromium/chromium_browser.h"
#include "app/browser/chromium/chromium_page.h"
#include "app/browser/chromium_setup.h"
#include "app/browser/page_session.h"
#include "app/browser/window/display_link.h"
#include "app/browser/window/window_helper.h"
#include "core/base/lockdown.h"
#include "core/capture/engine.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace holdfast;

struct Arguments {
    std::string proxy;
    bool isWindow = false;
    bool isInstalled = false; ///< the browser that this system has
};

struct Started {
    HelperChannel channel;
    Arguments arguments;
    std::filesystem::path home;
};

Result<Arguments> readArguments(int argc, char** argv)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--window" && !arguments.isWindow)
            arguments.isWindow = true;
        else if (name == "--chromium" && !arguments.isInstalled)
            arguments.isInstalled = true;
        else if (name == "--proxy" && arguments.proxy.empty() && i + 1 < argc)
            arguments.proxy = argv[++i];
        else
            return fail(errors::helperBadMessage, "arguments");
    }
    return arguments;
}

Result<Started> startConfined(int argc, char** argv)
{
    HF_CHECK(lockDownProcess());
    HF_TRY(const Arguments arguments, readArguments(argc, argv));
    browser::DisplayLink display;
    if (arguments.isWindow) {
        HF_TRY(display, browser::DisplayLink::connect());
    }
    HF_TRY(const std::filesystem::path home, becomeNobody());
    if (arguments.isWindow)
        HF_CHECK(display.handOver(home));
    const auto installed = arguments.isInstalled ? capture::installedChromium() : std::filesystem::path();
    HF_CHECK(confine(browser::browserConfinement(home, installed)));
    HF_TRY(HelperChannel channel, HelperChannel::open("browser"));
    return Started{std::move(channel), arguments, home};
}

/// Qt's own browser, shown to nobody or in a window.
int runBuiltIn(Started started, int& argc, char** argv)
{
    const Arguments& arguments = started.arguments;
    browser::setUpChromium(arguments.proxy, arguments.isWindow);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // each capture closes its own, a window tells first
    std::unique_ptr<QObject> helper;
    if (arguments.isWindow)
        helper = std::make_unique<browser::WindowHelper>(std::move(started.channel), !arguments.proxy.empty());
    else
        helper = std::make_unique<browser::BrowserHelper>(std::move(started.channel), !arguments.proxy.empty(),
            [] { return std::make_unique<browser::PageSession>(); });
    const int result = QApplication::exec();
    // Nothing is kept, so nothing needs Chromium's slow way of ending; its processes go with this one.
    std::_Exit(result);
}

/// The one that is installed on this system.
int runInstalled(Started started, int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    auto chromium
        = browser::ChromiumBrowser::start(capture::installedChromium(), started.home, started.arguments.proxy);
    if (!chromium) {
        std::fprintf(stderr, "holdfast-browser: %s\n", chromium.error().detail().c_str());
        return 1;
    }
    const browser::BrowserHelper helper(
        std::move(started.channel), !started.arguments.proxy.empty(), [&] { return (*chromium)->makePage(); });
    std::_Exit(QCoreApplication::exec());
}

} // namespace

int main(int argc, char** argv)
{
    auto started = startConfined(argc, argv);
    if (!started) {
        std::fprintf(stderr, "holdfast-browser: %s %s\n", std::string(started.error().code().id).c_str(),
            started.error().detail().c_str());
        return 1;
    }
    // Qt's messages may quote a page, and nobody reads them.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int count = 1; // Qt takes switches for Chromium from here too
    return started->arguments.isInstalled ? runInstalled(std::move(*started), count, argv)
                                          : runBuiltIn(std::move(*started), count, argv);
}

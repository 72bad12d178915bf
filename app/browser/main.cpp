// holdfast-browser: visits web pages, shown to nobody or in a window of its own, and hands on what they looked like.
// Started by Holdfast only; see docs/helper-protocol.md.

#include "app/browser/browser_helper.h"
#include "app/browser/chromium_setup.h"
#include "app/browser/window/display_link.h"
#include "app/browser/window/window_helper.h"
#include "core/base/lockdown.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace holdfast;

struct Arguments {
    std::string proxy;
    bool isWindow = false;
};

struct Started {
    HelperChannel channel;
    Arguments arguments;
};

Result<Arguments> readArguments(int argc, char** argv)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--window" && !arguments.isWindow)
            arguments.isWindow = true;
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
    HF_CHECK(confine(browser::browserConfinement(home)));
    HF_TRY(HelperChannel channel, HelperChannel::open("browser"));
    return Started{std::move(channel), arguments};
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
    const Arguments& arguments = started->arguments;
    browser::setUpChromium(arguments.proxy, arguments.isWindow);
    int count = 1; // Qt takes switches for Chromium from here too
    QApplication application(count, argv);
    QApplication::setQuitOnLastWindowClosed(false); // each capture closes its own, a window tells first
    std::unique_ptr<QObject> helper;
    if (arguments.isWindow)
        helper = std::make_unique<browser::WindowHelper>(std::move(started->channel), !arguments.proxy.empty());
    else
        helper = std::make_unique<browser::BrowserHelper>(std::move(started->channel), !arguments.proxy.empty());
    const int result = QApplication::exec();
    // Nothing is kept, so nothing needs Chromium's slow way of ending; its processes go with this one.
    std::_Exit(result);
}

// holdfast-browser: shows web pages to nobody and hands on what they looked like. Started by Holdfast only; see
// docs/helper-protocol.md.

#include "app/browser/browser_helper.h"
#include "app/browser/chromium_setup.h"
#include "core/base/lockdown.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace holdfast;

struct Started {
    HelperChannel channel;
    std::string proxy;
};

Result<Started> startConfined(int argc, char** argv)
{
    HF_CHECK(lockDownProcess());
    std::string proxy;
    if (argc == 3 && std::string_view(argv[1]) == "--proxy")
        proxy = argv[2];
    else if (argc != 1)
        return fail(errors::helperBadMessage, "arguments");
    HF_TRY(const std::filesystem::path home, becomeNobody());
    HF_CHECK(confine(browser::browserConfinement(home)));
    HF_TRY(HelperChannel channel, HelperChannel::open("browser"));
    return Started{std::move(channel), proxy};
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
    browser::setUpChromium(started->proxy);
    int count = 1; // Qt takes switches for Chromium from here too
    QApplication application(count, argv);
    QApplication::setQuitOnLastWindowClosed(false); // each capture closes its own
    browser::BrowserHelper helper(std::move(started->channel), !started->proxy.empty());
    const int result = QApplication::exec();
    // Nothing is kept, so nothing needs Chromium's slow way of ending; its processes go with this one.
    std::_Exit(result);
}

#include "app/browser/chromium_setup.h"

#include <QByteArray>
#include <QLibraryInfo>
#include <QtGlobal>

namespace holdfast::browser {

namespace {

constexpr const char* switches[]{
    // Draw without a GPU, and draw everything before a picture is taken.
    "--disable-gpu",
    "--disable-checker-imaging",
    "--force-color-profile=srgb",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--mute-audio",
    // Nothing that the page did not ask for goes out.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--dns-prefetch-disable",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-features=MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    // Text that a page writes to the console must not end up in a terminal or a log.
    "--disable-logging",
    "--log-level=3",
    // One visit, no accounts: keeping sites apart in processes of their own protects nothing here, and frames from
    // other sites would
    // be missing from the record.
    "--disable-site-isolation-trials",
    "--js-flags=--max-old-space-size=1024",
};

}

void setUpChromium(const std::string& proxy, bool isShown)
{
    QByteArray flags;
    for (const char* each : switches)
        flags += QByteArray(each) + ' ';
    if (proxy.empty()) {
        flags += "--no-proxy-server";
    } else {
        const QByteArray host = QByteArray::fromStdString(proxy.substr(0, proxy.rfind(':')));
        // Chromium goes around a proxy for this computer's own addresses unless told not to; and no name is looked up
        // here.
        flags += "--proxy-server=socks5://" + QByteArray::fromStdString(proxy) + " --proxy-bypass-list=<-loopback>"
            + " --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE " + host + "\"";
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    if (!isShown)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // No second way to the display, and no program of the desktop's that would be asked over the session bus.
    qputenv("QT_XCB_GL_INTEGRATION", "none");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qunsetenv("QT_IM_MODULE");
    qputenv("QT_LOGGING_RULES", "*=false");
    qputenv("QT_QUICK_BACKEND", "software");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
}

Confinement browserConfinement(const std::filesystem::path& home)
{
    Confinement confinement;
    confinement.readable = systemReadable();
    confinement.readable.emplace_back("/proc"); // Chromium's sandbox sets itself up through it
    confinement.writable = {home, "/dev/shm"}; // shared memory of Chromium's processes
    const auto processes = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath).toStdString();
    confinement.executable = {std::filesystem::path(processes) / "QtWebEngineProcess"};
    confinement.network = true;
    confinement.startsProcesses = true;
    return confinement;
}

} // namespace holdfast::browser

#include "app/browser/chromium_setup.h"

#include "app/browser/chromium/chromium_switches.h"

#include <QByteArray>
#include <QLibraryInfo>
#include <QtGlobal>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

namespace holdfast::browser {

void setUpChromium(const std::string& proxy, bool isShown)
{
    QByteArray flags = "--disable-features=MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch";
    for (const std::string& each : commonSwitches(proxy)) {
        const size_t value = each.find(' ') == std::string::npos ? std::string::npos : each.find('=') + 1;
        flags += ' ' + QByteArray::fromStdString(each.substr(0, value));
        if (value != std::string::npos)
            flags += '"' + QByteArray::fromStdString(each.substr(value)) + '"';
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

std::string builtInEngine()
{
    return std::string("QtWebEngine ") + qWebEngineVersion() + " (Chromium " + qWebEngineChromiumVersion() + ")";
}

Confinement browserConfinement(const std::filesystem::path& home, const std::filesystem::path& installed)
{
    Confinement confinement;
    confinement.readable = systemReadable();
    confinement.readable.emplace_back("/proc"); // Chromium's sandbox sets itself up through it
    confinement.writable = {home, "/dev/shm"}; // shared memory of Chromium's processes
    if (installed.empty()) {
        const auto processes = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath).toStdString();
        confinement.executable = {std::filesystem::path(processes) / "QtWebEngineProcess"};
    } else {
        confinement.executable = {installed};
    }
    confinement.network = true;
    confinement.startsProcesses = true;
    return confinement;
}

} // namespace holdfast::browser

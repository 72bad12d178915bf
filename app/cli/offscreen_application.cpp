#include "app/cli/offscreen_application.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>

namespace holdfast::cli {

namespace {
constexpr const char* runtimeVariable = "XDG_RUNTIME_DIR";
}

OffscreenApplication::OffscreenApplication()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty(runtimeVariable)) {
        m_runtimeFolder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/runtime-XXXXXX"));
        if (m_runtimeFolder->isValid())
            qputenv(runtimeVariable, QFile::encodeName(m_runtimeFolder->path()));
    }
    static int count = 1;
    static char name[] = "holdfast-cli";
    static char* names[] = {name, nullptr};
    m_application = std::make_unique<QGuiApplication>(count, names);
}

OffscreenApplication::~OffscreenApplication()
{
    if (m_runtimeFolder)
        qunsetenv(runtimeVariable);
}

} // namespace holdfast::cli

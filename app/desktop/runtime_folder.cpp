#include "app/desktop/runtime_folder.h"

#include <QDir>
#include <QFile>

namespace holdfast::desktop {

void keepRuntimeFolderAtHome()
{
#if defined(Q_OS_LINUX)
    constexpr const char* variable = "XDG_RUNTIME_DIR";
    if (!qEnvironmentVariableIsEmpty(variable))
        return;
    // A name that says nothing about this program.
    const QString folder = QDir::homePath() + QStringLiteral("/.cache/runtime");
    constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, onlyOwner))
        qputenv(variable, QFile::encodeName(folder));
#endif
}

} // namespace holdfast::desktop

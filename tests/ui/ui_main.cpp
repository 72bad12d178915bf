#include "core/base/secure_buffer.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    holdfast::initialiseCrypto();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    holdfast::ui::Theme::apply(application, holdfast::ui::Theme::Appearance::Light);
    return RUN_ALL_TESTS();
}

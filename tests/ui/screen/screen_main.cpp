#include "core/base/secure_buffer.h"
#include "tests/ui/screen/x_server.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (GTEST_FLAG_GET(list_tests))
        return RUN_ALL_TESTS();
    const holdfast::ui::XServer server;
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("XDG_SESSION_TYPE");
    qputenv("QT_QPA_PLATFORM", "xcb");
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    holdfast::initialiseCrypto();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    holdfast::ui::Theme::apply(application, holdfast::ui::Theme::Appearance::Light);
    return RUN_ALL_TESTS();
}

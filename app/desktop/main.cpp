#include "app/desktop/options.h"
#include "app/desktop/runtime_folder.h"
#include "core/base/lockdown.h"
#include "core/crypto/signing_key.h"
#include "ui/common/errors_text.h"
#include "ui/common/icon.h"
#include "ui/common/places.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/frame/main_window.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <cstdio>
#include <cstdlib>

using namespace holdfast;

namespace {

// Nothing can be opened safely: say so in one window, and end with its exit code.
int refuse(const Error& error)
{
    const ui::ErrorText text = ui::describe(error);
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Holdfast"), text.sentence);
    box.setDetailedText(text.detail);
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(5); });
    box.open();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const auto locked = lockDownProcess();
    // Where nothing can be written: else Qt notes the folders that its file dialog visited.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    QApplication::setDesktopSettingsAware(true);
    desktop::keepRuntimeFolderAtHome();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Holdfast"));
    QApplication::setQuitOnLastWindowClosed(false);
    const desktop::Options options = desktop::readOptions(argc, argv);
    if (options.showUsage) {
        std::fputs("usage: holdfast [VAULTDIR] [--language xx]\n", stderr);
        return 2;
    }
    ui::loadTranslation(application, options.language);
    ui::Theme::apply(application, ui::Theme::systemAppearance());
    ui::Theme::follow(application);
    if (!locked)
        return refuse(locked.error());
    if (const auto sound = crypto::selfTest(); !sound)
        return refuse(sound.error());

    const auto folder = options.vaultFolder.empty() ? ui::lastVaultFolder() : options.vaultFolder;
    ui::MainWindow::Hooks hooks;
    hooks.endProcess = [] { std::_Exit(0); };
    ui::MainWindow* shown = nullptr;
    hooks.replaceProcess = [&shown, &options] {
        std::vector<std::string> arguments{shown->vaultFolder().string()};
        if (!options.language.isEmpty())
            arguments.insert(arguments.end(), {"--language", options.language.toStdString()});
        const auto failed = replaceProcess(arguments);
        std::_Exit(failed ? 0 : 5); // an open vault's memory must not stay, whatever stopped the fresh process
    };
    ui::MainWindow window(folder, hooks);
    shown = &window;
    window.setWindowIcon(ui::iconPixmap(ui::Icon::Mark, 64, ui::Theme::current().colors().accent));
    if (options.exitAfterFirstPaint)
        QObject::connect(&window, &ui::MainWindow::painted, &application, [] { std::_Exit(0); });
    QObject::connect(&window, &ui::MainWindow::began, &window, &QWidget::show);
    window.begin();
    return QCoreApplication::exec();
}

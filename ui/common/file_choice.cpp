#include "ui/common/file_choice.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

namespace holdfast::ui {

namespace {

QFileDialog* makeDialog(QWidget* parent, const QString& title)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    // The desktop's own dialog would draw thumbnails and add to its list of recent files.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setViewMode(QFileDialog::Detail);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::HomeLocation));
    dialog->setHistory({});
    // Qt notes visited folders in its settings when a dialog goes. On Linux main() gives it nowhere to write; elsewhere
    // that note is taken back here.
    QObject::connect(dialog, &QObject::destroyed, qApp,
        [] { QSettings(QSettings::UserScope, QStringLiteral("QtProject")).remove(QStringLiteral("FileDialog")); });
    dialog->resize(Theme::current().scaled(760), Theme::current().scaled(480));
    return dialog;
}

void openDialog(QFileDialog* dialog, std::function<void(QStringList)> chosen)
{
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace

void chooseFiles(
    QWidget* parent, const QString& title, std::function<void(std::vector<std::filesystem::path>)> chosen, bool several)
{
    QFileDialog* dialog = makeDialog(parent, title);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    openDialog(dialog, [chosen = std::move(chosen)](const QStringList& names) {
        std::vector<std::filesystem::path> paths;
        for (const QString& name : names)
            paths.push_back(toPath(name));
        chosen(std::move(paths));
    });
}

void chooseFolder(QWidget* parent, const QString& title, const std::filesystem::path& from,
    std::function<void(std::filesystem::path)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!from.empty())
        dialog->setDirectory(toText(from));
    openDialog(dialog, [chosen = std::move(chosen)](const QStringList& names) {
        if (!names.isEmpty())
            chosen(toPath(names.first()));
    });
}

void chooseTarget(QWidget* parent, const QString& title, const QString& name, const QString& suffix,
    std::function<void(std::filesystem::path)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    openDialog(dialog, [chosen = std::move(chosen)](const QStringList& names) {
        if (!names.isEmpty())
            chosen(toPath(names.first()));
    });
}

std::filesystem::path toPath(const QString& text)
{
#ifdef Q_OS_WIN
    return std::filesystem::path(text.toStdWString());
#else
    return std::filesystem::path(text.toStdString());
#endif
}

QString toText(const std::filesystem::path& path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.wstring());
#else
    return QString::fromStdString(path.string());
#endif
}

} // namespace holdfast::ui

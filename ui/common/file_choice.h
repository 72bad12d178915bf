#pragma once

#include <QStringList>
#include <QWidget>
#include <filesystem>
#include <functional>

namespace holdfast::ui {

/// Qt's own file dialog: it shows no thumbnails, and we switch its history off, so that no list of visited folders or
/// files is left behind. Opens without waiting; `chosen` is not called when the person cancels.
void chooseFiles(QWidget* parent, const QString& title, std::function<void(std::vector<std::filesystem::path>)> chosen,
    bool several = true);
void chooseFolder(QWidget* parent, const QString& title, const std::filesystem::path& from,
    std::function<void(std::filesystem::path)> chosen);
/// `suffix` is added when the name has none.
void chooseTarget(QWidget* parent, const QString& title, const QString& name, const QString& suffix,
    std::function<void(std::filesystem::path)> chosen);

std::filesystem::path toPath(const QString& text);
QString toText(const std::filesystem::path& path);

} // namespace holdfast::ui

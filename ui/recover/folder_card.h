#pragma once

#include "ui/common/card.h"

#include <filesystem>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;

/// One folder to choose: what it is for, which one it is, and what is to be known about it.
class FolderCard final : public Card {
    Q_OBJECT
public:
    /// name: the object name of the button; question: the title of the file dialog.
    FolderCard(const QString& title, const QString& words, const QString& question, const QString& name,
        QWidget* parent = nullptr);
    void setFolder(const std::filesystem::path& folder);
    const std::filesystem::path& folder() const { return m_folder; }
    Notice* notice() const { return m_notice; }
    Button* button() const { return m_choose; }

Q_SIGNALS:
    void chosen(const std::filesystem::path& folder);

private:
    std::filesystem::path m_folder;
    QLabel* m_path;
    Button* m_choose;
    Notice* m_notice;
};

} // namespace holdfast::ui

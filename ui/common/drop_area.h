#pragma once

#include <QWidget>
#include <filesystem>
#include <vector>

namespace holdfast::ui {

class Button;

/// A place to drop files on, with a button that does the same, and one that pastes.
class DropArea final : public QWidget {
    Q_OBJECT
public:
    DropArea(
        const QString& invitation, const QString& buttonText, const QString& buttonName, QWidget* parent = nullptr);
    Button* button() const { return m_button; }

Q_SIGNALS:
    void dropped(const std::vector<std::filesystem::path>& paths);
    void browseRequested();
    void pasteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Button* m_button;
    bool m_over = false;
};

} // namespace holdfast::ui

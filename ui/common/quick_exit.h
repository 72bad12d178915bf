#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <optional>

class QWidget;

namespace holdfast::ui {

class Button;

/// The button in the top corner of every screen, and Esc twice within a second. It only tells that it was asked for;
/// what happens then is the window's affair.
class QuickExit final : public QObject {
    Q_OBJECT
public:
    explicit QuickExit(QWidget* window);
    Button* button() const { return m_button; }
    void place(); ///< call when the window's size or direction has changed
    static int reservedWidth(); ///< px that screens leave free in the top corner

Q_SIGNALS:
    void requested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
    Button* m_button;
    QElapsedTimer m_clock;
    std::optional<quint64> m_firstEscape; ///< ms
};

} // namespace holdfast::ui

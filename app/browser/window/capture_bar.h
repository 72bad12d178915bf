#pragma once

#include "app/browser/window/window_texts.h"
#include "core/capture/window_messages.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace holdfast::browser {

inline constexpr int windowWidth = 1200; ///< px, where the screen has room

/// What the window is for: taking a page, with the answers that belong to each press.
class CaptureBar final : public QWidget {
    Q_OBJECT
public:
    explicit CaptureBar(const WindowTexts& texts, QWidget* parent = nullptr);
    void setReady(bool isReady); ///< a page is there, and none is being taken
    bool takesEveryPage() const;
    void setTakesEveryPage(bool every); ///< without taking the one that is shown
    capture::LoggedIn loggedIn() const;

Q_SIGNALS:
    void wanted(bool isView);
    void under18Said();
    void quickExitWanted();
    void everyPageChosen();

private:
    void layOut(std::initializer_list<QWidget*> parts);
    QPushButton* m_page;
    QPushButton* m_view;
    QPushButton* m_pressed = nullptr; ///< it had the focus before it could not be pressed any more
    QCheckBox* m_every;
    QComboBox* m_loggedIn;
};

} // namespace holdfast::browser

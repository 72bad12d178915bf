#pragma once

#include "ui/common/card.h"
#include "ui/screen/screen_source.h"

class QButtonGroup;
class QLabel;
class QListWidget;
class QRadioButton;

namespace holdfast::ui {

class CheckBox;

/// What is to be in a picture of the screen, how long it waits, and whether a window's title and program are kept: not,
/// unless the person says so.
class ScreenChoice final : public QWidget {
    Q_OBJECT
public:
    explicit ScreenChoice(QWidget* parent = nullptr);
    /// What there is now; a window or monitor that was chosen before and is still there stays chosen.
    void offer(const std::vector<intake::ScreenMonitor>& monitors, std::vector<ScreenWindow> windows);
    bool isWhole() const; ///< nothing is left to choose
    ScreenOrder order() const;
    std::chrono::seconds delay() const;
    bool keepsNames() const;

Q_SIGNALS:
    void changed();

private:
    void addWhat(int id, const QString& text, const char* objectName);
    void offerMonitors(const std::vector<intake::ScreenMonitor>& monitors);
    void look();
    Card* m_what;
    QButtonGroup* m_whats; ///< by id: from 0 a monitor, then everything, one window and a part
    QListWidget* m_list;
    QLabel* m_none;
    QWidget* m_naming;
    CheckBox* m_names;
    QButtonGroup* m_delays; ///< by seconds
    std::vector<intake::ScreenMonitor> m_monitors;
    std::vector<ScreenWindow> m_windows;
};

} // namespace holdfast::ui

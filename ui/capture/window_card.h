#pragma once

#include "core/base/age_gate.h"
#include "core/intake/window_capture.h"
#include "ui/common/card.h"

class QLabel;
class QVBoxLayout;

namespace holdfast::ui {

class Button;
class CheckBox;
class Notice;
class Session;
class WindowWork;

/// Opening a page oneself, to log in first: the button, whether the window is open, and what was taken in it so far.
class WindowCard final : public Card {
    Q_OBJECT
public:
    explicit WindowCard(Session& session, QWidget* parent = nullptr);
    /// The answer about age of every page that would be opened, and what is opened first (empty: nothing).
    void setWanted(AgeAnswer age, const QString& address);
    bool isOpen() const { return m_work != nullptr; }

private:
    void open();
    void look();
    void ended(const Result<intake::WindowEnd>& end);
    void addRow(const intake::CapturedAddress& result);

    Session& m_session;
    QLabel* m_lead;
    QLabel* m_reach; ///< what of the desktop does not get there
    CheckBox* m_every;
    Button* m_open;
    Button* m_close;
    QLabel* m_state;
    QVBoxLayout* m_rows;
    Notice* m_notice;
    AgeAnswer m_age = AgeAnswer::Unanswered;
    QString m_address;
    WindowWork* m_work = nullptr;
};

} // namespace holdfast::ui

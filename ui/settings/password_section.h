#pragma once

#include "ui/common/card.h"

namespace holdfast::ui {

class Button;
class NewPassword;
class Notice;
class Session;

/// Another password, and what still opens with the old one.
class PasswordSection final : public Card {
    Q_OBJECT
public:
    explicit PasswordSection(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();
    void renewRequested();

private:
    void open(bool on);
    void change();
    Session& m_session;
    Button* m_open;
    Button* m_renew;
    QWidget* m_step;
    NewPassword* m_password;
    Button* m_change;
    Button* m_keep;
    Notice* m_notice;
};

} // namespace holdfast::ui

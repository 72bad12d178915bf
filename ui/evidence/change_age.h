#pragma once

#include "core/vault/items.h"

#include <QWidget>

namespace holdfast::ui {

class AgeQuestion;
class Button;
class Notice;
class Session;

/// The question about under 18 once more, for an item that is stored. After yes or unsure it is blocked, with every
/// copy made from it; nothing is deleted here.
class ChangeAge final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeAge(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; } ///< opens the step; changes nothing

private:
    void open(bool on);
    void change();
    Session& m_session;
    std::optional<vault::Item> m_item;
    Button* m_button;
    AgeQuestion* m_question;
    Button* m_confirm;
    Button* m_leave;
    Notice* m_notice;
};

} // namespace holdfast::ui

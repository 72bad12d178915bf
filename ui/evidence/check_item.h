#pragma once

#include "core/vault/vault.h"

#include <QWidget>

class QGridLayout;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class Session;

/// The parts of an item with their hashes, and the check that reads every byte again and computes them anew, part by
/// part, in front of the person.
class CheckItem final : public QWidget {
    Q_OBJECT
public:
    explicit CheckItem(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; }
    enum class State { Unchecked, Sound, Damaged };
    State state() const { return m_state; }

private:
    void check();
    void mark(size_t index, bool sound);
    Session& m_session;
    std::optional<vault::Item> m_item;
    CancelFlag m_cancel;
    Button* m_button;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_list = nullptr;
    std::vector<QWidget*> m_marks;
    State m_state = State::Unchecked;
};

} // namespace holdfast::ui

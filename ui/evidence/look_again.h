#pragma once

#include "core/intake/recheck.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class RecheckWork;
class Session;

/// Whether the address of a page or link still shows what it showed: a button that says first who sees the visit, and
/// the visits so far, with what each found.
class LookAgain final : public QWidget {
    Q_OBJECT
public:
    explicit LookAgain(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; }

private:
    struct Visits {
        std::vector<vault::Observation> observations;
        intake::Bracket bracket;
    };
    void ask();
    void look();
    void load();
    void show(const Visits& visits);
    Session& m_session;
    std::optional<vault::Item> m_item;
    QPointer<RecheckWork> m_work;
    Button* m_button;
    QWidget* m_step;
    QLabel* m_seen;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_visits;
};

} // namespace holdfast::ui

#pragma once

#include "core/intake/recheck.h"
#include "ui/common/card.h"

#include <QPointer>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class RecheckWork;
class Session;

/// The addresses that were not looked at for a while, and a button that looks at all of them. Hidden while none is due.
class DueLooks final : public Card {
    Q_OBJECT
public:
    explicit DueLooks(Session& session, QWidget* parent = nullptr);

private:
    void load();
    void lookAtAll();
    void showState();
    Session& m_session;
    std::vector<ItemId> m_due;
    QPointer<RecheckWork> m_work;
    QLabel* m_sentence;
    QLabel* m_seen;
    Button* m_all;
    ProgressCard* m_progress;
    Notice* m_notice;
};

} // namespace holdfast::ui

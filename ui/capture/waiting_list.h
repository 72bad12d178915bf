#pragma once

#include "ui/common/card.h"

class QLabel;

namespace holdfast::ui {

class Session;

/// Says that addresses of an earlier list still wait, after a crash, a lock or a stop, and offers to go on with them or
/// to forget them. Hidden while none wait.
class WaitingList final : public Card {
    Q_OBJECT
public:
    explicit WaitingList(Session& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void goOnRequested();

private:
    void forget();
    Session& m_session;
    QLabel* m_sentence;
};

} // namespace holdfast::ui

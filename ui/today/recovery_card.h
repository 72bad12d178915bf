#pragma once

#include "ui/common/card.h"

namespace holdfast::ui {

class Button;
class Notice;
class Session;

/// Says that the recovery code on paper opens this vault no more while nobody has confirmed the one that replaced it
/// (core/vault/recovery_note.h). Hidden else.
class RecoveryCard final : public Card {
    Q_OBJECT
public:
    explicit RecoveryCard(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void newCodeRequested();

private:
    void load();
    void confirm();
    Session& m_session;
    Button* m_have;
    Notice* m_notice;
};

} // namespace holdfast::ui

#pragma once

#include "ui/common/card.h"
#include "ui/handover/time_asker.h"

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class Session;

/// How the proofs of a bundle's time stand, in words, and a button that asks for what is still to come, saying of whom
/// before. Nobody is asked until it is pressed.
class ProofCard final : public Card {
    Q_OBJECT
public:
    /// Of a bundle in one open ZIP file; `failed`: when it was written, just now.
    ProofCard(Session& session, std::filesystem::path bundle, const WhoFailed& failed, QWidget* parent = nullptr);
    /// Of one that was just written, to which nothing can be added: sealed, or in parts.
    ProofCard(Session& session, const bundle::ExportReport& report, QWidget* parent = nullptr);

private:
    explicit ProofCard(Session& session, QWidget* parent);
    void read();
    void tell(const HowItStands& stands);
    void offer(const bundle::TimeProofs& proofs);
    void say(const QString& state, const QStringList& sentences);
    void sayWhoFailed(const WhoFailed& failed);
    void ask();
    Session& m_session;
    std::filesystem::path m_bundle;
    intake::OutsideTimes m_who; ///< can still add something
    QLabel* m_state;
    QWidget* m_lines;
    QLabel* m_asked;
    Button* m_ask;
    ProgressCard* m_progress;
    Notice* m_notice;
    CancelFlag m_cancel;
};

} // namespace holdfast::ui

#include "ui/handover/proof_card.h"

#include "ui/common/button.h"
#include "ui/common/clock_words.h"
#include "ui/common/errors_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"
#include "ui/handover/proof_words.h"

#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

ProofCard::ProofCard(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_state(makeStrong({}))
    , m_lines(new QWidget)
    , m_asked(makeQuiet({}))
    , m_ask(new Button(Button::Weight::Plain, tr("Ask again"), QStringLiteral("askProofs")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("proofCard"));
    body()->addWidget(makeTitle(tr("When it was there")));
    m_state->setObjectName(QStringLiteral("proofState"));
    body()->addWidget(m_state);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::unit);
    body()->addWidget(m_lines);
    m_asked->setObjectName(QStringLiteral("proofsAsked"));
    body()->addWidget(m_asked);
    body()->addWidget(m_ask, 0, Qt::AlignLeading);
    body()->addWidget(m_progress);
    m_notice->setObjectName(QStringLiteral("proofNotice"));
    body()->addWidget(m_notice);
    m_asked->hide();
    m_ask->hide();
    connect(m_ask, &Button::clicked, this, &ProofCard::ask);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
}

ProofCard::ProofCard(Session& session, std::filesystem::path bundle, const WhoFailed& failed, QWidget* parent)
    : ProofCard(session, parent)
{
    m_bundle = std::move(bundle);
    sayWhoFailed(failed);
    read();
}

ProofCard::ProofCard(Session& session, const bundle::ExportReport& report, QWidget* parent)
    : ProofCard(session, parent)
{
    QStringList sentences;
    for (const bundle::AskedAuthority& one : report.authorities)
        if (!one.error)
            sentences << tr("The time stamp by %1 is in it.").arg(isolated(breakable(nameIn(one.address))));
    for (const bundle::ProofState& proof : report.proofs)
        sentences << describeProof(proof);
    say(describeProofState(report.hasStamp(), report.proofs), sentences);
    m_asked->setText(
        tr("Nothing can be added to a file that is sealed or in parts. Whoever opens it can ask for the rest; "
           "or write the bundle once more."));
    m_asked->show();
    sayWhoFailed(whoFailed(report));
}

void ProofCard::read()
{
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), bundle = m_bundle] { return howItStands(*vault, bundle); },
        [this](const Result<HowItStands>& stands) {
            if (stands)
                tell(*stands);
            else
                m_notice->sayError(stands.error());
        });
}

void ProofCard::tell(const HowItStands& stands)
{
    const bundle::TimeProofs& proofs = stands.proofs;
    m_who = stands.canAdd;
    QStringList sentences;
    for (const bundle::TimeProofs::Stamp& stamp : proofs.stamps)
        sentences << describeStamp(stamp);
    for (const bundle::ProofState& proof : proofs.proofs)
        sentences << describeProof(proof);
    say(describeProofState(!proofs.stamps.empty(), proofs.proofs), sentences);
    offer(proofs);
}

void ProofCard::say(const QString& state, const QStringList& sentences)
{
    m_state->setText(state);
    while (QLayoutItem* old = m_lines->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString& sentence : sentences)
        m_lines->layout()->addWidget(makeBody(sentence));
    m_lines->setVisible(!sentences.isEmpty());
}

void ProofCard::offer(const bundle::TimeProofs& proofs)
{
    std::vector<std::string> asked = m_who.authorities();
    asked.insert(asked.end(), m_who.calendars.begin(), m_who.calendars.end());
    const bool isPending
        = std::ranges::any_of(proofs.proofs, [](const bundle::ProofState& proof) { return !proof.pending.empty(); });
    m_ask->setVisible(!asked.empty());
    m_asked->setVisible(!asked.empty() || isPending || proofs.lacksProofs);
    const QString names = isolated(breakable(namesIn(asked)));
    if (asked.empty())
        m_asked->setText(tr("Settings name nobody who could add anything. Only those that you name there are asked."));
    else if (m_who.proxy.empty())
        m_asked->setText(
            tr("Only these are asked: %1. They get a hash, and see this computer's internet address and the time.")
                .arg(names));
    else
        m_asked->setText(
            tr("Only these are asked: %1. They get a hash, and see the internet address of the proxy and the time.")
                .arg(names));
}

void ProofCard::sayWhoFailed(const WhoFailed& failed)
{
    if (failed.authorities.empty() && failed.reasons.size() == 1)
        return m_notice->sayError(failed.reasons.front());
    if (failed.isAny())
        m_notice->say(Tone::Warn, describeWhoFailed(failed), detailOfWhoFailed(failed));
}

void ProofCard::ask()
{
    m_notice->clear();
    m_ask->hide();
    m_cancel = m_session.startTask();
    m_session.beginWork();
    m_progress->start(describeProgress(QStringLiteral("checking")));
    m_progress->cancelButton()->setFocus();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    // Of the session and not of this card, which may be gone before the work ends.
    const QPointer<Session> session(&m_session);
    const auto tellWhom
        = [session](const QString& name) { relay(session, [session, name] { session->setContacting(name); }); };
    runInBackground(
        m_session.workers(), &m_session,
        [vault = &m_session.vault(), bundle = m_bundle, who = m_who, progress, tellWhom] {
            return TimeAsker(*vault, who, progress, tellWhom).addTo(bundle);
        },
        [session, self = QPointer<ProofCard>(this)](const Result<TimeAsker::Asked>& asked) {
            session->endWork();
            if (!self)
                return;
            self->m_progress->stop();
            if (asked) {
                self->tell(asked->stands);
                self->sayWhoFailed(asked->failed);
            } else {
                self->m_notice->sayError(asked.error());
            }
            self->m_ask->setFocus();
            bringIntoView(self->m_notice->sentence().isEmpty() ? static_cast<QWidget*>(self->m_state) : self->m_notice);
        });
}

} // namespace holdfast::ui

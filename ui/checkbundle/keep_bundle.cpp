#include "ui/checkbundle/keep_bundle.h"

#include "core/bundle/countersigner.h"
#include "ui/common/button.h"
#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QVBoxLayout>

namespace holdfast::ui {

bool KeepBundle::isOffered(const Session& session, const bundle::VerifyReport& report)
{
    return bundle::requireSound(report).has_value()
        && report.signer != crypto::fingerprint(session.vault().signingKey().publicKey());
}

KeepBundle::KeepBundle(Session& session, std::filesystem::path bundle, bundle::VerifyReport report, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_bundle(std::move(bundle))
    , m_report(std::move(report))
    , m_keep(new Button(Button::Weight::Plain, tr("Keep in this vault"), QStringLiteral("keepBundle")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_open(new Button(Button::Weight::Plain, tr("See it in Evidence"), QStringLiteral("showKept")))
{
    setObjectName(QStringLiteral("keepBundleCard"));
    body()->addWidget(makeStrong(tr("Keep what is in it")));
    body()->addWidget(
        makeBody(tr("Every exhibit in it becomes part of your vault, byte for byte, as a case to read beside your own, "
                    "with a note of "
                    "whose it is, who signed it and which number it has there. It can't be changed afterwards, and "
                    "goes into no bundle "
                    "of yours. What the sender marked as link-only stays an address without a picture.")));
    if (!m_report.signerConfirmed)
        body()->addWidget(
            makeBody(tr("The signer is not confirmed. Your custody log will say so, so compare the words first.")));
    body()->addWidget(m_keep, 0, Qt::AlignLeading);
    body()->addWidget(m_progress);
    body()->addWidget(m_notice);
    body()->addWidget(m_open, 0, Qt::AlignLeading);
    m_open->hide();
    connect(m_keep, &Button::clicked, this, &KeepBundle::keep);
    connect(m_open, &Button::clicked, this, &KeepBundle::evidenceRequested);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
}

KeepBundle::~KeepBundle()
{
    m_cancel.cancel();
}

void KeepBundle::keep()
{
    m_cancel = m_session.startTask();
    m_notice->clear();
    m_keep->hide();
    m_progress->start(describeProgress(QStringLiteral("reading")));
    m_progress->cancelButton()->setFocus();
    m_session.beginWork();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    QPointer<Session> session(&m_session);
    runInBackground(
        m_session.workers(), &m_session,
        [vault = &m_session.vault(), bundle = m_bundle, report = m_report, progress] {
            return bundle::importChecked(*vault, bundle, report, progress);
        },
        [session, card = QPointer<KeepBundle>(this)](const Result<bundle::ImportedBundle>& taken) {
            // Told even where the card has gone meanwhile: what was taken in is in every list.
            session->endWork();
            session->noteItemsChanged();
            if (card)
                card->finish(taken);
        });
}

void KeepBundle::finish(const Result<bundle::ImportedBundle>& taken)
{
    m_progress->stop();
    if (!taken) {
        m_keep->show();
        m_keep->setFocus();
        m_notice->sayError(taken.error());
    } else {
        m_open->show();
        m_open->setFocus();
        if (taken->latePapers)
            m_notice->say(Tone::Ok,
                tr("This bundle was in your vault already. %n signature(s) or time stamp(s) that it was given since "
                   "are "
                   "added.",
                    nullptr, static_cast<int>(taken->lateFiles.size())));
        else if (taken->wasThere)
            m_notice->say(Tone::Ok, tr("This bundle was in your vault already. Nothing was changed."));
        else
            m_notice->say(Tone::Ok,
                tr("%n exhibit(s) are in your vault, unchanged, and your custody log names the bundle.", nullptr,
                    static_cast<int>(taken->items.size())));
    }
    bringIntoView(m_notice);
}

} // namespace holdfast::ui

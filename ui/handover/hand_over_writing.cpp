// From the name that was chosen to the bundle that lies there, or to why it does not.
#include "core/bundle/output_parts.h"
#include "core/bundle/sealed_page/sealed_page.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/check_box.h"
#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/common/places.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/handover/disclosure_choice.h"
#include "ui/handover/exhibit_pictures.h"
#include "ui/handover/hand_over.h"
#include "ui/handover/lint_card.h"
#include "ui/handover/proof_card.h"
#include "ui/handover/proof_words.h"
#include "ui/handover/recipient_card.h"
#include "ui/handover/report_choice.h"
#include "ui/handover/seal_choice.h"
#include "ui/handover/time_asker.h"
#include "ui/handover/time_choice.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

QString pathsWritten(const bundle::ExportReport& report)
{
    QStringList paths;
    for (const std::filesystem::path& part : report.parts)
        paths << isolated(breakable(toText(part)));
    if (paths.isEmpty())
        return isolated(breakable(toText(report.file)));
    paths << isolated(breakable(toText(bundle::joinTextName(report.file))));
    return paths.join(QLatin1Char('\n'));
}

Notice* addNoticeOfBundle(const QString& name, QVBoxLayout& done)
{
    auto* notice = new Notice;
    notice->setObjectName(name);
    done.addWidget(notice); // before it speaks, which shows it
    return notice;
}

void sayWhatStampsItLacks(const bundle::ExportReport& report, QVBoxLayout& done)
{
    const bool isRefused = isAnyRefused(report.lackingStamps);
    QString sentence = describeLackingStamps(report.lackingStamps);
    if (isRefused)
        sentence
            += QLatin1Char('\n') + HandOver::tr("Delete what was written:") + QLatin1Char('\n') + pathsWritten(report);
    addNoticeOfBundle(QStringLiteral("lackingStampsNotice"), done)
        ->say(isRefused ? Card::Tone::Bad : Card::Tone::Warn, sentence, detailOfLackingStamps(report.lackingStamps));
}

void sayWhatItsReportLacks(const Error& warning, QVBoxLayout& done)
{
    const ErrorText text = describe(warning);
    addNoticeOfBundle(QStringLiteral("reportNotice"), done)->say(Card::Tone::Warn, text.sentence, text.detail);
}

} // namespace

void HandOver::write(const std::filesystem::path& target)
{
    if (!isAnythingChosen()) // an empty choice is everything to the export
        return;
    showProgress(lookingAtFolder());
    // The person was asked about the name that they chose, not about the one that sealing makes of it.
    const auto sealed = m_seal->isPage() ? target : bundle::sealedName(target);
    const bool isOther = m_seal->isSealed() && sealed != target;
    m_look.begin(
        this, [sealed] { return isAnythingAt(sealed); },
        [this, target, sealed, isOther, only = chosen()](bool isTaken) {
            if (!isTaken || !isOther)
                return startWriting(only, target);
            showForm();
            sayWhy(Error(holdfast::errors::alreadyExists, toText(sealed.filename()).toStdString()));
        });
}

void HandOver::startWriting(const std::vector<ItemId>& only, const std::filesystem::path& target)
{
    bundle::ExportOptions options;
    options.only = only;
    options.recipient = m_recipient->text().trimmed().toStdString();
    options.seal = m_seal->seal();
    options.withPageFacts = m_people->isChecked();
    options.withheld = m_disclosure->withheld();
    options.reasons = m_disclosure->reasons();
    options.withHandovers = m_disclosure->withHandovers();
    options.partBytes = m_report->partBytes();
    const Progress progress = startProgress(QStringLiteral("exporting"));
    const QPointer<HandOver> self(this);
    const auto tellWhom
        = [this, self](const QString& name) { relay(self, [this, name] { m_session.setContacting(name); }); };
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), options, target, progress, tellWhom, times = m_time->chosen(),
            makeReport = m_report->maker(m_pictures->chosen()),
            write = m_seal->isPage() ? bundle::exportAsPage : bundle::exportBundle]() mutable {
            const TimeAsker asker(*vault, times, progress, tellWhom);
            asker.addTo(options);
            options.report = makeReport(progress);
            return write(*vault, options, target, progress);
        },
        [this, isPage = m_seal->isPage()](const Result<bundle::ExportReport>& report) { finish(report, isPage); });
}

void HandOver::showProgress(const QString& what)
{
    m_notice->clear();
    m_lint->hide();
    m_form->hide();
    m_write->hide();
    m_progress->start(what);
    m_progress->cancelButton()->setFocus();
}

Progress HandOver::startProgress(const QString& word)
{
    m_cancel = m_session.startTask();
    m_session.beginWork();
    showProgress(describeProgress(word));
    return relayProgress(this, m_cancel, [this](const QString& step, quint64 done, quint64 total) {
        m_progress->report(describeProgress(step), done, total);
    });
}

void HandOver::stop()
{
    if (!m_look.isGoingOn())
        return m_cancel.cancel();
    m_look.forget(); // nothing was begun, and a drive that does not answer can't be made to
    showForm();
    m_write->setFocus();
}

void HandOver::finish(const Result<bundle::ExportReport>& report, bool isPage)
{
    m_session.endWork();
    if (!report) {
        showForm();
        m_write->setFocus();
        return sayWhy(report.error());
    }
    m_progress->stop();
    const bool isRefused = isAnyRefused(report->lackingStamps);
    if (!isRefused) // it is written again, for the same receiver
        forgetReceiver();
    auto* done = static_cast<QVBoxLayout*>(m_done->layout());
    // What is wrong with it stands before whatever leads to sending it.
    if (!report->lackingStamps.empty())
        sayWhatStampsItLacks(*report, *done);
    if (report->reportWarning)
        sayWhatItsReportLacks(*report->reportWarning, *done);
    if (!isRefused)
        done->addWidget(
            new RecipientCard(*report, isPage, crypto::fingerprint(m_session.vault().signingKey().publicKey())));
    const WhoFailed failed = whoFailed(*report);
    if (!isRefused && (report->hasStamp() || !report->proofs.empty() || failed.isAny()))
        done->addWidget(report->sealedFor.empty() && report->parts.empty()
                ? new ProofCard(m_session, report->file, failed)
                : new ProofCard(m_session, *report));
    auto* again = new Button(Button::Weight::Plain, tr("Write another bundle"), QStringLiteral("handOverAgain"));
    connect(again, &Button::clicked, this, &HandOver::reset, Qt::QueuedConnection);
    done->addWidget(again, 0, Qt::AlignLeading);
    again->setFocus();
}

/// The next one is another one.
void HandOver::forgetReceiver()
{
    m_recipient->clear();
    m_people->setChecked(false);
    m_seal->startAgain();
    m_time->startAgain();
    m_disclosure->startAgain();
    m_report->startAgain();
    m_pictures->startAgain();
}

void HandOver::reset()
{
    while (QLayoutItem* old = m_done->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    showForm();
    look();
}

} // namespace holdfast::ui

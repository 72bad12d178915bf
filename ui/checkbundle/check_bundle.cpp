#include "ui/checkbundle/check_bundle.h"

#include "core/crypto/signing_key.h"
#include "ui/checkbundle/check_words.h"
#include "ui/checkbundle/keep_bundle.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/drop_area.h"
#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/progress_card.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

CheckBundle::CheckBundle(Session* session, QWidget* parent)
    : Page(tr("Check a bundle"),
        tr("See whether a bundle is complete and unchanged since it was signed. Nothing leaves this computer."), parent)
    , m_session(session)
    , m_drop(new DropArea(tr("Drop the bundle here: a file whose name ends in .zip, or its unpacked folder"),
          tr("Choose a bundle"), QStringLiteral("chooseBundle")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_result(new QWidget)
{
    setObjectName(QStringLiteral("checkBundleScreen"));
    setColumn(800);
    body()->addWidget(m_drop);
    body()->addWidget(m_progress);
    body()->addWidget(m_notice);
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(Theme::gap);
    body()->addWidget(m_result);
    if (session == nullptr) {
        auto* back = new Button(Button::Weight::Quiet, tr("Back"), QStringLiteral("back"));
        back->setSymbol(Icon::Previous);
        connect(back, &Button::clicked, this, &CheckBundle::backRequested);
        body()->addWidget(back, 0, Qt::AlignLeading);
    }
    body()->addStretch(1);
    connect(m_drop, &DropArea::dropped, this,
        [this](const std::vector<std::filesystem::path>& paths) { check(paths.front()); });
    connect(m_drop, &DropArea::browseRequested, this, [this] {
        chooseFiles(
            window(), tr("Choose a bundle"),
            [this](const std::vector<std::filesystem::path>& paths) { check(paths.front()); }, false);
    });
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
}

CheckBundle::~CheckBundle()
{
    m_cancel.cancel();
}

void CheckBundle::check(const std::filesystem::path& bundle)
{
    m_bundle = bundle;
    run({});
}

void CheckBundle::run(const bundle::VerifyOptions& options)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    clearResult();
    m_notice->clear();
    m_drop->hide();
    m_progress->start(describeProgress(QStringLiteral("checking")));
    m_progress->cancelButton()->setFocus();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [bundle = m_bundle, options, progress] { return bundle::verifyInChild(bundle, options, progress); },
        [this](Result<bundle::VerifyReport> report) {
            m_progress->stop();
            m_drop->show();
            if (report)
                show(*report);
            else
                m_notice->sayError(report.error());
        });
}

void CheckBundle::clearResult()
{
    while (QLayoutItem* old = m_result->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
}

void CheckBundle::show(const bundle::VerifyReport& report)
{
    clearResult();
    m_drop->hide();
    using Verdict = bundle::VerifyReport::Verdict;
    const Card::Tone tone = report.verdict == Verdict::Invalid ? Card::Tone::Bad
        : report.verdict == Verdict::Incomplete                ? Card::Tone::Warn
        : report.signerConfirmed                               ? Card::Tone::Ok
                                                               : Card::Tone::Soft;
    Button* first = nullptr; // gets the focus, which would else go to the quick exit
    auto* card = new Card(nullptr, tone);
    QLabel* verdict = makeTitle(verdictSentence(report));
    verdict->setObjectName(QStringLiteral("verdict"));
    card->body()->addWidget(verdict);
    card->setAccessibleName(verdict->text());
    if (!m_bundle.empty())
        card->body()->addWidget(makeSmall(breakable(toText(m_bundle.filename()))));
    if (report.signer != Digest() && report.verdict != Verdict::Invalid) {
        card->body()->addWidget(makeBody(report.signerConfirmed
                ? tr("You confirmed that these words are the sender's:")
                : tr("Read these words to the sender by telephone, on a number that you already know, and compare:")));
        QLabel* words = makeStrong(fromUtf8(crypto::fingerprintWords(report.signer)));
        words->setObjectName(QStringLiteral("signerWords"));
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        card->body()->addWidget(words);
        card->body()->addWidget(makeMono(fromUtf8(crypto::fingerprintGroups(report.signer))));
        if (!report.signerConfirmed) {
            auto* match = new Button(Button::Weight::Primary, tr("They match"), QStringLiteral("theyMatch"));
            card->body()->addWidget(
                makeBody(tr("If even one word differs, somebody else signed it: do not rely on it.")));
            connect(match, &Button::clicked, this, [this, signer = report.signer] {
                bundle::VerifyOptions options;
                options.expectedSigners = {signer};
                run(options);
            });
            card->body()->addWidget(match, 0, Qt::AlignLeading);
            first = match;
        }
    }
    m_result->layout()->addWidget(card);
    offerToKeep(report);

    auto* list = new Card;
    list->body()->setContentsMargins(0, 0, 0, 0);
    list->body()->setSpacing(0);
    for (const bundle::Check& check : report.checks) {
        // Who signed it is a question only about what is unchanged.
        if (report.verdict == bundle::VerifyReport::Verdict::Invalid && check.name == "signer"
            && check.outcome != bundle::Check::Outcome::Failed)
            continue;
        if (list->body()->count())
            list->body()->addWidget(new Rule);
        list->body()->addWidget(makeCheckRow(check, report.verdict));
    }
    m_result->layout()->addWidget(list);
    auto* again = new Button(Button::Weight::Plain, tr("Check another bundle"), QStringLiteral("checkAnother"));
    connect(again, &Button::clicked, this, [this] {
        // Not deleted from within its own signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                clearResult();
                m_drop->show();
                m_drop->button()->setFocus();
            },
            Qt::QueuedConnection);
    });
    static_cast<QVBoxLayout*>(m_result->layout())->addWidget(again, 0, Qt::AlignLeading);
    (first ? first : again)->setFocus();
}

void CheckBundle::offerToKeep(const bundle::VerifyReport& report)
{
    if (m_session == nullptr || m_bundle.empty() || !KeepBundle::isOffered(*m_session, report))
        return;
    auto* keep = new KeepBundle(*m_session, m_bundle, report);
    connect(keep, &KeepBundle::evidenceRequested, this, &CheckBundle::evidenceRequested);
    m_result->layout()->addWidget(keep);
}

QString verdictSentence(const bundle::VerifyReport& report)
{
    switch (report.verdict) {
    case bundle::VerifyReport::Verdict::Valid:
        return report.signerConfirmed ? CheckBundle::tr("Unchanged since it was signed, and the signer is confirmed.")
                                      : CheckBundle::tr("Unchanged since it was signed. Signer not confirmed yet.");
    case bundle::VerifyReport::Verdict::Incomplete:
        return CheckBundle::tr("Nothing wrong was found, but something could not be checked.");
    case bundle::VerifyReport::Verdict::Invalid:
        break;
    }
    return CheckBundle::tr("This is not what was signed. Do not rely on it; ask the sender for a new copy.");
}

} // namespace holdfast::ui

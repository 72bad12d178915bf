#include "ui/evidence/check_item.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

// Reads one artifact to its end and computes its hash here, beside what the vault itself finds.
Result<Digest> hashAgain(const vault::Vault& vault, const vault::Artifact& artifact, const Progress& progress)
{
    HF_TRY(auto source, vault.openArtifact(artifact));
    Sha256 hash;
    Bytes block(1 << 20);
    for (uint64_t done = 0;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t size, source->read(block));
        if (size == 0)
            break;
        hash.update(ByteView(block).first(size));
        done += size;
        progress.report("hashing", done, artifact.bytes);
    }
    const Digest digest = hash.finish();
    if (digest != artifact.sha256)
        return fail(vault::errors::artifactDamaged, artifact.role);
    return digest;
}

} // namespace

CheckItem::CheckItem(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Check this item"), QStringLiteral("checkItem")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(m_progress);
    column->addWidget(m_notice);
    m_notice->setObjectName(QStringLiteral("checkNotice"));
    connect(m_button, &Button::clicked, this, &CheckItem::check);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
}

void CheckItem::setItem(const vault::Item& item)
{
    m_cancel.cancel();
    m_item = item;
    m_state = State::Unchecked;
    m_progress->stop();
    m_notice->clear();
    m_button->setEnabled(!item.artifacts.empty());
    m_marks.clear();
    delete m_list;
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const vault::Artifact& artifact : item.artifacts) {
        column->addWidget(new Rule);
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeBody(tr("%1, %2").arg(describeRole(artifact.role), formatBytes(artifact.bytes))));
        QLabel* hash = makeMono(formatHash(artifact.sha256));
        hash->setAccessibleName(tr("SHA-256 of %1").arg(describeRole(artifact.role)));
        setKind(hash, "quiet");
        words->addWidget(hash);
        row->addLayout(words, 1);
        auto* mark = new QWidget;
        mark->setFixedWidth(Theme::current().scaled(22));
        row->addWidget(mark, 0, Qt::AlignTop);
        m_marks.push_back(mark);
        column->addLayout(row);
    }
    layout()->addWidget(m_list);
}

void CheckItem::mark(size_t index, bool sound)
{
    QWidget* place = m_marks[index];
    auto* dot = new Dot(sound ? Icon::Check : Icon::Cross, sound ? Card::Tone::Ok : Card::Tone::Bad, place);
    dot->setAccessibleName(sound ? tr("Unchanged") : tr("Changed"));
    place->setMinimumHeight(dot->height());
    dot->show();
}

void CheckItem::check()
{
    if (!m_item)
        return;
    setItem(vault::Item(*m_item));
    m_cancel = m_session.startTask();
    m_button->setEnabled(false);
    m_progress->start(tr("Computing the hashes again"));
    bringIntoView(m_progress);
    const auto id = m_item->id;
    const Progress progress = relayProgress(this, m_cancel, [this](const QString&, quint64 done, quint64 total) {
        m_progress->report(tr("Computing the hashes again"), done, total);
    });
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), item = *m_item, progress] {
            std::vector<Result<Digest>> results;
            for (const vault::Artifact& artifact : item.artifacts)
                results.push_back(hashAgain(*vault, artifact, progress));
            if (!progress.isCancelled()) {
                const bool sound = std::ranges::all_of(results, [](const auto& result) { return result.has_value(); });
                // A vault that can't take the note has still been read to the end: the result stands.
                if (const auto noted = vault->recordEvent(
                        item.caseId, "verified", item.id.text(), {{"result", sound ? "sound" : "damaged"}});
                    !noted)
                    return results;
            }
            return results;
        },
        [this, id](const std::vector<Result<Digest>>& results) {
            if (!m_item || m_item->id != id)
                return;
            m_progress->stop();
            m_button->setEnabled(true);
            if (m_cancel.isCancelled())
                return;
            const Error* problem = nullptr;
            for (size_t i = 0; i < results.size(); ++i) {
                mark(i, results[i].has_value());
                if (!results[i])
                    problem = &results[i].error();
            }
            m_state = problem ? State::Damaged : State::Sound;
            if (problem)
                m_notice->sayError(*problem);
            else
                m_notice->say(Card::Tone::Ok, tr("Every part was read again. Each one is exactly what was kept."));
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui

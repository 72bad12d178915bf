#include "ui/evidence/due_looks.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/recheck_work.h"

#include <QVBoxLayout>

namespace holdfast::ui {

DueLooks::DueLooks(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_sentence(makeStrong({}))
    , m_seen(makeQuiet({}))
    , m_all(new Button(Button::Weight::Plain, tr("Check all"), QStringLiteral("lookAtAll")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("dueLooks"));
    m_sentence->setObjectName(QStringLiteral("dueSentence"));
    body()->addWidget(m_sentence);
    body()->addWidget(m_seen);
    body()->addWidget(m_all, 0, Qt::AlignLeading);
    body()->addWidget(m_progress);
    m_notice->setObjectName(QStringLiteral("dueNotice"));
    body()->addWidget(m_notice);
    connect(m_all, &Button::clicked, this, &DueLooks::lookAtAll);
    connect(&m_session, &Session::itemsChanged, this, &DueLooks::load);
    hide();
    load();
}

void DueLooks::load()
{
    if (m_work)
        return; // they go one after the other; what is left then is asked for at the end
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return readDueAddresses(*vault); },
        [this](Result<std::vector<ItemId>> due) {
            if (!due || m_work)
                return;
            m_due = std::move(*due);
            showState();
        });
}

void DueLooks::showState()
{
    m_sentence->setText(tr("%n address(es) were not looked at for 7 days.", nullptr, static_cast<int>(m_due.size())));
    m_seen->setText(describeWhoSees(m_session));
    m_sentence->setVisible(!m_due.empty());
    m_seen->setVisible(!m_due.empty());
    m_all->setVisible(!m_due.empty() && !m_work);
    setVisible(!m_due.empty() || m_work || !m_notice->isHidden());
}

void DueLooks::lookAtAll()
{
    if (m_work || m_due.empty())
        return;
    m_notice->clear();
    auto* work = new RecheckWork(m_session, m_due, this);
    m_work = work;
    showState();
    const QString what = tr("Looking at the addresses again");
    m_progress->start(what);
    connect(m_progress, &ProgressCard::cancelRequested, work, &RecheckWork::stop);
    connect(work, &RecheckWork::progressed, this, [this, what](int done, int total) {
        m_progress->report(what, static_cast<quint64>(done), static_cast<quint64>(total));
    });
    connect(work, &RecheckWork::finished, this, [this, work](bool cancelled, const std::optional<Error>& error) {
        m_work.clear();
        work->deleteLater();
        m_progress->stop();
        if (error)
            m_notice->sayError(*error);
        else if (!cancelled)
            m_notice->say(Card::Tone::Ok, tr("Done. Each item says under \"Later visits\" what was found."));
        load();
    });
    work->start();
}

} // namespace holdfast::ui

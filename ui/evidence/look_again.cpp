#include "ui/evidence/look_again.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/look_words.h"
#include "ui/evidence/recheck_work.h"

#include <QVBoxLayout>

#include <ranges>

namespace holdfast::ui {

namespace {

constexpr size_t mostShown = 20;

} // namespace

LookAgain::LookAgain(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Check the address again"), QStringLiteral("lookAgain")))
    , m_step(new QWidget)
    , m_seen(makeBody({}))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_visits(new QWidget)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Theme::unit);
    m_button->setAccessibleDescription(tr("Whether this address still shows what it showed"));
    m_step->setObjectName(QStringLiteral("lookStep"));
    auto* column = new QVBoxLayout(m_step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_seen->setObjectName(QStringLiteral("lookSeen"));
    column->addWidget(m_seen);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    auto* now = new Button(Button::Weight::Plain, tr("Check now"), QStringLiteral("lookNow"));
    auto* leave = new Button(Button::Weight::Plain, tr("Not now"), QStringLiteral("leaveLook"));
    flow->addWidget(now);
    flow->addWidget(leave);
    column->addWidget(actions);
    outer->addWidget(m_step);
    outer->addWidget(m_progress);
    m_notice->setObjectName(QStringLiteral("lookAgainNotice"));
    outer->addWidget(m_notice);
    m_visits->setObjectName(QStringLiteral("lookVisits"));
    auto* visits = new QVBoxLayout(m_visits);
    visits->setContentsMargins(0, 0, 0, 0);
    visits->setSpacing(2);
    outer->addWidget(m_visits);
    m_step->hide();
    m_visits->hide();
    connect(m_button, &Button::clicked, this, &LookAgain::ask);
    connect(now, &Button::clicked, this, &LookAgain::look);
    connect(leave, &Button::clicked, m_step, &QWidget::hide);
    connect(&m_session, &Session::itemsChanged, this, &LookAgain::load);
}

void LookAgain::setItem(const vault::Item& item)
{
    if (m_work && (!m_item || m_item->id != item.id)) {
        // It goes on, and says nothing more here.
        m_work->disconnect(this);
        m_work.clear();
    }
    const bool isAddress = intake::requireAddress(item).has_value();
    const bool isOwn = vault::requireOwn(m_session.vault(), item).has_value(); // nobody visits for somebody else
    m_item = item;
    m_step->hide();
    m_notice->clear();
    if (!m_work) {
        m_progress->stop();
        m_button->setEnabled(true);
    }
    m_button->setVisible(isAddress && isOwn);
    m_visits->hide();
    setVisible(isAddress);
    load();
}

void LookAgain::ask()
{
    if (!m_item)
        return;
    const bool isStatusOnly = m_item->kind == vault::ItemKind::Link || m_item->isBlocked();
    QString sentence = describeWhoSees(m_session);
    if (isStatusOnly)
        sentence += QLatin1Char('\n')
            + tr("It is only asked whether the address still answers. Nothing of the page is loaded, shown or kept.");
    m_seen->setText(sentence);
    m_notice->clear();
    m_step->show();
    bringIntoView(m_step);
}

void LookAgain::look()
{
    if (!m_item || m_work)
        return;
    m_step->hide();
    m_button->setEnabled(false);
    m_progress->start(tr("Looking at the address again"));
    bringIntoView(m_progress);
    auto* work = new RecheckWork(m_session, {m_item->id}, &m_session); // goes on when another item is chosen
    m_work = work;
    connect(m_progress, &ProgressCard::cancelRequested, work, &RecheckWork::stop);
    connect(work, &RecheckWork::looked, this, [this](const intake::Rechecked& result) {
        if (result.observation)
            m_notice->say(Card::Tone::Soft, describeVerdict(result.observed));
        else if (result.error)
            m_notice->sayError(*result.error);
    });
    connect(work, &RecheckWork::finished, this, [this](bool, const std::optional<Error>& error) {
        m_work.clear();
        m_progress->stop();
        m_button->setEnabled(true);
        if (error)
            m_notice->sayError(*error);
    });
    connect(work, &RecheckWork::finished, work, &QObject::deleteLater);
    work->start();
}

void LookAgain::load()
{
    if (!m_item || !intake::requireAddress(*m_item))
        return;
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), item = *m_item]() -> Result<Visits> {
            Visits visits;
            HF_TRY(visits.observations, vault::observationsOf(*vault, item.id));
            HF_TRY(visits.bracket, intake::bracketOf(*vault, item.url));
            return visits;
        },
        [this, id = m_item->id](const Result<Visits>& visits) {
            if (visits && m_item && m_item->id == id)
                show(*visits);
        });
}

void LookAgain::show(const Visits& visits)
{
    while (QLayoutItem* old = m_visits->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_visits->setVisible(!visits.observations.empty());
    if (visits.observations.empty())
        return;
    m_visits->layout()->addWidget(new Rule);
    m_visits->layout()->addWidget(makeStrong(tr("Later visits")));
    for (const QString& line : describeBracket(visits.bracket))
        m_visits->layout()->addWidget(makeBody(line));
    for (const vault::Observation& each : visits.observations | std::views::reverse | std::views::take(mostShown)) {
        m_visits->layout()->addWidget(makeBody(describeVerdict(each)));
        m_visits->layout()->addWidget(
            makeSmall(tr("%1, %2").arg(formatTime(each.at), isolated(fromUtf8(each.exhibit)))));
    }
    if (visits.observations.size() > mostShown)
        m_visits->layout()->addWidget(makeSmall(
            tr("Earlier visits, not shown here: %1").arg(formatCount(visits.observations.size() - mostShown))));
}

} // namespace holdfast::ui

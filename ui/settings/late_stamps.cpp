#include "ui/settings/late_stamps.h"

#include "ui/common/button.h"
#include "ui/common/clock_words.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"

#include <QVBoxLayout>

namespace holdfast::ui {

LateStamps::LateStamps(Session& session, Place place, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_place(place)
    , m_sentence(place == Place::Today ? makeStrong({}) : makeBody({})) // as the other cards there
    , m_who(makeQuiet({}))
    , m_ask(new Button(Button::Weight::Plain, tr("Ask again"), QStringLiteral("askLateStamps")))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("lateStamps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    m_sentence->setObjectName(QStringLiteral("lateStampsSentence"));
    column->addWidget(m_sentence);
    column->addWidget(m_who);
    column->addWidget(m_ask, 0, Qt::AlignLeading);
    m_notice->setObjectName(QStringLiteral("lateStampsNotice"));
    column->addWidget(m_notice);
    hide();
    connect(m_ask, &Button::clicked, this, &LateStamps::ask);
    connect(&m_session, &Session::itemsChanged, this, &LateStamps::load);
    connect(&m_session, &Session::busyChanged, this, &LateStamps::load);
    load();
}

void LateStamps::load()
{
    if (m_session.isWindowOpen())
        return setDue(false); // what is taken in it gets its own when it closes
    if (m_session.isBusy())
        return; // captures that are going on get theirs at their end
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault()]() -> Result<State> {
            HF_TRY(const vault::OutsideSettings settings, vault::readOutsideSettings(*vault));
            HF_TRY(const std::vector<vault::TimeBatch> batches, vault::timeBatches(*vault));
            State state{0, settings.timeAuthority};
            for (const vault::TimeBatch& batch : batches)
                state.captures += batch.after.empty() ? batch.items.size() : 0;
            return state;
        },
        [this](const Result<State>& state) {
            if (state)
                showState(*state);
        });
}

void LateStamps::showState(const State& state)
{
    const bool isAny = state.captures > 0, isNamed = !state.authority.empty();
    m_sentence->setText(tr("%n capture(s) lack the second time stamp.", nullptr, static_cast<int>(state.captures)));
    m_who->setText(isNamed ? tr("%1 is asked, and sees a hash, this computer's address or the proxy's, and the time.")
                                 .arg(isolated(breakable(nameIn(state.authority))))
                           : tr("Name an authority above to ask for it."));
    m_sentence->setVisible(isAny);
    m_who->setVisible(isAny);
    m_ask->setVisible(isAny && isNamed);
    const bool isToSee = isAny && (isNamed || m_place == Place::Settings);
    setDue(!m_session.isWindowOpen() && (isToSee || !m_notice->sentence().isEmpty()));
}

void LateStamps::setDue(bool isDue)
{
    setVisible(isDue);
    Q_EMIT dueChanged(isDue);
}

void LateStamps::ask()
{
    if (m_session.isWindowOpen())
        return load(); // a stamp now would end what goes on in it
    m_ask->setEnabled(false);
    m_notice->clear();
    m_cancel = m_session.startTask();
    m_session.beginWork();
    const QPointer<LateStamps> self(this);
    const auto tellWho
        = [this, self](const QString& name) { relay(self, [this, name] { m_session.setContacting(name); }); };
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), cancel = m_cancel, tellWho]() -> Result<intake::StampedBatches> {
            HF_TRY(const vault::OutsideSettings settings, vault::readOutsideSettings(*vault));
            const intake::OutsideTimes times = intake::timesOf(settings);
            if (times.authority.empty())
                return intake::StampedBatches{}; // taken out of Settings meanwhile
            tellWho(nameIn(times.authority));
            return intake::stampBatches(*vault, times, Progress({}, cancel));
        },
        [this](const Result<intake::StampedBatches>& done) {
            m_session.setContacting({});
            m_session.endWork();
            tell(done);
        });
}

void LateStamps::tell(const Result<intake::StampedBatches>& done)
{
    m_ask->setEnabled(true);
    if (!done)
        m_notice->sayError(done.error());
    else if (done->error)
        m_notice->sayError(*done->error);
    else if (done->stamped > 0)
        m_notice->say(Card::Tone::Ok, tr("The time stamp came and was kept."));
    load();
}

} // namespace holdfast::ui

#include "ui/handover/time_choice.h"

#include "ui/common/check_box.h"
#include "ui/common/clock_words.h"
#include "ui/common/format_text.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace holdfast::ui {

TimeChoice::TimeChoice(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_lead(makeBody({}))
    , m_rows(new QWidget)
{
    setObjectName(QStringLiteral("timeChoice"));
    body()->addWidget(makeTitle(tr("When it was there")));
    m_lead->setObjectName(QStringLiteral("timeLead"));
    body()->addWidget(m_lead);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::unit);
    body()->addWidget(m_rows);
    startAgain();
}

// Settings may have changed since; what was ticked then is asked anew.
void TimeChoice::showEvent(QShowEvent* event)
{
    const auto settings = vault::readOutsideSettings(m_session.vault());
    if (settings && *settings != m_offered)
        offer(*settings);
    Card::showEvent(event);
}

void TimeChoice::startAgain()
{
    offer(vault::readOutsideSettings(m_session.vault()).value_or(vault::OutsideSettings()));
}

void TimeChoice::offer(const vault::OutsideSettings& settings)
{
    m_offered = settings;
    m_authorities.clear();
    m_calendars.clear();
    while (QLayoutItem* old = m_rows->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const std::string& authority : intake::timesOf(settings).authorities())
        m_authorities.emplace_back(authority,
            addRow(authority, tr("A time-stamping authority (RFC 3161). The time is that of its own clock.")));
    for (const std::string& calendar : settings.calendars)
        m_calendars.push_back(addRow(calendar,
            tr("An OpenTimestamps calendar. The time is that of the Bitcoin block that takes it up, some hours "
               "later.")));
    const bool isAny = !m_authorities.empty() || !m_calendars.empty();
    m_rows->setVisible(isAny);
    m_lead->setText(!isAny
            ? tr(
                "Others can confirm that the bundle was there on that day. To ask them, name a time-stamping authority "
                "or OpenTimestamps calendars in Settings. Until then nobody is asked.")
            : settings.proxy.empty()
            ? tr("Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They "
                 "get a "
                 "hash, which tells nothing of what is in it, and see this computer's internet address and the time.")
            : tr(
                "Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They get "
                "a "
                "hash, which tells nothing of what is in it, and see the internet address of the proxy and the time."));
}

CheckBox* TimeChoice::addRow(const std::string& address, const QString& whose)
{
    auto* tick = new CheckBox(nameIn(address), QStringLiteral("ask-") + fromUtf8(address));
    tick->setElided(true);
    tick->setToolTip(fromUtf8(address).toHtmlEscaped());
    tick->setAccessibleDescription(whose);
    m_rows->layout()->addWidget(tick);
    m_rows->layout()->addWidget(makeQuiet(whose));
    return tick;
}

intake::OutsideTimes TimeChoice::chosen() const
{
    intake::OutsideTimes times = intake::timesOf(m_offered);
    times.timeServer.clear();
    std::vector<std::string> stampers;
    for (const auto& [address, tick] : m_authorities)
        if (tick->isChecked())
            stampers.push_back(address);
    times.setAuthorities(stampers);
    times.calendars.clear();
    for (size_t i = 0; i < m_calendars.size(); ++i)
        if (m_calendars[i]->isChecked())
            times.calendars.push_back(m_offered.calendars[i]);
    return times;
}

} // namespace holdfast::ui

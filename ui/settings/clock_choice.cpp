#include "ui/settings/clock_choice.h"

#include "core/intake/outside_times.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

// By their own names, which proofs hold: those of the public client's pools lead to these, and no proof names a pool.
constexpr const char* publicCalendars = "https://alice.btc.calendar.opentimestamps.org\n"
                                        "https://bob.btc.calendar.opentimestamps.org\n"
                                        "https://finney.calendar.eternitywall.com";

QWidget* makeClockStep(std::initializer_list<QWidget*> parts)
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : parts)
        column->addWidget(part);
    return step;
}

QPlainTextEdit* makeAddressLines(const QString& objectName, const QString& label)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setLayoutDirection(Qt::LeftToRight); // addresses read one way
    field->setFixedHeight(Theme::current().scaled(104));
    return field;
}

void showAddresses(QPlainTextEdit* field, const std::vector<std::string>& addresses)
{
    QStringList lines;
    for (const std::string& address : addresses)
        lines.append(QString::fromStdString(address));
    field->setPlainText(lines.join(QLatin1Char('\n')));
}

std::vector<std::string> addressesIn(const QPlainTextEdit* field)
{
    std::vector<std::string> typed;
    for (const QString& line : field->toPlainText().split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            typed.push_back(line.trimmed().toStdString());
    return typed;
}

} // namespace

QLineEdit* makeAddressField(const QString& objectName, const QString& example, const QString& label)
{
    auto* field = new QLineEdit;
    field->setObjectName(objectName);
    field->setPlaceholderText(example);
    field->setMaxLength(2000);
    field->setLayoutDirection(Qt::LeftToRight); // an address reads one way
    field->setAccessibleName(label);
    return field;
}

ClockChoice::ClockChoice(QWidget* parent)
    : QWidget(parent)
    , m_useServer(new CheckBox(tr("A time server's clock (NTP)"), QStringLiteral("useTimeServer")))
    , m_server(makeAddressField(
          QStringLiteral("timeServer"), QStringLiteral("ntp.example.org"), tr("The time server's name")))
    , m_useAuthority(new CheckBox(tr("A time-stamping authority's clock"), QStringLiteral("useTimeStamps")))
    , m_authority(makeAddressField(
          QStringLiteral("timeAuthority"), QStringLiteral("https://tsa.example.org"), tr("The authority's address")))
    , m_furtherAuthorities(
          makeAddressLines(QStringLiteral("furtherAuthorities"), tr("More authorities, for bundles, one on each line")))
    , m_useCalendars(new CheckBox(tr("Bitcoin's blocks (OpenTimestamps)"), QStringLiteral("useCalendars")))
    , m_calendars(makeAddressLines(QStringLiteral("calendars"), tr("The calendars' addresses, one on each line")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(makeStrong(tr("This computer's clock")));
    column->addWidget(
        makeQuiet(tr("Yours. Each record states it, with its zone; whoever set it may have set it wrong.")));
    column->addWidget(makeStrong(tr("The site's clock")));
    column->addWidget(
        makeQuiet(tr("Of the site that is captured. It comes with the page, and nobody is asked for it.")));

    addAsked(column, m_useServer,
        tr("Of whoever runs the server that you name. It is asked before the first visit. It sees this computer's "
           "address and that the time is asked for, and so does anybody on the way. Through a proxy it is not asked."),
        makeClockStep({makeStrong(tr("The time server's name")), m_server}));

    addAsked(column, m_useAuthority,
        tr("Of whoever runs the authority that you name. It can confirm that pages were captured between two moments, "
           "and is asked before and after. It sees a hash, which tells nothing of the page, and this computer's "
           "address and the time: so it learns that somebody here has something stamped. If it does not answer, the "
           "page is captured all the same."),
        makeClockStep({makeStrong(tr("The authority's address")), m_authority,
            makeStrong(tr("More authorities, for bundles, one on each line")), m_furtherAuthorities,
            makeQuiet(tr("Stamps by several do not rely on one alone. Captures ask only the first; Hand over asks you "
                         "each time. Each one that you tick there sees this computer's address, or the proxy's."))}));

    auto* known = new Button(Button::Weight::Plain, tr("Fill in public calendars"), QStringLiteral("publicCalendars"));
    addAsked(column, m_useCalendars,
        tr("Of nobody in particular: some hours later a block holds what a calendar gathered, and nobody can date a "
           "block back. Only for bundles; Hand over asks you each time. A calendar sees a hash, which tells nothing of "
           "the bundle, and this computer's address and the time."),
        makeClockStep({makeStrong(tr("The calendars' addresses, one on each line")), m_calendars, known}));
    connect(known, &Button::clicked, this, [this] { m_calendars->setPlainText(QLatin1String(publicCalendars)); });
}

void ClockChoice::addAsked(QVBoxLayout* column, CheckBox* choice, const QString& whose, QWidget* step)
{
    column->addWidget(choice);
    column->addWidget(makeQuiet(whose));
    column->addWidget(step);
    step->hide();
    connect(choice, &CheckBox::toggled, step, &QWidget::setVisible);
}

void ClockChoice::fill(const vault::OutsideSettings& settings)
{
    m_useServer->setChecked(!settings.timeServer.empty());
    m_server->setText(QString::fromStdString(settings.timeServer));
    m_useAuthority->setChecked(!settings.timeAuthority.empty());
    m_authority->setText(QString::fromStdString(settings.timeAuthority));
    m_useCalendars->setChecked(!settings.calendars.empty());
    showAddresses(m_furtherAuthorities, settings.furtherAuthorities);
    showAddresses(m_calendars, settings.calendars);
}

bool ClockChoice::isServerNamed() const
{
    return !m_useServer->isChecked() || net::requireTimeServer(m_server->text().trimmed().toStdString());
}

Result<void> ClockChoice::takeInto(vault::OutsideSettings& settings) const
{
    if (m_useServer->isChecked())
        settings.timeServer = m_server->text().trimmed().toStdString();
    if (m_useAuthority->isChecked()) {
        settings.timeAuthority = m_authority->text().trimmed().toStdString();
        HF_CHECK(net::hostOfUrl(settings.timeAuthority));
        HF_TRY(settings.furtherAuthorities, intake::authorityAddresses(addressesIn(m_furtherAuthorities)));
        std::erase(settings.furtherAuthorities, settings.timeAuthority);
    }
    if (!m_useCalendars->isChecked())
        return {};
    HF_TRY(settings.calendars, intake::calendarAddresses(addressesIn(m_calendars)));
    if (settings.calendars.empty())
        return fail(net::errors::badAddress, "no calendar is named");
    return {};
}

} // namespace holdfast::ui

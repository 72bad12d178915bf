#include "ui/settings/network_section.h"

#include "core/base/proxy_address.h"
#include "core/capture/engine.h"
#include "core/net/outside_requests.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

QLineEdit* makeAddressField(const QString& objectName, const QString& example, QLabel* label)
{
    auto* field = new QLineEdit;
    field->setObjectName(objectName);
    field->setPlaceholderText(example);
    field->setMaxLength(2000);
    field->setLayoutDirection(Qt::LeftToRight); // an address reads one way
    field->setAccessibleName(label->text());
    label->setBuddy(field);
    return field;
}

} // namespace

NetworkSection::NetworkSection(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_stamps(new CheckBox(tr("Ask for time stamps"), QStringLiteral("useTimeStamps")))
    , m_authorityStep(new QWidget)
    , m_browser(new CheckBox(tr("Visit with the Chromium of this system"), QStringLiteral("useSystemBrowser")))
    , m_save(new Button(Button::Weight::Plain, tr("Save these choices"), QStringLiteral("saveNetwork")))
    , m_notice(new Notice)
{
    body()->addWidget(makeTitle(tr("Time stamps, proxy and browser")));
    body()->addWidget(makeBody(
        tr("A time-stamping authority can confirm that pages were captured between two moments. It is asked before and "
           "after. It sees a hash, which tells nothing of the page, and this computer's address and the time: so it "
           "learns that somebody here has something stamped. If it does not answer, the page is captured all the "
           "same.")));
    body()->addWidget(m_stamps);
    auto* step = new QVBoxLayout(m_authorityStep);
    step->setContentsMargins(0, 0, 0, 0);
    auto* authorityLabel = makeStrong(tr("The authority's address"));
    m_authority
        = makeAddressField(QStringLiteral("timeAuthority"), QStringLiteral("https://tsa.example.org"), authorityLabel);
    step->addWidget(authorityLabel);
    step->addWidget(m_authority);
    body()->addWidget(m_authorityStep);
    body()->addWidget(makeBody(tr(
        "Captures and time stamps can go through a SOCKS5 proxy, such as Tor on this computer. Then the sites do not "
        "see this computer's address, and nothing goes around the proxy: when it does not answer, nothing is "
        "captured.")));
    auto* proxyLabel = makeStrong(tr("The proxy's address, or nothing for none"));
    m_proxy = makeAddressField(QStringLiteral("proxy"), QStringLiteral("socks5://127.0.0.1:9050"), proxyLabel);
    body()->addWidget(proxyLabel);
    body()->addWidget(m_proxy);
    auto* about = makeBody(
        tr("Some sites refuse Holdfast's own browser because it is old. The Chromium of this system is newer, and "
           "nothing of a visit is kept in it. The record of a capture says which browser it was."));
    for (QWidget* part : std::initializer_list<QWidget*>{about, m_browser}) {
        body()->addWidget(part);
        part->setVisible(!capture::installedChromium().empty());
    }
    body()->addWidget(m_save, 0, Qt::AlignLeading);
    m_notice->setObjectName(QStringLiteral("networkNotice"));
    body()->addWidget(m_notice);
    m_authorityStep->hide();
    connect(m_stamps, &CheckBox::toggled, m_authorityStep, &QWidget::setVisible);
    connect(m_save, &Button::clicked, this, &NetworkSection::save);
    load();
}

// Nothing can be typed before what was chosen is there, which would write over it.
void NetworkSection::load()
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_stamps, m_authority, m_proxy, m_browser, m_save})
        field->setEnabled(false);
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::readOutsideSettings(*vault); },
        [this](const Result<vault::OutsideSettings>& settings) {
            if (settings)
                fill(*settings);
            else
                m_notice->sayError(settings.error());
        });
}

void NetworkSection::fill(const vault::OutsideSettings& settings)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_stamps, m_authority, m_proxy, m_browser, m_save})
        field->setEnabled(true);
    m_stamps->setChecked(!settings.timeAuthority.empty());
    m_authority->setText(QString::fromStdString(settings.timeAuthority));
    m_proxy->setText(QString::fromStdString(settings.proxy));
    m_browser->setChecked(settings.usesSystemBrowser);
}

Result<vault::OutsideSettings> NetworkSection::chosen() const
{
    vault::OutsideSettings settings;
    settings.proxy = m_proxy->text().trimmed().toStdString();
    settings.usesSystemBrowser = m_browser->isChecked();
    if (m_stamps->isChecked()) {
        settings.timeAuthority = m_authority->text().trimmed().toStdString();
        HF_CHECK(net::hostOfUrl(settings.timeAuthority));
    }
    if (!settings.proxy.empty())
        HF_CHECK(proxyHostAndPort(settings.proxy));
    return settings;
}

void NetworkSection::save()
{
    const Result<vault::OutsideSettings> settings = chosen();
    if (!settings)
        return m_notice->sayError(settings.error());
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), settings = *settings] { return vault::writeOutsideSettings(*vault, settings); },
        [this](const Result<void>& written) {
            if (written)
                m_notice->say(Card::Tone::Ok, tr("Saved. It holds from the next capture on."));
            else
                m_notice->sayError(written.error());
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui

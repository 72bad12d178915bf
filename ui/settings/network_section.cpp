#include "ui/settings/network_section.h"

#include "core/base/proxy_address.h"
#include "core/bundle/layout.h"
#include "core/capture/engine.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/settings/clock_choice.h"
#include "ui/settings/late_stamps.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

NetworkSection::NetworkSection(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_clocks(new ClockChoice)
    , m_late(new LateStamps(session, LateStamps::Place::Settings))
    , m_proxy(makeAddressField(QStringLiteral("proxy"), QStringLiteral("socks5://127.0.0.1:9050"),
          tr("The proxy's address, or nothing for none")))
    , m_browser(new CheckBox(tr("Visit with the Chromium of this system"), QStringLiteral("useSystemBrowser")))
    , m_save(new Button(Button::Weight::Plain, tr("Save these choices"), QStringLiteral("saveNetwork")))
    , m_notice(new Notice)
{
    body()->addWidget(makeTitle(tr("Time stamps, proxy and browser")));
    body()->addWidget(
        makeBody(tr("Each clock is stated by itself, so that nobody has to rely on a single one. Those that you "
                    "tick are asked; nobody else is.")));
    body()->addWidget(m_clocks);
    body()->addWidget(m_late);
    body()->addWidget(new Rule);
    body()->addWidget(makeBody(tr(
        "Captures and time stamps can go through a SOCKS5 proxy, such as Tor on this computer. Then the sites do not "
        "see this computer's address, and nothing goes around the proxy: when it does not answer, nothing is "
        "captured.")));
    body()->addWidget(makeStrong(tr("The proxy's address, or nothing for none")));
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
    connect(m_save, &Button::clicked, this, &NetworkSection::save);
    load();
}

// Nothing can be typed before what was chosen is there, which would write over it.
void NetworkSection::load()
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_clocks, m_proxy, m_browser, m_save})
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
    for (QWidget* field : std::initializer_list<QWidget*>{m_clocks, m_proxy, m_browser, m_save})
        field->setEnabled(true);
    m_clocks->fill(settings);
    m_proxy->setText(QString::fromStdString(settings.proxy));
    m_browser->setChecked(settings.usesSystemBrowser);
}

Result<vault::OutsideSettings> NetworkSection::chosen() const
{
    vault::OutsideSettings settings;
    settings.proxy = m_proxy->text().trimmed().toStdString();
    settings.usesSystemBrowser = m_browser->isChecked();
    HF_CHECK(m_clocks->takeInto(settings));
    if (!settings.proxy.empty())
        HF_CHECK(proxyHostAndPort(settings.proxy));
    return settings;
}

void NetworkSection::save()
{
    if (!m_clocks->isServerNamed())
        return m_notice->say(Card::Tone::Warn,
            tr("This is no name of a time server. It is a name such as ntp.example.org, without http:// before it."));
    const Result<vault::OutsideSettings> settings = chosen();
    if (!settings)
        return m_notice->sayError(settings.error());
    if (settings->furtherAuthorities.size() + 1 > bundle::limits::stamps)
        return m_notice->say(Card::Tone::Warn,
            tr("A bundle takes time stamps of at most 9 authorities, the first one included. Nothing was saved; take "
               "some out."));
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), settings = *settings] { return vault::writeOutsideSettings(*vault, settings); },
        [this](const Result<void>& written) {
            if (written)
                m_notice->say(Card::Tone::Ok, tr("Saved. It holds from the next capture on."));
            else
                m_notice->sayError(written.error());
            m_late->load();
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui

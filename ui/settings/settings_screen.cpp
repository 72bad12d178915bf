#include "ui/settings/settings_screen.h"

#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/network_section.h"
#include "ui/settings/password_section.h"
#include "ui/settings/ways_in.h"

#include <QVBoxLayout>

namespace holdfast::ui {

SettingsScreen::SettingsScreen(Session& session, QWidget* parent)
    : Page(tr("Settings"),
        tr("A copy to fall back on, who can open the vault, and who may be asked over the internet: nobody, unless you "
           "say so."),
        parent)
    , m_backup(new BackupSection(session))
    , m_password(new PasswordSection(session))
    , m_ways(new WaysIn(session))
    , m_network(new NetworkSection(session))
{
    setObjectName(QStringLiteral("settingsScreen"));
    auto* place = new Notice;
    place->setObjectName(QStringLiteral("settingsPlaceNotice"));
    body()->addWidget(place);
    sayOfPlace(place, session.vault().folder(), PlaceUse::Vault);
    for (Card* section : std::initializer_list<Card*>{m_backup, m_password, m_ways, m_network})
        body()->addWidget(section);
    auto* lock = new Card;
    lock->body()->addWidget(makeTitle(tr("Locking")));
    lock->body()->addWidget(makeBody(tr("The vault locks when nobody has touched it for some minutes. The line at the "
                                        "foot of the window says how many; press it there to choose another number.")));
    body()->addWidget(lock);
    body()->addWidget(new NetworkLogSection(session));
    body()->addStretch(1);
    connect(m_password, &PasswordSection::renewRequested, this, &SettingsScreen::renewRequested);
    connect(m_password, &PasswordSection::changed, m_ways, &WaysIn::load);
}

} // namespace holdfast::ui

#include "ui/firstrun/place_step.h"

#include "core/vault/new_folder.h"
#include "ui/common/file_choice.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/common/places.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

static NewVaultPlace newVaultPlaceAt(const std::filesystem::path& folder)
{
    return {folder, looksLikeVault(folder), findSharedPlace(folder)};
}

PlaceStep::PlaceStep(const std::filesystem::path& folder, QWidget* parent)
    : Step(parent)
    , m_path(makeMono({}))
    , m_notice(new Notice)
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Tag(tr("Place"), Card::Tone::Soft), 0, Qt::AlignTop);
    m_path->setObjectName(QStringLiteral("vaultPath"));
    row->addWidget(m_path, 1);
    card->body()->addLayout(row);
    auto* choose = new Button(Button::Weight::Plain, tr("Choose another place"), QStringLiteral("choosePlace"));
    choose->setSymbol(Icon::Folder);
    card->body()->addWidget(choose, 0, Qt::AlignLeading);
    body()->addWidget(card);
    m_notice->setObjectName(QStringLiteral("placeNotice"));
    body()->addWidget(m_notice);
    body()->addWidget(makeQuiet(
        tr("Everything in it is encrypted. Its name and size can still be seen by whoever uses this computer.")));
    m_next = addPrimary(tr("Use this place"), QStringLiteral("usePlace"));
    body()->addStretch(1);

    connect(choose, &Button::clicked, this, [this] {
        chooseFolder(window(), tr("Where should the vault be?"), {}, [this](const std::filesystem::path& chosen) {
            lookAt(chosen, [chosen] {
                return newVaultPlaceAt(
                    vault::requireFreeFolder(chosen) || looksLikeVault(chosen) ? chosen : chosen / "Holdfast");
            });
        });
    });
    connect(m_next, &Button::clicked, this, [this] {
        if (m_hasVault)
            Q_EMIT existingVaultChosen();
        else
            Q_EMIT done();
    });
    setFolder(folder);
}

void PlaceStep::enter()
{
    m_next->setFocus();
}

void PlaceStep::setFolder(const std::filesystem::path& folder)
{
    lookAt(folder, [folder] { return newVaultPlaceAt(folder); });
}

void PlaceStep::lookAt(const std::filesystem::path& chosen, std::function<NewVaultPlace()> look)
{
    showPath(chosen);
    m_notice->clear();
    m_next->setEnabled(false);
    m_next->setText(lookingAtFolder());
    m_look.begin(this, std::move(look), [this](const NewVaultPlace& place) { take(place); });
}

void PlaceStep::showPath(const std::filesystem::path& folder)
{
    m_folder = folder;
    m_path->setText(breakable(toText(folder)));
}

void PlaceStep::take(const NewVaultPlace& place)
{
    showPath(place.folder);
    m_hasVault = place.hasVault;
    m_next->setText(m_hasVault ? tr("Open that vault") : tr("Use this place"));
    m_next->setEnabled(true);
    if (m_hasVault)
        m_notice->say(Card::Tone::Soft, tr("There is a vault here already. You can open it with its password."));
    else if (const QString warning = warnOfPlace(place.shared, PlaceUse::NewVault); !warning.isEmpty())
        m_notice->say(Card::Tone::Warn, warning);
    if (isVisible())
        m_next->setFocus();
}

QString PlaceStep::title() const
{
    return tr("Where should your vault be?");
}
QString PlaceStep::lead() const
{
    return tr("A vault is one folder. On this computer is simplest; a USB stick that you keep with you is safer.");
}

} // namespace holdfast::ui

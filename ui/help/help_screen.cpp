#include "ui/help/help_screen.h"

#include "ui/common/card.h"
#include "ui/common/contacts.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

HelpScreen::HelpScreen(QWidget* parent)
    : Page(tr("Help"), tr("Short answers, and people to talk to. Nothing here needs the internet."), parent)
{
    setObjectName(QStringLiteral("helpScreen"));
    auto* people = new Card;
    people->body()->addWidget(makeTitle(tr("People to talk to")));
    people->body()->addWidget(new ContactList(ContactList::Which::Everyone));
    body()->addWidget(people);
    auto* young = new Card;
    young->body()->addWidget(makeTitle(tr("If the picture was made before 18")));
    young->body()->addWidget(
        makeBody(tr("Do not save or send it, also not as proof: note only where it is, and turn to one of these.")));
    young->body()->addWidget(new ContactList(ContactList::Which::UnderEighteen));
    body()->addWidget(young);

    section(tr("What Holdfast does"),
        {tr("It keeps what was online, when, and who served it, encrypted in one folder on this computer. Everything "
            "is kept as you go; "
            "there is nothing to save."),
            tr("Pictures stay blurred. Press and hold one, with the mouse, a finger or Space, to look; let go and it "
               "is blurred again."),
            tr("Nothing leaves this computer by itself. When you capture a page, that site sees this computer's "
               "internet address, as "
               "with any visit.")});
    section(tr("What it cannot do"),
        {tr("It cannot tell whether this computer is being watched, nor hide that Holdfast is installed on it."),
            tr("It proves that files have not changed since they were kept and signed. It does not prove that a site "
               "showed the truth, or who "
               "posted something."),
            tr("Nobody can open the vault without the password, the recovery code or a key file that you made, and "
               "nobody can reset them."),
            tr("It does not give legal advice. Ask a lawyer or a support service what your court or police will "
               "accept.")});
    section(tr("Keys"),
        {tr("Escape twice: quick exit. Tab and Shift+Tab: next and previous. Space: press a button, or hold to look at "
            "a picture."),
            tr("On an ID: N adds a cover, Tab goes to the next one, the arrow keys move it, Shift with the arrow keys "
               "changes its size, "
               "Delete removes it, Ctrl+Z takes the last step back."),
            tr("Ctrl+V: take what the clipboard holds, a picture or files. Several documents: Ctrl+Page Up and "
               "Ctrl+Page "
               "Down go from one to the next.")});
    body()->addStretch(1);
}

void HelpScreen::section(const QString& title, const QStringList& paragraphs)
{
    auto* card = new Card;
    card->body()->addWidget(makeTitle(title));
    for (const QString& paragraph : paragraphs)
        card->body()->addWidget(makeBody(paragraph));
    body()->addWidget(card);
}

} // namespace holdfast::ui

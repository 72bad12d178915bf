#include "ui/evidence/blocked_item.h"

#include "ui/common/contacts.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

BlockedItem::BlockedItem(QWidget* parent)
    : Card(parent, Tone::Warn)
{
    setObjectName(QStringLiteral("blockedItem"));
    body()->addWidget(makeStrong(tr("Blocked by your answer about under 18")));
    body()->addWidget(makeBody(explanation()));
    body()->addWidget(new ContactList(ContactList::Which::UnderEighteen));
    body()->addWidget(makeBody(tr("After the call you can delete it below: its address, the time and the log stay. If "
                                  "the answer was a mistake, give the other one below.")));
}

QString BlockedItem::explanation()
{
    return tr("What is blocked is not shown, covered, searched, handed over or copied into a backup any more, and "
              "neither are copies made from it. Nothing is deleted, nothing is reported, and nobody is told. Keeping "
              "such an image and deleting it can both have consequences in law, so call one of these before you do "
              "either. You have done nothing wrong by asking.");
}

} // namespace holdfast::ui

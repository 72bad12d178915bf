#include "ui/screen/picture_card.h"

#include "ui/common/button.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

PictureCard::PictureCard(QWidget* parent)
    : Card(parent)
    , m_lead(makeQuiet({}))
    , m_open(new Button(Button::Weight::Plain, tr("Choose what to take"), QStringLiteral("openPicture")))
{
    setObjectName(QStringLiteral("pictureCard"));
    m_lead->setObjectName(QStringLiteral("pictureLead"));
    body()->addWidget(makeTitle(tr("A picture of another program")));
    body()->addWidget(m_lead);
    body()->addWidget(m_open, 0, Qt::AlignLeading);
    connect(m_open, &Button::clicked, this, &PictureCard::chosen);
    setOffered(false);
}

void PictureCard::setOffered(bool offered)
{
    m_open->setVisible(offered);
    m_lead->setText(offered
            ? tr("For what has no address of its own, such as a message in a chat program on this computer.")
            : tr("On this system, take a picture with the system's own tool and add it with “Add files”."));
}

} // namespace holdfast::ui

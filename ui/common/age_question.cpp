#include "ui/common/age_question.h"

#include "ui/common/contacts.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace holdfast::ui {

AgeQuestion::AgeQuestion(QWidget* parent)
    : Card(parent)
    , m_question(makeStrong(tr("Could it show someone who was under 18 when it was made, naked or in a sexual way?")))
    , m_scope(makeQuiet({}))
    , m_group(new QButtonGroup(this))
    , m_instead(new QWidget)
    , m_consequence(makeBody(
          tr("Then Holdfast keeps only the address and the time, no picture and no page. In most countries a copy of "
             "such an image is against the law for anyone to make, also for the person in it and for those who help. "
             "You have done nothing wrong by asking.")))
{
    setObjectName(QStringLiteral("ageQuestion"));
    body()->addWidget(m_question);
    body()->addWidget(m_scope);
    auto* choices = new FlowLayout(nullptr, 24);
    const auto add = [&](AgeAnswer answer, const QString& text, const char* name) {
        auto* choice = new QRadioButton(text);
        choice->setObjectName(QLatin1String(name));
        choice->setAccessibleName(m_question->text() + QStringLiteral(" ") + text);
        m_group->addButton(choice, static_cast<int>(answer));
        choices->addWidget(choice);
    };
    add(AgeAnswer::No, tr("No"), "ageNo");
    add(AgeAnswer::Yes, tr("Yes"), "ageYes");
    add(AgeAnswer::Unsure, tr("I am not sure"), "ageUnsure");
    body()->addLayout(choices);

    auto* instead = new QVBoxLayout(m_instead);
    instead->setContentsMargins(0, 8, 0, 0);
    instead->setSpacing(Theme::unit);
    instead->addWidget(m_consequence);
    instead->addWidget(new ContactList(ContactList::Which::UnderEighteen));
    body()->addWidget(m_instead);
    m_instead->setObjectName(QStringLiteral("ageInstead"));
    m_instead->hide();
    setSeveral(false);

    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on)
            return;
        m_instead->setVisible(isRefused());
        Q_EMIT answered(answer());
    });
}

AgeAnswer AgeQuestion::answer() const
{
    const int id = m_group->checkedId();
    return id < 0 ? AgeAnswer::Unanswered : static_cast<AgeAnswer>(id);
}

void AgeQuestion::reset()
{
    m_group->setExclusive(false);
    for (QAbstractButton* button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
    m_instead->hide();
}

void AgeQuestion::setConsequence(const QString& text)
{
    m_consequence->setText(text);
}

void AgeQuestion::setSeveral(bool several)
{
    m_scope->setText(several ? tr("Your answer counts for every one of them. If it differs, do them in two turns. "
                                  "Ordinary family photos, chats and "
                                  "passports are not what this asks about.")
                             : tr("Ordinary family photos, chats and passports are not what this asks about."));
}

} // namespace holdfast::ui

#include "ui/firstrun/new_password.h"

#include "ui/common/notice.h"
#include "ui/common/secret_field.h"
#include "ui/common/text.h"
#include "ui/firstrun/strength_bar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

NewPassword::NewPassword(QWidget* parent)
    : QWidget(parent)
    , m_first(new SecretField(tr("Password"), QStringLiteral("newPassword")))
    , m_second(new SecretField(tr("The same again"), QStringLiteral("repeatPassword")))
    , m_bar(new StrengthBar)
    , m_verdict(makeQuiet({}))
    , m_notice(new Notice)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    m_verdict->setObjectName(QStringLiteral("strengthWords"));
    column->addWidget(m_first);
    column->addWidget(m_bar);
    column->addWidget(m_verdict);
    column->addWidget(m_second);
    column->addWidget(m_notice);
    for (SecretField* field : {m_first, m_second}) {
        connect(field, &SecretField::changed, this, &NewPassword::judge);
        connect(field, &SecretField::changed, this, &NewPassword::changed);
    }
    connect(m_first, &SecretField::submitted, m_second, [this] { m_second->edit()->setFocus(); });
    connect(m_second, &SecretField::submitted, this, &NewPassword::submitted);
    judge();
}

bool NewPassword::isComplete() const
{
    return strengthOf(m_first->edit()->text()) != Strength::TooShort && !m_second->isEmpty();
}

bool NewPassword::areSame()
{
    if (m_first->copy().equals(m_second->copy().view()))
        return true;
    m_notice->say(Card::Tone::Warn, tr("The two are not the same yet. Type the second one again."));
    m_second->clear();
    m_second->edit()->setFocus();
    return false;
}

SecureBuffer NewPassword::take()
{
    SecureBuffer password = m_first->take();
    m_second->clear();
    return password;
}

void NewPassword::clear()
{
    m_first->clear();
    m_second->clear();
    m_notice->clear();
}

void NewPassword::focusFirst()
{
    m_first->edit()->setFocus();
}

void NewPassword::judge()
{
    const Strength strength = strengthOf(m_first->edit()->text());
    m_bar->setStrength(m_first->isEmpty() ? Strength::TooShort : strength);
    switch (strength) {
    case Strength::TooShort:
        m_verdict->setText(tr(
            "At least 8 characters. Four or five words that do not belong together are strong and easy to remember."));
        break;
    case Strength::Weak:
        m_verdict->setText(tr("Weak: somebody with time and good tools would find it."));
        break;
    case Strength::Fair:
        m_verdict->setText(tr("Fair: enough against somebody who tries by hand."));
        break;
    case Strength::Good:
        m_verdict->setText(tr("Good, as long as it is not about you and not used anywhere else."));
        break;
    case Strength::Strong:
        m_verdict->setText(tr("Strong, as long as it is not about you and not used anywhere else."));
        break;
    }
}

} // namespace holdfast::ui

#include "ui/firstrun/password_step.h"

#include "ui/common/card.h"
#include "ui/common/notice.h"
#include "ui/common/secret_field.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/firstrun/strength_bar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

PasswordStep::PasswordStep(QWidget* parent)
    : Step(parent)
    , m_first(new SecretField(tr("Password"), QStringLiteral("newPassword")))
    , m_second(new SecretField(tr("The same again"), QStringLiteral("repeatPassword")))
    , m_bar(new StrengthBar)
    , m_verdict(makeQuiet({}))
    , m_notice(new Notice)
{
    m_verdict->setObjectName(QStringLiteral("strengthWords"));
    body()->addWidget(m_first);
    body()->addWidget(m_bar);
    body()->addWidget(m_verdict);
    body()->addWidget(m_second);
    body()->addWidget(m_notice);
    m_next = addPrimary(tr("Make the vault"), QStringLiteral("makeVault"));
    body()->addStretch(1);
    connect(m_first, &SecretField::changed, this, &PasswordStep::judge);
    connect(m_second, &SecretField::changed, this, &PasswordStep::judge);
    connect(m_first, &SecretField::submitted, m_second, [this] { m_second->edit()->setFocus(); });
    connect(m_second, &SecretField::submitted, m_next, &Button::click);
    connect(m_next, &Button::clicked, this, [this] {
        if (!m_first->copy().equals(m_second->copy().view())) {
            m_notice->say(Card::Tone::Warn, tr("The two are not the same yet. Type the second one again."));
            m_second->clear();
            m_second->edit()->setFocus();
            return;
        }
        Q_EMIT done();
    });
    judge();
}

void PasswordStep::enter()
{
    m_first->edit()->setFocus();
}

SecureBuffer PasswordStep::takePassword()
{
    SecureBuffer password = m_first->take();
    m_second->clear();
    return password;
}

void PasswordStep::setWorking(bool working)
{
    m_first->setEnabled(!working);
    m_second->setEnabled(!working);
    m_next->setEnabled(!working);
    m_next->setText(working ? tr("Making the vault") : tr("Make the vault"));
}

void PasswordStep::judge()
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
    m_next->setEnabled(strength != Strength::TooShort && !m_second->isEmpty());
}

QString PasswordStep::title() const
{
    return tr("Choose a password");
}
QString PasswordStep::lead() const
{
    return tr("One that nobody who knows you would guess. Holdfast cannot send it to you or reset it.");
}

} // namespace holdfast::ui

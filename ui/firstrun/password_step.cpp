#include "ui/firstrun/password_step.h"

#include "ui/firstrun/new_password.h"

#include <QVBoxLayout>

namespace holdfast::ui {

PasswordStep::PasswordStep(QWidget* parent)
    : Step(parent)
    , m_password(new NewPassword)
{
    body()->addWidget(m_password);
    m_next = addPrimary(tr("Make the vault"), QStringLiteral("makeVault"));
    m_next->setEnabled(false);
    body()->addStretch(1);
    connect(m_password, &NewPassword::changed, this, [this] { m_next->setEnabled(m_password->isComplete()); });
    connect(m_password, &NewPassword::submitted, m_next, &Button::click);
    connect(m_next, &Button::clicked, this, [this] {
        if (m_password->areSame())
            Q_EMIT done();
    });
}

void PasswordStep::enter()
{
    m_password->focusFirst();
}

SecureBuffer PasswordStep::takePassword()
{
    return m_password->take();
}

Notice* PasswordStep::notice() const
{
    return m_password->notice();
}

void PasswordStep::setWorking(bool working)
{
    m_password->setEnabled(!working);
    m_next->setEnabled(!working);
    m_next->setText(working ? tr("Making the vault") : tr("Make the vault"));
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

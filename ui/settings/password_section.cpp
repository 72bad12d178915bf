#include "ui/settings/password_section.h"

#include "core/vault/slots.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/firstrun/new_password.h"

#include <QVBoxLayout>

namespace holdfast::ui {

PasswordSection::PasswordSection(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_open(new Button(Button::Weight::Plain, tr("Change the password"), QStringLiteral("changePassword")))
    , m_renew(new Button(Button::Weight::Plain, tr("Renew the keys"), QStringLiteral("renewKeys")))
    , m_step(new QWidget)
    , m_password(new NewPassword)
    , m_change(new Button(Button::Weight::Plain, tr("Change it"), QStringLiteral("confirmPassword")))
    , m_keep(new Button(Button::Weight::Quiet, tr("Keep the old one"), QStringLiteral("keepPassword")))
    , m_notice(new Notice)
{
    body()->addWidget(makeTitle(tr("Password")));
    body()->addWidget(makeBody(tr("While the vault is open, the old password is not needed to choose a new one. "
                                  "Renewing the keys makes older copies and older passwords useless for this vault; "
                                  "you are told first what that takes.")));
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(m_open);
    row->addWidget(m_renew);
    body()->addWidget(buttons);
    auto* step = new QVBoxLayout(m_step);
    step->setContentsMargins(0, Theme::unit, 0, 0);
    step->setSpacing(Theme::gap);
    step->addWidget(m_password);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(m_change);
    flow->addWidget(m_keep);
    step->addWidget(actions);
    body()->addWidget(m_step);
    m_notice->setObjectName(QStringLiteral("passwordNotice"));
    body()->addWidget(m_notice);
    m_step->hide();
    m_change->setEnabled(false);
    connect(m_open, &Button::clicked, this, [this] { open(true); });
    connect(m_keep, &Button::clicked, this, [this] {
        open(false);
        m_open->setFocus();
    });
    connect(m_password, &NewPassword::changed, this, [this] { m_change->setEnabled(m_password->isComplete()); });
    connect(m_password, &NewPassword::submitted, m_change, &Button::click);
    connect(m_change, &Button::clicked, this, &PasswordSection::change);
    connect(m_renew, &Button::clicked, this, &PasswordSection::renewRequested);
    connect(&m_session, &Session::busyChanged, m_renew, &Button::setDisabled);
    m_renew->setDisabled(m_session.isBusy());
}

void PasswordSection::open(bool on)
{
    m_password->clear();
    m_notice->clear();
    m_step->setVisible(on);
    m_open->setEnabled(!on);
    if (!on)
        return;
    m_password->focusFirst();
    bringIntoView(m_step);
}

void PasswordSection::change()
{
    if (!m_password->areSame())
        return;
    auto password = std::make_shared<SecureBuffer>(m_password->take());
    m_step->setEnabled(false);
    m_session.beginWork();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), password] { return vault::Slots(*vault).changePassword(*password); },
        [this](const Result<std::string>& slot) {
            m_session.endWork();
            m_step->setEnabled(true);
            open(false);
            (slot ? m_renew : m_open)->setFocus();
            if (slot) {
                m_notice->say(Card::Tone::Ok,
                    tr("The new password opens the vault from now on. Copies of the vault made before, backups "
                       "included, still open with the old one. If somebody may know it, renew the keys, then make a "
                       "new backup and delete the old ones."));
                Q_EMIT changed();
            } else {
                m_notice->sayError(slot.error());
            }
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui

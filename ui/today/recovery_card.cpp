#include "ui/today/recovery_card.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/today/code_confirmation.h"

#include <QVBoxLayout>

namespace holdfast::ui {

RecoveryCard::RecoveryCard(Session& session, QWidget* parent)
    : Card(parent, Tone::Warn)
    , m_session(session)
    , m_have(new Button(Button::Weight::Quiet, tr("I have the new one"), QStringLiteral("todayCodeKept")))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("todayRecovery"));
    body()->addWidget(makeStrong(tr("The recovery code on paper from before no longer opens this vault, and the new "
                                    "one may not have been seen: make a new one.")));
    auto* make = new Button(Button::Weight::Plain, tr("Make a recovery code"), QStringLiteral("todayNewCode"));
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(make);
    flow->addWidget(m_have);
    body()->addWidget(actions);
    body()->addWidget(m_notice);
    hide();
    connect(make, &Button::clicked, this, &RecoveryCard::newCodeRequested);
    connect(m_have, &Button::clicked, this, &RecoveryCard::confirm);
    connect(&m_session, &Session::waysInChanged, this, &RecoveryCard::load);
    load();
}

void RecoveryCard::load()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::unconfirmedRecoveryCode(*vault); },
        [this](const Result<std::optional<std::string>>& slot) {
            if (slot) // what can't be read takes no warning away
                setVisible(slot->has_value());
        });
}

void RecoveryCard::confirm()
{
    m_have->setEnabled(false);
    m_notice->clear();
    confirmCode(m_session, this, m_notice, [this](bool) { m_have->setEnabled(true); });
}

} // namespace holdfast::ui

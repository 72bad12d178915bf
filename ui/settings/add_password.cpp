#include "ui/settings/add_password.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/page.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/firstrun/new_password.h"

#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

Result<std::string> addPassword(vault::Vault& vault, const SecureBuffer& password)
{
    vault::Slots slots(vault);
    std::optional<crypto::KdfParams> cost;
    for (const vault::SlotInfo& slot : slots.list())
        if (slot.kind == crypto::KeySlot::Kind::Password
            && (!cost || slot.kdf.memoryBytes * slot.kdf.passes > cost->memoryBytes * cost->passes))
            cost = slot.kdf;
    return slots.addPassword(password, cost ? *cost : crypto::KdfParams::calibrated(crypto::defaultUnlockTime));
}

AddPassword::AddPassword(QWidget* parent)
    : QWidget(parent)
    , m_password(new NewPassword)
    , m_add(new Button(Button::Weight::Plain, tr("Add this password"), QStringLiteral("confirmAddPassword")))
{
    setObjectName(QStringLiteral("addPasswordStep"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::unit, 0, 0);
    column->setSpacing(Theme::gap);
    column->addWidget(makeStrong(tr("A password for somebody you trust, such as a support worker")));
    column->addWidget(makeBody(tr("With it and a copy of the vault they can open all of it, also without you. Yours "
                                  "stays as it is. You can remove it again; copies of the vault made before that "
                                  "still open with it.")));
    column->addWidget(m_password);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    auto* leave = new Button(Button::Weight::Quiet, tr("Not now"), QStringLiteral("noNewPassword"));
    flow->addWidget(m_add);
    flow->addWidget(leave);
    column->addWidget(actions);
    m_add->setEnabled(false);
    hide();
    connect(m_password, &NewPassword::changed, this, [this] { m_add->setEnabled(m_password->isComplete()); });
    connect(m_password, &NewPassword::submitted, m_add, &Button::click);
    connect(m_add, &Button::clicked, this, [this] {
        if (m_password->areSame())
            Q_EMIT wanted();
    });
    connect(leave, &Button::clicked, this, &AddPassword::close);
}

void AddPassword::open()
{
    m_password->clear();
    show();
    m_password->focusFirst();
    bringIntoView(this);
}

void AddPassword::close()
{
    m_password->clear();
    hide();
    Q_EMIT closed();
}

SecureBuffer AddPassword::take()
{
    return m_password->take();
}

} // namespace holdfast::ui

#include "ui/evidence/change_age.h"

#include "core/vault/age_change.h"
#include "ui/common/age_question.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"
#include "ui/evidence/blocked_item.h"

#include <QPointer>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

/// The items that the answer changed, as they are then.
Result<std::vector<vault::Item>> changeAnswer(vault::Vault& vault, const ItemId& id, AgeAnswer answer)
{
    HF_TRY(const std::vector<ItemId> changed, vault::changeAge(vault, id, answer));
    std::vector<vault::Item> items;
    for (const ItemId& member : changed) {
        HF_TRY(items.emplace_back(), vault.item(member));
    }
    return items;
}

} // namespace

ChangeAge::ChangeAge(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Answer about under 18"), QStringLiteral("changeAge")))
    , m_question(new AgeQuestion)
    , m_confirm(new Button(Button::Weight::Plain, tr("Keep this answer"), QStringLiteral("confirmAge")))
    , m_leave(new Button(Button::Weight::Plain, tr("Leave it as it was"), QStringLiteral("leaveAge")))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("changeAgeStep"));
    m_button->setCheckable(true);
    m_question->setConsequence(tr("With this answer it is blocked, and so are copies made from it.")
        + QStringLiteral("\n\n") + BlockedItem::explanation());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(m_question);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(m_leave);
    flow->addWidget(m_confirm);
    column->addWidget(actions);
    m_notice->setObjectName(QStringLiteral("changeAgeNotice"));
    column->addWidget(m_notice);
    connect(m_button, &Button::toggled, this, &ChangeAge::open);
    connect(m_question, &AgeQuestion::answered, this, [this] { m_confirm->setEnabled(true); });
    connect(m_leave, &Button::clicked, this, [this] { m_button->setChecked(false); });
    connect(m_confirm, &Button::clicked, this, &ChangeAge::change);
    hide();
}

void ChangeAge::setItem(const vault::Item& item)
{
    const bool isOther = !m_item || m_item->id != item.id;
    m_item = item;
    m_button->setVisible(item.kind != vault::ItemKind::Link);
    if (isOther)
        m_button->setChecked(false);
}

void ChangeAge::open(bool on)
{
    setVisible(on);
    m_question->reset();
    m_confirm->setEnabled(false);
    m_notice->clear();
    if (on)
        bringIntoView(this);
}

void ChangeAge::change()
{
    if (!m_item)
        return;
    setEnabled(false);
    runInBackground(
        m_session.readers(), &m_session,
        [vault = &m_session.vault(), id = m_item->id, answer = m_question->answer()] {
            return changeAnswer(*vault, id, answer);
        },
        [self = QPointer(this), session = &m_session, id = m_item->id](
            const Result<std::vector<vault::Item>>& changed) {
            if (changed)
                for (const vault::Item& item : *changed)
                    session->noteItemChanged(item);
            if (!self)
                return;
            self->setEnabled(true);
            if (!self->m_item || self->m_item->id != id)
                return;
            if (changed)
                self->m_button->setChecked(false);
            else
                self->m_notice->sayError(changed.error());
        });
}

} // namespace holdfast::ui

#include "ui/evidence/put_down.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/evidence/fact_words.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace holdfast::ui {

PutDown::PutDown(QWidget* parent)
    : QWidget(parent)
    , m_who(new QLineEdit)
    , m_profile(new QLineEdit)
    , m_role(new QButtonGroup(this))
    , m_add(new Button(Button::Weight::Plain, tr("Put down"), QStringLiteral("putDown")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(makeStrong(tr("Put somebody down yourself")));
    const auto field = [&](QLineEdit* edit, const char* objectName, const QString& words) {
        edit->setObjectName(QLatin1String(objectName));
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
        column->addWidget(edit);
        connect(edit, &QLineEdit::returnPressed, this, &PutDown::give);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_add->setEnabled(!m_who->text().trimmed().isEmpty() || !m_profile->text().trimmed().isEmpty());
        });
    };
    field(m_who, "personField", tr("Name, or @ and what the site calls them"));
    field(m_profile, "profileField", tr("Address of the profile, if there is one"));
    auto* roles = new FlowLayout(nullptr, 16);
    for (const PersonRole role : {PersonRole::Poster, PersonRole::Resharer, PersonRole::Commenter, PersonRole::Named}) {
        auto* choice = new QRadioButton(describeRole(role));
        choice->setObjectName(QStringLiteral("role%1").arg(static_cast<int>(role)));
        m_role->addButton(choice, static_cast<int>(role));
        roles->addWidget(choice);
    }
    column->addLayout(roles);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &Button::clicked, this, &PutDown::give);
    clear();
}

void PutDown::clear()
{
    m_who->clear();
    m_profile->clear();
    m_role->button(static_cast<int>(PersonRole::Named))->setChecked(true);
    m_add->setEnabled(false);
}

void PutDown::give()
{
    if (!m_add->isEnabled())
        return;
    const QString who = m_who->text().trimmed();
    vault::AccountEntry entry;
    (who.startsWith(QLatin1Char('@')) ? entry.handle : entry.name) = who.toStdString();
    entry.profileUrl = m_profile->text().trimmed().toStdString();
    entry.role = static_cast<PersonRole>(m_role->checkedId());
    entry.sign = "by hand";
    Q_EMIT given(entry);
}

} // namespace holdfast::ui

#include "ui/evidence/choice_list.h"

#include "ui/common/check_box.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace holdfast::ui {

ChoiceList::ChoiceList(QWidget* parent)
    : QWidget(parent)
    , m_all(new CheckBox(tr("Tick all"), QStringLiteral("tickAll")))
    , m_list(new QWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_all);
    column->addWidget(m_list);
    auto* lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    connect(m_all, &CheckBox::toggled, this, &ChoiceList::tickAll);
}

void ChoiceList::setChoices(const QStringList& lines)
{
    for (CheckBox* line : m_lines) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    for (const QString& text : lines) {
        auto* line = new CheckBox(text, QStringLiteral("choice"));
        line->setElided(true);
        line->setToolTip(text.toHtmlEscaped());
        connect(line, &CheckBox::toggled, this, &ChoiceList::changed);
        m_list->layout()->addWidget(line);
        m_lines.push_back(line);
    }
    const QSignalBlocker quiet(m_all);
    m_all->setChecked(false);
    m_all->setVisible(lines.size() > 1);
}

std::vector<size_t> ChoiceList::chosen() const
{
    std::vector<size_t> indexes;
    for (size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i]->isChecked())
            indexes.push_back(i);
    return indexes;
}

void ChoiceList::tickAll(bool on)
{
    for (CheckBox* line : m_lines) {
        const QSignalBlocker quiet(line);
        line->setChecked(on);
    }
    Q_EMIT changed();
}

} // namespace holdfast::ui

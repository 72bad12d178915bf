#include "ui/evidence/custody_list.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/format_text.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"

#include <QVBoxLayout>

namespace holdfast::ui {

CustodyList::CustodyList(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Log"), QStringLiteral("showCustody")))
{
    setObjectName(QStringLiteral("custodyList"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_button->setCheckable(true);
    m_button->setAccessibleDescription(tr("What was done with this item, and when"));
    connect(m_button, &Button::toggled, this, [this](bool on) {
        setVisible(on);
        if (on)
            load();
    });
    hide();
}

void CustodyList::setItem(const vault::Item& item)
{
    m_item = item;
    m_button->setChecked(false);
}

std::vector<CustodyList::Line> CustodyList::read(const vault::Vault& vault, const vault::Item& item)
{
    std::vector<Line> lines;
    const auto read = vault.forEachEvent(item.caseId, [&](const vault::CustodyEvent& event) {
        // The id is looked for before the body is parsed: a long log has few lines about one item.
        if (event.body.find(item.id.text()) == std::string::npos)
            return true;
        const auto body = parseJson(event.body, 1u << 20);
        if (!body || jsonStringOr(*body, "subject") != item.id.text())
            return true;
        const auto time = parseUtc(jsonStringOr(*body, "time"));
        lines.push_back(
            {event.seq, describeAction(jsonStringOr(*body, "action")), time ? formatTime(*time) : QString()});
        return true;
    });
    if (!read)
        lines.push_back({0, tr("The log has a gap or a change in it. Make a copy of the vault and ask for help."), {}});
    return lines;
}

void CustodyList::load()
{
    if (!m_item)
        return;
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault(), item = *m_item] { return read(*vault, item); },
        [this, id = m_item->id](const std::vector<Line>& lines) {
            if (m_item && m_item->id == id)
                show(lines);
        });
}

void CustodyList::show(const std::vector<Line>& lines)
{
    while (QLayoutItem* old = layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    layout()->addWidget(new Rule);
    for (const Line& line : lines) {
        layout()->addWidget(makeBody(line.seq ? tr("%1. %2").arg(formatCount(line.seq), line.text) : line.text));
        if (!line.time.isEmpty())
            layout()->addWidget(makeSmall(line.time));
    }
    bringIntoView(this);
}

} // namespace holdfast::ui

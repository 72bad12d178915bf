#include "ui/evidence/kept_facts.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/fact_words.h"
#include "ui/evidence/growth_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

KeptFacts::KeptFacts(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QWidget)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("keptFacts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    column->addWidget(m_list);
    column->addWidget(m_notice);
}

Result<KeptFacts::Kept> KeptFacts::read(vault::Vault& vault, const ItemId& item)
{
    Kept kept;
    HF_TRY(kept.people, vault::Accounts(vault).onItem(item));
    HF_TRY(kept.growth, vault::Figures(vault).growth(item));
    return kept;
}

void KeptFacts::setItem(const ItemId& item)
{
    if (m_item != item)
        show({}); // whom another item names is gone at once
    m_item = item;
    m_notice->clear();
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault(), item] { return read(*vault, item); },
        [this, item](const Result<Kept>& kept) {
            if (m_item != item)
                return;
            if (kept)
                show(*kept);
            else
                m_notice->sayError(kept.error());
        });
}

void KeptFacts::show(const Kept& kept)
{
    while (QLayoutItem* old = m_list->layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // a button in it may just have been pressed
        delete old;
    }
    if (vault::seriesOf(kept.growth).empty())
        showPoints(kept.growth);
    else
        m_list->layout()->addWidget(new GrowthView(kept.growth));
    for (const vault::Appearance& person : kept.people)
        m_list->layout()->addWidget(makePerson(person));
    m_list->setVisible(!kept.growth.empty() || !kept.people.empty());
}

void KeptFacts::showPoints(const std::vector<vault::FigurePoint>& points)
{
    for (const vault::FigurePoint& point : points) {
        QStringList figures;
        for (const vault::FigureEntry& entry : point.figures)
            figures.append(describeFigure(entry));
        m_list->layout()->addWidget(
            makeSmall(tr("%1, %2").arg(isolated(fromUtf8(point.exhibit)), formatTime(point.capturedAt))));
        QLabel* line = makeBody(figures.join(QStringLiteral(" · ")));
        line->setObjectName(QStringLiteral("growthPoint"));
        m_list->layout()->addWidget(line);
    }
}

QWidget* KeptFacts::makePerson(const vault::Appearance& person)
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    QLabel* words = makeBody(breakable(describePerson(person.entry)));
    words->setObjectName(QStringLiteral("keptPerson"));
    if (!person.entry.profileUrl.empty())
        words->setToolTip(fromUtf8(person.entry.profileUrl).toHtmlEscaped());
    across->addWidget(words, 1);
    if (m_isReadOnly)
        return row;
    auto* away = new Button(Button::Weight::Quiet, {}, QStringLiteral("takePersonAway"));
    away->setSymbol(Icon::Cross);
    away->setAccessibleName(tr("Take away: %1").arg(describePerson(person.entry)));
    away->setToolTip(tr("Take away"));
    connect(away, &Button::clicked, this, [this, id = person.account] { Q_EMIT takenAway(id); });
    across->addWidget(away, 0, Qt::AlignTop);
    return row;
}

} // namespace holdfast::ui

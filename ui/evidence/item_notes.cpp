#include "ui/evidence/item_notes.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/annotate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

ItemNotes::ItemNotes(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QWidget)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("itemNotes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Theme::unit);
    column->addWidget(m_list);
    column->addWidget(m_notice);
}

void ItemNotes::setItem(const vault::Item& item)
{
    const bool isOther = !m_item || m_item->id != item.id;
    m_item = item;
    m_notice->clear();
    if (isOther || item.notes == 0)
        show({}); // what another item's notes say is gone at once
    if (item.notes > 0)
        load();
}

void ItemNotes::load()
{
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), id = m_item->id] { return vault::Annotations(*vault).notes(id); },
        [this, id = m_item->id](const Result<std::vector<vault::Note>>& notes) {
            if (!m_item || m_item->id != id)
                return;
            if (notes)
                show(*notes);
            else
                m_notice->sayError(notes.error());
        });
}

void ItemNotes::show(const std::vector<vault::Note>& notes)
{
    while (QLayoutItem* old = m_list->layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // a button in it may just have been pressed
        delete old;
    }
    if (!m_item->tags.empty())
        m_list->layout()->addWidget(makeTags());
    for (const vault::Note& note : notes)
        m_list->layout()->addWidget(makeNote(note));
    m_list->setVisible(!m_item->tags.empty() || !notes.empty());
}

QWidget* ItemNotes::makeTags()
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, 4);
    for (const std::string& tag : m_item->tags) {
        const QString text = fromUtf8(tag);
        auto* button = new Button(Button::Weight::Plain, {}, QStringLiteral("itemTag"));
        button->setText(button->fontMetrics()
                            .elidedText(text, Qt::ElideRight, Theme::current().scaled(180))
                            .replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setSymbol(Icon::Cross);
        button->setAccessibleName(tr("Take away the tag %1").arg(isolated(text)));
        button->setToolTip(button->accessibleName());
        connect(button, &Button::clicked, this, [this, tag] {
            take([id = m_item->id, tag](vault::Annotations& annotations) -> Result<void> {
                HF_TRY(const bool removed, annotations.removeTag(id, tag));
                static_cast<void>(removed);
                return {};
            });
        });
        flow->addWidget(button);
    }
    return row;
}

QWidget* ItemNotes::makeNote(const vault::Note& note)
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new Rule);
    QLabel* text = makeBody(breakable(fromUtf8(note.text)));
    text->setObjectName(QStringLiteral("itemNote"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(text);
    auto* foot = new QHBoxLayout;
    foot->addWidget(makeSmall(formatTime(note.setAt)), 1);
    auto* away = new Button(Button::Weight::Quiet, tr("Take away"), QStringLiteral("takeNoteAway"));
    away->setAccessibleName(tr("Take away the note of %1").arg(formatTime(note.setAt)));
    connect(away, &Button::clicked, this, [this, n = note.n] {
        take([id = m_item->id, n](vault::Annotations& annotations) { return annotations.withdrawNote(id, n); });
    });
    foot->addWidget(away);
    column->addLayout(foot);
    return part;
}

void ItemNotes::take(std::function<Result<void>(vault::Annotations&)> change)
{
    setEnabled(false);
    annotate(m_session, this, m_item->id, std::move(change), [this](const Result<void>& taken) {
        setEnabled(true);
        if (!taken)
            m_notice->sayError(taken.error());
    });
}

} // namespace holdfast::ui

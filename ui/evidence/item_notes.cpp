#include "ui/evidence/item_notes.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/annotate.h"
#include "ui/evidence/note_row.h"

#include <QVBoxLayout>
#include <map>

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
    std::map<uint64_t, QString> drafts; // another change of the item must not cost what is just being written
    for (const NoteRow* row : m_list->findChildren<NoteRow*>())
        if (row->isBeingCorrected() && row->number() != m_justCorrected)
            drafts[row->number()] = row->draft();
    while (QLayoutItem* old = m_list->layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // a button in it may just have been pressed
        delete old;
    }
    if (!m_item->tags.empty())
        m_list->layout()->addWidget(makeTags());
    for (const vault::Note& note : notes) {
        NoteRow* row = makeNote(note);
        m_list->layout()->addWidget(row);
        if (const auto draft = drafts.find(note.n); draft != drafts.end())
            row->correct(draft->second);
        else if (m_justCorrected && !note.earlier.empty() && note.earlier.front().n == m_justCorrected)
            row->focusCorrect();
    }
    m_justCorrected = 0;
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
            change([id = m_item->id, tag](vault::Annotations& annotations) -> Result<void> {
                HF_TRY(const bool removed, annotations.removeTag(id, tag));
                static_cast<void>(removed);
                return {};
            });
        });
        flow->addWidget(button);
    }
    return row;
}

NoteRow* ItemNotes::makeNote(const vault::Note& note)
{
    auto* row = new NoteRow(note);
    connect(row, &NoteRow::takenAway, this, [this, n = note.n] {
        change([id = m_item->id, n](vault::Annotations& annotations) { return annotations.withdrawNote(id, n); });
    });
    connect(row, &NoteRow::corrected, this, [this, n = note.n](const QString& text) {
        m_justCorrected = n;
        change([id = m_item->id, n, text = text.toStdString()](vault::Annotations& annotations) -> Result<void> {
            HF_TRY(const vault::Note corrected, annotations.addNote(id, text, n));
            static_cast<void>(corrected);
            return {};
        });
    });
    return row;
}

void ItemNotes::change(std::function<Result<void>(vault::Annotations&)> what)
{
    setEnabled(false);
    annotate(m_session, this, m_item->id, std::move(what), [this](const Result<void>& changed) {
        setEnabled(true);
        if (changed)
            return;
        m_justCorrected = 0;
        m_notice->sayError(changed.error());
        bringIntoView(m_notice);
    });
}

} // namespace holdfast::ui

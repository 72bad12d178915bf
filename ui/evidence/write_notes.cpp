#include "ui/evidence/write_notes.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evidence/annotate.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

WriteNotes::WriteNotes(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Notes and title"), QStringLiteral("writeNotes")))
    , m_title(new QLineEdit)
    , m_saveTitle(new Button(Button::Weight::Plain, tr("Save the title"), QStringLiteral("saveTitle")))
    , m_tag(new QLineEdit)
    , m_addTag(new Button(Button::Weight::Plain, tr("Add the tag"), QStringLiteral("addTag")))
    , m_note(new QPlainTextEdit)
    , m_addNote(new Button(Button::Weight::Plain, tr("Keep the note"), QStringLiteral("addNote")))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("writeNotesStep"));
    m_button->setCheckable(true);
    build();
    connect(m_button, &Button::toggled, this, [this](bool on) {
        setVisible(on);
        m_notice->clear();
        if (!on)
            return;
        m_note->setFocus();
        bringIntoView(this);
    });
    connect(m_saveTitle, &Button::clicked, this, &WriteNotes::saveTitle);
    connect(m_title, &QLineEdit::returnPressed, this, &WriteNotes::saveTitle);
    connect(m_addTag, &Button::clicked, this, &WriteNotes::addTag);
    connect(m_tag, &QLineEdit::returnPressed, this, &WriteNotes::addTag);
    connect(m_addNote, &Button::clicked, this, &WriteNotes::addNote);
    hide();
}

void WriteNotes::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    const auto add = [&](QWidget* field, const char* objectName, const QString& name, Button* button) {
        field->setObjectName(QLatin1String(objectName));
        field->setAccessibleName(name);
        column->addWidget(field);
        column->addWidget(button, 0, Qt::AlignLeading);
    };
    column->addWidget(new Rule);
    column->addWidget(makeStrong(tr("Only for you")));
    column->addWidget(makeQuiet(tr("Notes and tags stay in the vault. They are never in a bundle; its log says only "
                                   "that there was one.")));
    m_note->setPlaceholderText(tr("A note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(Theme::current().scaled(96));
    add(m_note, "noteField", m_note->placeholderText(), m_addNote);
    m_tag->setPlaceholderText(tr("A tag: one or two words"));
    add(m_tag, "tagField", m_tag->placeholderText(), m_addTag);
    column->addWidget(new Rule);
    column->addWidget(makeStrong(tr("For whoever gets a bundle too")));
    column->addWidget(makeQuiet(tr("The title goes into bundles. Earlier titles stay in the log.")));
    m_title->setPlaceholderText(tr("Title"));
    add(m_title, "titleField", m_title->placeholderText(), m_saveTitle);
    m_notice->setObjectName(QStringLiteral("writeNotesNotice"));
    column->addWidget(m_notice);
}

void WriteNotes::setItem(const vault::Item& item)
{
    const bool isOther = !m_item || m_item->id != item.id;
    m_item = item;
    if (!isOther)
        return;
    m_title->setText(fromUtf8(item.title));
    m_title->setCursorPosition(0);
    m_tag->clear();
    m_note->clear();
    m_button->setChecked(false);
}

void WriteNotes::saveTitle()
{
    change([id = m_item->id, title = m_title->text().toStdString()](
               vault::Annotations& annotations) { return annotations.setTitle(id, title); },
        tr("The title is changed."), m_title, [] {});
}

void WriteNotes::addTag()
{
    change(
        [id = m_item->id, tag = m_tag->text().toStdString()](vault::Annotations& annotations) -> Result<void> {
            HF_TRY(const bool isNew, annotations.addTag(id, tag));
            static_cast<void>(isNew); // one that it has already is no mistake
            return {};
        },
        tr("The tag is kept."), m_tag, [this] { m_tag->clear(); });
}

void WriteNotes::addNote()
{
    change(
        [id = m_item->id, text = m_note->toPlainText().toStdString()](vault::Annotations& annotations) -> Result<void> {
            HF_TRY(const vault::Note note, annotations.addNote(id, text));
            static_cast<void>(note);
            return {};
        },
        tr("The note is kept."), m_note, [this] { m_note->clear(); });
}

void WriteNotes::change(std::function<Result<void>(vault::Annotations&)> what, const QString& said, QWidget* next,
    std::function<void()> clear)
{
    setEnabled(false);
    annotate(m_session, this, m_item->id, std::move(what),
        [this, id = m_item->id, said, next, clear = std::move(clear)](const Result<void>& changed) {
            setEnabled(true);
            if (!m_item || m_item->id != id)
                return;
            next->setFocus();
            if (changed) {
                clear();
                m_notice->say(Card::Tone::Ok, said);
            } else {
                m_notice->sayError(changed.error());
            }
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui

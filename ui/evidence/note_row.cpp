#include "ui/evidence/note_row.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/page.h"
#include "ui/common/text.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

QLabel* makeSelectable(QLabel* label, const char* objectName)
{
    label->setObjectName(QLatin1String(objectName));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

NoteRow::NoteRow(const vault::Note& note, QWidget* parent)
    : QWidget(parent)
    , m_note(note)
    , m_correct(new Button(Button::Weight::Quiet, tr("Correct"), QStringLiteral("correctNote")))
    , m_field(new QPlainTextEdit)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new Rule);
    column->addWidget(makeSelectable(makeBody(breakable(fromUtf8(note.text))), "itemNote"));
    column->addWidget(
        makeSmall(note.earlier.empty() ? formatTime(note.setAt) : tr("Corrected %1").arg(formatTime(note.setAt))));
    column->addWidget(m_foot = makeFoot());
    column->addWidget(m_step = makeField());
    if (!note.earlier.empty())
        column->addWidget(makeEarlier());
    m_step->hide();
}

QWidget* NoteRow::makeFoot()
{
    auto* foot = new QWidget;
    auto* flow = new FlowLayout(foot, 4);
    const QString made = formatTime(m_note.setAt);
    m_correct->setAccessibleName(tr("Correct the note of %1").arg(made));
    auto* away = new Button(Button::Weight::Quiet, tr("Take away"), QStringLiteral("takeNoteAway"));
    away->setAccessibleName(tr("Take away the note of %1").arg(made));
    flow->addWidget(m_correct);
    flow->addWidget(away);
    connect(m_correct, &Button::clicked, this, [this] {
        correct(fromUtf8(m_note.text));
        m_field->setFocus();
        bringIntoView(m_step);
    });
    connect(away, &Button::clicked, this, &NoteRow::takenAway);
    return foot;
}

QWidget* NoteRow::makeEarlier() const
{
    auto* earlier = new QWidget;
    auto* column = new QVBoxLayout(earlier);
    column->setContentsMargins(Theme::gap, 0, 0, 0);
    column->setSpacing(2);
    for (const vault::Note& before : m_note.earlier) {
        column->addWidget(makeSmall(tr("Earlier, written %1").arg(formatTime(before.setAt))));
        column->addWidget(makeSelectable(makeQuiet(breakable(fromUtf8(before.text))), "earlierNote"));
    }
    return earlier;
}

QWidget* NoteRow::makeField()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, Theme::unit, 0, Theme::unit);
    column->setSpacing(Theme::unit);
    m_field->setObjectName(QStringLiteral("correctionField"));
    m_field->setAccessibleName(tr("The note as it should be"));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(Theme::current().scaled(96));
    column->addWidget(m_field);
    column->addWidget(makeSmall(tr("What it says now stays below it, marked as earlier.")));
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    auto* keep = new Button(Button::Weight::Plain, tr("Keep the correction"), QStringLiteral("keepCorrection"));
    auto* leave = new Button(Button::Weight::Quiet, tr("Leave it as it is"), QStringLiteral("leaveNote"));
    flow->addWidget(keep);
    flow->addWidget(leave);
    column->addWidget(actions);
    connect(keep, &Button::clicked, this, [this] {
        if (m_field->toPlainText() == fromUtf8(m_note.text))
            close(); // the same once more is no correction
        else
            Q_EMIT corrected(m_field->toPlainText());
    });
    connect(leave, &Button::clicked, this, &NoteRow::close);
    return step;
}

bool NoteRow::isBeingCorrected() const
{
    return !m_step->isHidden();
}

QString NoteRow::draft() const
{
    return m_field->toPlainText();
}

void NoteRow::correct(const QString& draft)
{
    m_field->setPlainText(draft);
    m_foot->hide();
    m_step->show();
    m_field->moveCursor(QTextCursor::End);
}

void NoteRow::close()
{
    m_step->hide();
    m_foot->show();
    focusCorrect();
}

void NoteRow::focusCorrect()
{
    m_correct->setFocus();
}

} // namespace holdfast::ui

#include "ui/cover/suggestion_row.h"

#include "ui/common/check_box.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/cover/cover_words.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace holdfast::ui {

SuggestionRow::SuggestionRow(const imaging::Suggestion& suggestion, bool showsPage, QWidget* parent)
    : QWidget(parent)
    , m_keep(new CheckBox(nameOfCover(suggestion.code), QStringLiteral("coverKeep")))
    , m_byChoice(makeSmall(tr("You decide: some ask for it.")))
{
    setObjectName(QStringLiteral("suggestionRow"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 8);
    column->setSpacing(1);
    m_keep->setFont(Theme::current().font(Theme::Size::Body, true));
    column->addWidget(m_keep);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const int indent = Theme::current().scaled(18) + 14; // the words of the tick box begin there
    words->setContentsMargins(isRightToLeft() ? 4 : indent, 0, isRightToLeft() ? indent : 4, 0);
    const auto add = [&](QLabel* label) {
        m_words.append(label->text());
        words->addWidget(label);
    };
    if (showsPage)
        add(makeSmall(tr("Page %1").arg(suggestion.page)));
    add(makeQuiet(reasonForCover(suggestion.code)));
    add(makeSmall(describeSource(suggestion.source)));
    if (const QString eyes = askForEyes(suggestion); !eyes.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new Dot(Icon::Eye, Card::Tone::Warn), 0, Qt::AlignTop);
        auto* label = makeBody(eyes);
        label->setObjectName(QStringLiteral("coverNeedsEye"));
        row->addWidget(label, 1);
        words->addLayout(row);
        m_words.append(eyes);
    }
    words->addWidget(m_byChoice);
    column->addLayout(words);
    m_keep->installEventFilter(this);
    connect(m_keep, &CheckBox::clicked, this, &SuggestionRow::keepWanted);
    setByChoice(false);
}

void SuggestionRow::setKept(bool kept)
{
    m_keep->setChecked(kept);
}

void SuggestionRow::setByChoice(bool byChoice)
{
    m_byChoice->setVisible(byChoice);
    QStringList words = m_words;
    if (byChoice)
        words.append(m_byChoice->text());
    m_keep->setAccessibleDescription(words.join(QLatin1Char('\n')));
}

void SuggestionRow::setSelected(bool selected)
{
    m_isSelected = selected;
    update();
}

bool SuggestionRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT chosen();
    return QWidget::eventFilter(watched, event);
}

void SuggestionRow::mousePressEvent(QMouseEvent*)
{
    Q_EMIT chosen();
}

void SuggestionRow::paintEvent(QPaintEvent*)
{
    if (!m_isSelected)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().colors().soft);
    painter.drawRoundedRect(rect(), Theme::smallRadius, Theme::smallRadius);
}

} // namespace holdfast::ui

#include "ui/common/page.h"

#include "ui/common/quick_exit.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

// A part that takes the whole width, or, once its width is limited, stands in the middle.
QHBoxLayout* centre(QWidget* in, QWidget* part)
{
    auto* across = new QHBoxLayout(in);
    across->addStretch(0);
    across->addWidget(part, 1000);
    across->addStretch(0);
    return across;
}

} // namespace

Page::Page(const QString& title, const QString& lead, QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_titleRow(new QWidget)
    , m_column(new QWidget)
    , m_title(makeHeading(title))
    , m_lead(makeQuiet(lead))
    , m_body(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* top = new QWidget;
    m_titleAcross = centre(top, m_titleRow);
    auto* titleRow = new QHBoxLayout(m_titleRow);
    titleRow->setContentsMargins(0, 0, 0, 0);
    titleRow->addWidget(m_title, 1);
    titleRow->addSpacing(QuickExit::reservedWidth() - Theme::margin);
    outer->addWidget(top);
    outer->addWidget(m_scroll, 1);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* canvas = new QWidget;
    canvas->setProperty("kind", QStringLiteral("canvas"));
    m_bodyAcross = centre(canvas, m_column);
    m_bodyAcross->setContentsMargins(Theme::margin, 4, Theme::margin, 24);
    auto* down = new QVBoxLayout(m_column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    auto* leadRow = new QHBoxLayout;
    m_lead->setMaximumWidth(Theme::current().scaled(640));
    leadRow->addWidget(m_lead, 1000);
    leadRow->addStretch(1);
    down->addLayout(leadRow);
    down->addSpacing(Theme::gap);
    m_body->setSpacing(Theme::gap);
    down->addLayout(m_body, 1);
    m_scroll->setWidget(canvas);
    m_scroll->viewport()->setAutoFillBackground(false);

    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_lead->setObjectName(QStringLiteral("pageLead"));
    setAccessibleName(title);
    m_lead->setVisible(!lead.isEmpty());
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Page::alignTitle);
    alignTitle();
}

void Page::alignTitle()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int taken = bar->maximum() > 0 ? bar->sizeHint().width() : 0;
    m_titleAcross->setContentsMargins(isRightToLeft() ? Theme::margin + taken : Theme::margin, 26,
        isRightToLeft() ? Theme::margin : Theme::margin + taken, 0);
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setLead(const QString& lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
}

void Page::setColumn(int width)
{
    for (auto [part, across] : {std::pair(m_titleRow, m_titleAcross), std::pair(m_column, m_bodyAcross)}) {
        part->setMaximumWidth(Theme::current().scaled(width));
        across->setStretch(0, 1);
        across->setStretch(2, 1);
    }
}

} // namespace holdfast::ui

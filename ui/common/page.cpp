#include "ui/common/page.h"

#include "ui/common/card.h"
#include "ui/common/quick_exit.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

void limit(QWidget* part, QHBoxLayout* across, int width)
{
    part->setMaximumWidth(Theme::current().scaled(width));
    across->setStretch(0, 1);
    across->setStretch(2, 1);
}

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
    m_bodyAcross->setContentsMargins(Theme::margin, 0, Theme::margin, 24);
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
        isRightToLeft() ? Theme::margin : Theme::margin + taken, 6);
    if (m_foot) {
        const QMargins sides = m_titleAcross->contentsMargins();
        m_footAcross->setContentsMargins(sides.left(), 12, sides.right(), 20);
        m_footLine->setVisible(taken > 0);
    }
}

void Page::setFoot(QWidget* foot)
{
    m_foot = foot;
    auto* row = new QWidget;
    m_footAcross = centre(row, m_foot);
    if (m_columnWidth)
        limit(m_foot, m_footAcross, m_columnWidth);
    m_footLine = new Rule;
    QSizePolicy policy = m_footLine->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_footLine->setSizePolicy(policy);
    m_bodyAcross->setContentsMargins(Theme::margin, 0, Theme::margin, 4);
    auto* outer = static_cast<QVBoxLayout*>(layout());
    outer->addWidget(m_footLine);
    outer->addWidget(row);
    outer->addStretch(0);
    m_scroll->widget()->installEventFilter(this);
    alignTitle();
}

void Page::fitBody()
{
    const QLayout* body = m_scroll->widget()->layout();
    const int width = m_scroll->width();
    m_scroll->setMaximumHeight(
        body->hasHeightForWidth() ? body->totalHeightForWidth(width) : body->totalSizeHint().height());
}

void Page::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_foot)
        fitBody();
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (m_foot && watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        fitBody();
    return QWidget::eventFilter(watched, event);
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
    m_columnWidth = width;
    limit(m_titleRow, m_titleAcross, width);
    limit(m_column, m_bodyAcross, width);
    if (m_foot)
        limit(m_foot, m_footAcross, width);
}

static void scrollTo(QWidget* widget)
{
    for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const int top = widget->mapTo(area->widget(), QPoint()).y();
            if (widget->height() > area->viewport()->height())
                area->verticalScrollBar()->setValue(top); // read from its beginning
            else
                area->ensureWidgetVisible(widget, 0, Theme::gap);
        }
}

void bringIntoView(QWidget* widget)
{
    // Twice: the height of a text that wraps is known only after its width was given.
    QTimer::singleShot(0, widget, [widget] {
        scrollTo(widget);
        QTimer::singleShot(0, widget, [widget] { scrollTo(widget); });
    });
}

} // namespace holdfast::ui

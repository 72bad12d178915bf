#include "ui/common/page.h"

#include "ui/common/quick_exit.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace holdfast::ui {

Page::Page(const QString& title, const QString& lead, QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_title(makeHeading(title))
    , m_lead(makeQuiet(lead))
    , m_body(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* canvas = new QWidget;
    canvas->setProperty("kind", QStringLiteral("canvas"));
    m_scroll->setWidget(canvas);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* across = new QHBoxLayout(canvas);
    across->setContentsMargins(Theme::margin, 26, Theme::margin, 24);
    across->addStretch(0);
    across->addWidget(m_column, 1000);
    across->addStretch(0);
    auto* down = new QVBoxLayout(m_column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(4);
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addSpacing(QuickExit::reservedWidth() - Theme::margin);
    down->addLayout(titleRow);
    auto* leadRow = new QHBoxLayout;
    m_lead->setMaximumWidth(Theme::current().scaled(640));
    leadRow->addWidget(m_lead, 1000);
    leadRow->addStretch(1);
    down->addLayout(leadRow);
    m_body->setSpacing(Theme::gap);
    down->addSpacing(12);
    down->addLayout(m_body, 1);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_lead->setObjectName(QStringLiteral("pageLead"));
    setAccessibleName(title);
    m_lead->setVisible(!lead.isEmpty());
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
    m_column->setMaximumWidth(Theme::current().scaled(width));
    auto* across = static_cast<QHBoxLayout*>(m_scroll->widget()->layout());
    across->setStretch(0, 1);
    across->setStretch(2, 1);
}

}

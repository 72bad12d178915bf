#include "ui/cover/cover_editor.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_mark.h"
#include "ui/cover/cover_purpose.h"
#include "ui/cover/cover_reasons.h"
#include "ui/cover/reading_choice.h"
#include "ui/cover/side_column.h"

#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace holdfast::ui {

QWidget* CoverEditor::makePage()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_title->setObjectName(QStringLiteral("coverTitle"));
    column->addWidget(m_title);
    m_scroll->setWidget(m_canvas);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setMinimumSize(Theme::current().scaled(280), Theme::current().scaled(260));
    column->addWidget(m_scroll, 1);
    column->addWidget(makeTools());
    return left;
}

QWidget* CoverEditor::makeTools()
{
    for (auto [button, name] : {std::pair(m_in, tr("Larger")), std::pair(m_out, tr("Smaller")),
             std::pair(m_previous, tr("Page before")), std::pair(m_next, tr("Next page"))}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    m_compare->setCheckable(true);
    auto* tools = new QWidget;
    auto* flow = new FlowLayout(tools);
    m_pageLabel->setWordWrap(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_add, m_remove, m_undo, m_redo, m_compare, m_out, m_in, m_previous, m_pageLabel, m_next, m_straighten})
        flow->addWidget(widget);
    return tools;
}

QWidget* CoverEditor::makeSide()
{
    auto* cards = new QWidget;
    auto* inner = new QVBoxLayout(cards);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(Theme::gap);
    for (QWidget* card : std::initializer_list<QWidget*>{m_reading, m_reasons, m_purpose, m_mark})
        inner->addWidget(card);
    inner->addStretch(1);
    m_side = new SideColumn(cards);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_side, 1);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    auto* other = new Button(Button::Weight::Quiet, tr("Another document"), QStringLiteral("coverOther"));
    connect(other, &Button::clicked, this, &CoverEditor::otherRequested);
    flow->addWidget(m_preview);
    flow->addWidget(other);
    column->addWidget(buttons);
    return side;
}

void CoverEditor::connectTools()
{
    connect(m_add, &Button::clicked, this, [this] {
        m_canvas->addCover();
        m_canvas->setFocus();
    });
    connect(m_remove, &Button::clicked, m_canvas, &CoverCanvas::removeSelected);
    const auto go = [this](void (CoverHistory::*direction)()) {
        (m_history.*direction)();
        m_shownCorners == corners() ? showCovers() : showShape();
    };
    connect(m_undo, &Button::clicked, this, [go] { go(&CoverHistory::undo); });
    connect(m_redo, &Button::clicked, this, [go] { go(&CoverHistory::redo); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_undo, &Button::click);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, m_redo, &Button::click);
    connect(m_compare, &Button::toggled, m_canvas, &CoverCanvas::setShowsOriginal);
    const auto zoom = [this](double by) {
        m_fitted = false;
        m_canvas->setZoom(m_canvas->zoom() * by);
    };
    connect(m_in, &Button::clicked, this, [zoom] { zoom(1.25); });
    connect(m_out, &Button::clicked, this, [zoom] { zoom(0.8); });
    connect(m_previous, &Button::clicked, this, [this] { Q_EMIT pageRequested(m_page - 1); });
    connect(m_next, &Button::clicked, this, [this] { Q_EMIT pageRequested(m_page + 1); });
    connect(m_preview, &Button::clicked, this, &CoverEditor::previewRequested);
    connect(m_straighten, &Button::clicked, this, &CoverEditor::straightenRequested);
}

bool CoverEditor::isLookedThrough() const
{
    const CoverShapes::Shape* shape = m_shapes.known(corners());
    return shape != nullptr && !shape->isOutdated;
}

// What the former reading still brings is not waited for: this one finds as much.
void CoverEditor::readAgain()
{
    m_waiting.reset();
    m_shapes.outdate();
    m_reasons->setLooking();
    Q_EMIT languagesChanged();
}

} // namespace holdfast::ui

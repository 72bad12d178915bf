#include "ui/cover/cover_editor.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/cover/cover_canvas.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

Button* makeTool(const QString& text, const char* name, Icon icon)
{
    auto* button = new Button(Button::Weight::Plain, text, QLatin1String(name));
    button->setSymbol(icon);
    return button;
}

} // namespace

CoverEditor::CoverEditor(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new CoverCanvas)
    , m_scroll(new QScrollArea)
    , m_add(makeTool(tr("Add a cover"), "coverAdd", Icon::Plus))
    , m_remove(makeTool(tr("Remove"), "coverRemove", Icon::Remove))
    , m_undo(makeTool(tr("Undo"), "coverUndo", Icon::Undo))
    , m_redo(makeTool(tr("Redo"), "coverRedo", Icon::Redo))
    , m_compare(new Button(Button::Weight::Plain, tr("Before / after"), QStringLiteral("coverCompare")))
    , m_in(makeTool({}, "coverZoomIn", Icon::Plus))
    , m_out(makeTool({}, "coverZoomOut", Icon::Minus))
    , m_previous(makeTool({}, "coverPrevious", Icon::Previous))
    , m_next(makeTool({}, "coverNext", Icon::Next))
    , m_preview(new Button(Button::Weight::Primary, tr("See what will leave"), QStringLiteral("coverPreview")))
    , m_title(makeStrong({}))
    , m_pageLabel(makeQuiet({}))
    , m_count(makeStrong({}))
{
    setObjectName(QStringLiteral("coverEditor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* split = new SplitBox(720);
    auto* left = new QWidget;
    auto* page = new QVBoxLayout(left);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    m_title->setObjectName(QStringLiteral("coverTitle"));
    page->addWidget(m_title);
    m_scroll->setWidget(m_canvas);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setMinimumSize(Theme::current().scaled(280), Theme::current().scaled(260));
    page->addWidget(m_scroll, 1);
    page->addWidget(makeTools());
    split->addPart(left, 2);
    split->addPart(makeAdvice(), 1);
    column->addWidget(split, 1);

    for (auto [button, name] : {std::pair(m_in, tr("Larger")), std::pair(m_out, tr("Smaller")),
             std::pair(m_previous, tr("Page before")), std::pair(m_next, tr("Next page"))}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    m_compare->setCheckable(true);
    connect(m_canvas, &CoverCanvas::edited, this, &CoverEditor::edited);
    connect(m_canvas, &CoverCanvas::selectionChanged, this, &CoverEditor::refresh);
    connect(m_add, &Button::clicked, this, [this] {
        m_canvas->addCover();
        m_canvas->setFocus();
    });
    connect(m_remove, &Button::clicked, m_canvas, &CoverCanvas::removeSelected);
    const auto step = [this](void (CoverHistory::*direction)()) {
        (m_history.*direction)();
        const auto found = covers().find(m_page);
        m_canvas->setCovers(found == covers().end() ? std::vector<QRect>() : found->second);
        refresh();
    };
    connect(m_undo, &Button::clicked, this, [step] { step(&CoverHistory::undo); });
    connect(m_redo, &Button::clicked, this, [step] { step(&CoverHistory::redo); });
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
    refresh();
}

QWidget* CoverEditor::makeTools()
{
    auto* tools = new QWidget;
    auto* flow = new FlowLayout(tools);
    m_pageLabel->setWordWrap(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_add, m_remove, m_undo, m_redo, m_compare, m_out, m_in, m_previous, m_pageLabel, m_next})
        flow->addWidget(widget);
    return tools;
}

QWidget* CoverEditor::makeAdvice()
{
    auto* card = new Card;
    card->body()->addWidget(makeTitle(tr("What is worth covering")));
    const auto add = [card](const QString& what, const QString& why) {
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(new Dot(Icon::Info, Card::Tone::Soft), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeStrong(what));
        words->addWidget(makeQuiet(why));
        row->addLayout(words, 1);
        card->body()->addLayout(row);
    };
    add(tr("Lines made for machines"), tr("At the foot, full of < signs: they say it all once more."));
    add(tr("Numbers of the document"), tr("Enough to open an account in your name."));
    add(tr("Date of birth and address"), tr("Not needed to show who you are."));
    add(tr("Barcodes and square codes"), tr("They hold every field in plain text."));
    card->body()->addWidget(makeQuiet(tr("Leave your name and photo when they have to see that it is you.")));
    card->body()->addSpacing(8);
    card->body()->addWidget(m_count);
    card->body()->addWidget(makeQuiet(tr("A cover replaces the pixels. Nothing under it stays in the copy.")));
    card->body()->addStretch(1);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    auto* other = new Button(Button::Weight::Quiet, tr("Another document"), QStringLiteral("coverOther"));
    connect(other, &Button::clicked, this, &CoverEditor::otherRequested);
    flow->addWidget(m_preview);
    flow->addWidget(other);
    card->body()->addWidget(buttons);
    return card;
}

void CoverEditor::setDocument(const QString& title, uint32_t pages)
{
    m_title->setText(breakable(title));
    m_history.clear();
    m_pages = pages;
    m_fitted = true;
    m_compare->setChecked(false);
}

void CoverEditor::setPage(uint32_t number, const QImage& pixels)
{
    m_page = number;
    m_canvas->setPage(pixels);
    const auto found = covers().find(number);
    m_canvas->setCovers(found == covers().end() ? std::vector<QRect>() : found->second);
    if (m_fitted)
        fit();
    refresh();
}

void CoverEditor::edited()
{
    CoversByPage next = covers();
    next[m_page] = m_canvas->covers();
    m_history.push(std::move(next));
    refresh();
}

void CoverEditor::refresh()
{
    size_t count = 0;
    for (const auto& [page, boxes] : covers())
        count += boxes.size();
    m_count->setText(tr("%n cover(s) so far", nullptr, static_cast<int>(count)));
    m_remove->setEnabled(m_canvas->selected().has_value());
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_page).arg(m_pages));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_pageLabel, m_next})
        widget->setVisible(m_pages > 1);
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < m_pages);
    m_preview->setEnabled(!m_canvas->page().isNull() && count > 0);
}

void CoverEditor::setWorking(bool working)
{
    setEnabled(!working);
    m_preview->setText(working ? tr("Making the copy") : tr("See what will leave"));
}

void CoverEditor::fit()
{
    const QImage& page = m_canvas->page();
    if (page.isNull())
        return;
    const QSize room = m_scroll->size() - QSize(4, 4);
    m_canvas->setZoom(std::min({double(room.width()) / page.width(), double(room.height()) / page.height(), 2.0}));
}

void CoverEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Once the layout inside has settled for the new size.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_fitted)
                fit();
        },
        Qt::QueuedConnection);
}

} // namespace holdfast::ui

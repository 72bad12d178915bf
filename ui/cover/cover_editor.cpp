#include "ui/cover/cover_editor.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_mark.h"
#include "ui/cover/cover_purpose.h"
#include "ui/cover/cover_reasons.h"
#include "ui/cover/cover_words.h"
#include "ui/cover/found_again.h"
#include "ui/cover/placed_suggestions.h"
#include "ui/cover/reading_choice.h"
#include "ui/cover/side_column.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

constexpr int breakPoint = 720; // px at a text scale of 1: below it everything stands in one column

Button* makeTool(const QString& text, const char* name, Icon icon)
{
    auto* button = new Button(Button::Weight::Plain, text, QLatin1String(name));
    button->setSymbol(icon);
    return button;
}

QString nameOfPage(const CoverCanvas& canvas)
{
    const std::optional<size_t> selected = canvas.selected();
    if (!selected)
        return CoverEditor::tr("Page with covers");
    const QString name = nameOfCover(canvas.covers()[*selected].reason);
    return name.isEmpty() ? CoverEditor::tr("Page with covers. Chosen: one that you drew")
                          : CoverEditor::tr("Page with covers. Chosen: %1").arg(name);
}

} // namespace

CoverEditor::CoverEditor(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new CoverCanvas)
    , m_scroll(new QScrollArea)
    , m_reading(new ReadingChoice)
    , m_reasons(new CoverReasons)
    , m_purpose(new CoverPurpose)
    , m_mark(new CoverMark)
    , m_straighten(new Button(Button::Weight::Plain, tr("Straighten this photo"), QStringLiteral("coverStraighten")))
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
{
    setObjectName(QStringLiteral("coverEditor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* split = new SplitBox(breakPoint);
    split->addPart(makePage(), 2);
    split->addPart(makeSide(), 1);
    column->addWidget(split, 1);
    connect(m_canvas, &CoverCanvas::edited, this, &CoverEditor::edited);
    connect(m_canvas, &CoverCanvas::selectionChanged, this, &CoverEditor::refresh);
    connect(m_canvas, &CoverCanvas::released, this, &CoverEditor::place);
    connect(m_reasons, &CoverReasons::keepWanted, this, &CoverEditor::keep);
    connect(m_reasons, &CoverReasons::chosen, this, &CoverEditor::choose);
    connect(m_purpose, &CoverPurpose::changed, this, [this] { applyPreset(covers()); });
    connect(m_reading, &ReadingChoice::changed, this, &CoverEditor::readAgain);
    connect(m_mark, &CoverMark::markedChanged, this, &CoverEditor::refresh);
    connectTools();
    refresh();
}

void CoverEditor::setDocument(const CoverDocument& document)
{
    m_title->setText(breakable(document.title));
    m_history.clear();
    m_shapes.clear();
    m_shownCorners.reset();
    m_straighten->setVisible(!document.isPaged());
    m_found = {};
    m_waiting.reset();
    m_decided.clear();
    m_chosen.reset();
    m_page = 1;
    m_pages = document.pages;
    m_canvas->setPage({});
    m_fitted = true;
    m_compare->setChecked(false);
    m_reasons->setLooking();
    m_purpose->reset();
    m_mark->reset(document.isPaged() ? imaging::OutputFormat::Pdf : imaging::OutputFormat::Png, document.pages);
}

void CoverEditor::setPage(uint32_t number, const QImage& pixels)
{
    m_page = number;
    m_canvas->setPage(pixels);
    showCovers();
    if (m_fitted)
        fit();
    if (m_chosen && m_found.covers[*m_chosen].page == number)
        choose(*m_chosen);
    place();
}

void CoverEditor::dropPage()
{
    m_canvas->setPage({});
    m_compare->setChecked(false);
    refresh();
}

void CoverEditor::setLooking(uint64_t page, uint64_t pages)
{
    m_reasons->setLooking(page, pages);
}

void CoverEditor::setFound(FoundCovers found)
{
    m_waiting = std::move(found);
    place();
}

void CoverEditor::place()
{
    if (!m_waiting || m_canvas->isDragging())
        return;
    const size_t known = m_found.covers.size();
    FoundAgain joined = joinFound(m_found, *std::exchange(m_waiting, std::nullopt), covers());
    m_found = std::move(joined.found);
    m_shapes.keep({m_shownCorners, m_found, m_decided});
    m_reasons->setFound(m_found, m_pages > 1);
    {
        const QSignalBlocker asOneStep(m_purpose);
        m_purpose->suggest(m_found.kind);
    }
    applyPreset(std::move(joined.covers), known);
    refresh();
}

void CoverEditor::setSearchFailed(const Error& error)
{
    if (m_shapes.known(corners()) == nullptr)
        return m_reasons->setFailed(error);
    m_reasons->setFound(m_found, m_pages > 1);
    m_reasons->addFailure(error);
    m_reasons->setPreset(m_purpose->preset());
    refresh();
}

void CoverEditor::applyPreset(CoversByPage to, size_t from)
{
    const imaging::Preset* preset = m_purpose->preset();
    m_reasons->setPreset(preset);
    const CoversByPage before = to;
    step(withSuggestions(std::move(to), m_found.covers, [&](size_t i) {
        if (i < from || m_decided.contains(i))
            return isKept(before, i);
        return !preset || preset->wants(m_found.covers[i].code);
    }));
}

void CoverEditor::keep(size_t suggestion, bool keep)
{
    decide(keep ? withSuggestion(covers(), m_found.covers, suggestion) : withoutSuggestion(covers(), suggestion));
    choose(suggestion);
}

void CoverEditor::choose(size_t suggestion)
{
    const uint32_t page = m_found.covers[suggestion].page;
    if (page != m_page) {
        m_chosen = suggestion;
        Q_EMIT pageRequested(page);
        return;
    }
    m_chosen.reset();
    m_canvas->selectSuggestion(suggestion);
    if (const auto index = m_canvas->selected()) {
        const QPoint middle = m_canvas->toScreen(m_canvas->covers()[*index].box).center();
        m_scroll->ensureVisible(middle.x(), middle.y());
    }
}

void CoverEditor::edited()
{
    CoversByPage next = covers();
    next[m_page] = m_canvas->covers();
    decide(std::move(next));
}

void CoverEditor::decide(CoversByPage next)
{
    for (size_t i = 0; i < m_found.covers.size(); ++i)
        if (isKept(covers(), i) != isKept(next, i))
            m_decided.insert(i);
    step(std::move(next));
}

void CoverEditor::step(CoversByPage next)
{
    m_history.push(std::move(next));
    showCovers();
}

void CoverEditor::straighten(const std::optional<imaging::Corners>& corners)
{
    if (corners == this->corners())
        return;
    m_history.push(movedCovers(covers(), this->corners(), corners), corners);
    showShape();
}

void CoverEditor::showShape()
{
    if (const CoverShapes::Shape* left = m_shapes.known(m_shownCorners))
        m_shapes.keep({m_shownCorners, m_found, m_decided, left->isOutdated});
    m_shownCorners = corners();
    const CoverShapes::Shape* shape = m_shapes.known(m_shownCorners);
    m_found = shape != nullptr ? shape->found : FoundCovers();
    m_decided = shape != nullptr ? shape->decided : std::set<size_t>();
    m_waiting.reset();
    m_chosen.reset();
    m_fitted = true;
    m_canvas->setPage({});
    if (isLookedThrough())
        m_reasons->setFound(m_found, m_pages > 1);
    else
        m_reasons->setLooking();
    m_reasons->setPreset(m_purpose->preset());
    refresh();
    Q_EMIT shapeChanged();
}

void CoverEditor::showCovers()
{
    const auto found = covers().find(m_page);
    m_canvas->setCovers(found == covers().end() ? std::vector<PlacedCover>() : found->second);
    refresh();
    Q_EMIT coversShown();
}

void CoverEditor::refresh()
{
    m_reasons->setCovers(covers());
    m_reasons->setSelected(m_canvas->selectedSuggestion());
    m_canvas->setAccessibleName(nameOfPage(*m_canvas));
    m_remove->setEnabled(m_canvas->selected().has_value());
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_page).arg(m_pages));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_pageLabel, m_next})
        widget->setVisible(m_pages > 1);
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < m_pages);
    m_straighten->setEnabled(!m_canvas->page().isNull());
    m_preview->setEnabled(!m_canvas->page().isNull() && (!covers().empty() || m_mark->isMarked()));
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
    m_side->setBeside(event->size().width() >= Theme::current().scaled(breakPoint));
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

#include "ui/cover/cover_screen.h"

#include "ui/common/session.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_search.h"
#include "ui/cover/reading_choice.h"
#include "ui/cover/straighten_step.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace holdfast::ui {

std::shared_ptr<const CoverDocument> CoverScreen::front() const
{
    return m_front != nullptr ? m_front->document : nullptr;
}

OpenDocument* CoverScreen::find(const std::shared_ptr<const CoverDocument>& document) const
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) { return open->document == document; });
    return found == m_open.end() ? nullptr : found->get();
}

OpenDocument* CoverScreen::findOfItem(const ItemId& item) const
{
    const auto found = std::ranges::find_if(
        m_open, [&](const auto& open) { return open->document->item && open->document->item->id == item; });
    return found == m_open.end() ? nullptr : found->get();
}

std::optional<size_t> CoverScreen::place() const
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) { return open.get() == m_front; });
    return found == m_open.end() ? std::nullopt : std::optional(static_cast<size_t>(found - m_open.begin()));
}

std::unique_ptr<CoverEditor> CoverScreen::makeEditor()
{
    auto editor = std::make_unique<CoverEditor>();
    connect(editor.get(), &CoverEditor::pageRequested, this, [this](uint32_t page) { loadPage(page); });
    connect(editor.get(), &CoverEditor::previewRequested, this, &CoverScreen::preview);
    connect(editor.get(), &CoverEditor::otherRequested, this, [this] { showPart(Part::Choose); });
    connect(editor.get(), &CoverEditor::straightenRequested, this, [this] {
        m_straighten->open(front());
        showPart(Part::Straighten);
    });
    connect(editor.get(), &CoverEditor::shapeChanged, this, &CoverScreen::reshape);
    connect(editor.get(), &CoverEditor::coversShown, this, &CoverScreen::showOpen);
    connect(editor.get(), &CoverEditor::languagesChanged, this, &CoverScreen::readAgain);
    if (m_packs)
        editor->reading()->setPacks(*m_packs);
    return editor;
}

// The others are out of the window, so that neither the keyboard nor a screen reader comes upon them.
void CoverScreen::putInPlace(CoverEditor* editor)
{
    if (m_editor == editor)
        return;
    if (m_editor != nullptr) {
        m_place->layout()->removeWidget(m_editor);
        m_editor->setParent(nullptr);
    }
    m_editor = editor;
    m_place->layout()->addWidget(editor);
    editor->show();
}

OpenDocument& CoverScreen::add(CoverDocument document)
{
    auto open = std::make_unique<OpenDocument>();
    open->document = std::make_shared<CoverDocument>(std::move(document));
    open->editor = m_blank ? std::move(m_blank) : makeEditor();
    open->editor->setDocument(*open->document);
    open->editor->reading()->choose(m_languages);
    m_open.push_back(std::move(open));
    search(*m_open.back());
    return *m_open.back();
}

void CoverScreen::bringToFront(OpenDocument& open)
{
    if (&open != m_front) {
        leaveFront();
        m_front = m_last = &open;
        putInPlace(open.editor.get());
        loadPage(open.editor->page(), std::exchange(open.wasShown, true));
        askForPacks();
    }
    showPart(Part::Edit);
}

void CoverScreen::leaveFront()
{
    m_file.reset();
    if (m_front == nullptr)
        return;
    m_front->editor->dropPage();
    m_result->setPreview({}, {}, false);
    m_front = nullptr;
}

void CoverScreen::step(int by)
{
    const auto at = place();
    const auto next = static_cast<ptrdiff_t>(at.value_or(0)) + by;
    if (at && next >= 0 && next < std::ssize(m_open))
        bringToFront(*m_open[static_cast<size_t>(next)]);
}

void CoverScreen::close(const OpenDocument& open)
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& each) { return each.get() == &open; });
    if (found == m_open.end())
        return;
    const bool wasInFront = m_front == &open;
    if (wasInFront)
        leaveFront();
    if (m_last == &open)
        m_last = nullptr;
    (*found)->search.cancel();
    if (m_editor == open.editor.get()) {
        if (!m_blank)
            m_blank = makeEditor();
        putInPlace(m_blank.get());
    }
    const auto next = m_open.erase(found);
    if (!wasInFront)
        showOpen();
    else if (m_open.empty())
        showPart(Part::Choose);
    else
        bringToFront(next == m_open.end() ? *m_open.back() : **next);
}

void CoverScreen::showOpen()
{
    m_bar->setDocuments(m_open, place());
}

void CoverScreen::search(OpenDocument& open)
{
    open.search.cancel();
    const CancelFlag current = open.search = m_session.startTask(); // until another search takes its place
    const std::shared_ptr<const CoverDocument> document = open.document;
    const auto report = [this, document, current](const QString& what, quint64 page, quint64 pages) {
        if (OpenDocument* looked = find(document);
            looked != nullptr && !current.isCancelled() && what == QLatin1String("looking"))
            looked->editor->setLooking(page, pages);
    };
    runInBackground(
        m_session.lookers(), this,
        [vault = &m_session.vault(), document, progress = relayProgress(this, current, report),
            chosen = open.editor->reading()->chosen()] { return searchCovers(*vault, *document, progress, chosen); },
        [this, document, current](Result<FoundCovers> found) {
            OpenDocument* looked = find(document);
            if (looked == nullptr || current.isCancelled())
                return;
            if (!found) {
                looked->editor->setSearchFailed(found.error());
                return;
            }
            looked->editor->setFound(std::move(*found));
            if (looked == m_front)
                warnOfNewCovers();
            showOpen();
        });
}

} // namespace holdfast::ui

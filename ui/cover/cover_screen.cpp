#include "ui/cover/cover_screen.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/drop_area.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/place_warning.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/view_log.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_mark.h"
#include "ui/cover/cover_purpose.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/leak_card.h"
#include "ui/cover/straighten_step.h"

#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace holdfast::ui {

CoverScreen::CoverScreen(Session& session, QWidget* parent)
    : Page({}, {}, parent)
    , m_session(session)
    , m_notice(new Notice)
    , m_choose(new QWidget)
    , m_drop(new DropArea(tr("Drop a passport, card or letter here: PNG, JPEG or PDF"), tr("Choose a document"),
          QStringLiteral("chooseDocument")))
    , m_model(new ItemModel(session, this))
    , m_bar(new OpenDocumentsBar)
    , m_place(new QWidget)
    , m_editor(nullptr)
    , m_result(new CoverResult)
    , m_straighten(new StraightenStep(session))
{
    setObjectName(QStringLiteral("coverScreen"));
    m_notice->setObjectName(QStringLiteral("coverScreenNotice"));
    body()->addWidget(m_notice);
    auto* choose = new QVBoxLayout(m_choose);
    choose->setContentsMargins(0, 0, 0, 0);
    choose->setSpacing(Theme::gap);
    choose->addWidget(m_drop);
    auto* known = new QWidget;
    auto* column = new QVBoxLayout(known);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(makeTitle(tr("Or one that is in the vault")));
    auto* card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    QListView* list = makeItemList(m_model, QStringLiteral("documentList"));
    list->setAccessibleName(tr("Documents in the vault"));
    card->body()->addWidget(list);
    column->addWidget(card, 1);
    choose->addWidget(known, 1);
    body()->addWidget(m_bar);
    body()->addWidget(m_choose, 1);
    body()->addWidget(m_straighten, 1);
    auto* place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_blank = makeEditor();
    putInPlace(m_blank.get());
    body()->addWidget(m_place, 1);
    body()->addWidget(m_result, 1);
    m_model->setCase(session.vault().defaultCase());
    m_model->setPicker([](const vault::Item& item) {
        return (item.kind == vault::ItemKind::Document || item.kind == vault::ItemKind::File)
            && PictureSource::pictureOf(item);
    });
    known->hide();
    connect(m_model, &ItemModel::loaded, known, [this, known] { known->setVisible(m_model->rowCount() > 0); });

    connect(m_drop, &DropArea::dropped, this, &CoverScreen::openFiles);
    connect(m_drop, &DropArea::pasteRequested, this, &CoverScreen::pasteRequested);
    connect(m_drop, &DropArea::browseRequested, this, [this] {
        chooseFiles(window(), tr("Choose documents"),
            [this](const std::vector<std::filesystem::path>& paths) { openFiles(paths); });
    });
    connect(m_bar, &OpenDocumentsBar::chosen, this, [this](size_t document) { bringToFront(*m_open[document]); });
    connect(m_bar, &OpenDocumentsBar::stepRequested, this, &CoverScreen::step);
    connect(m_bar, &OpenDocumentsBar::backRequested, this, [this] {
        if (!m_open.empty())
            bringToFront(m_last != nullptr ? *m_last : *m_open.back());
    });
    connect(m_bar, &OpenDocumentsBar::closeRequested, this, [this] {
        if (m_front != nullptr)
            close(*m_front);
    });
    for (const auto& [key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    const auto pick = [this](const QModelIndex& index) {
        if (const vault::Item* item = m_model->item(index))
            openItem(vault::Item(*item));
    };
    connect(list, &QListView::clicked, this, pick);
    connect(list, &QListView::activated, this, pick);
    connect(m_straighten, &StraightenStep::left, this, [this] { showPart(Part::Edit); });
    connect(m_straighten, &StraightenStep::chosen, this, [this](const std::optional<imaging::Corners>& corners) {
        showPart(Part::Edit);
        m_editor->straighten(corners);
    });
    connect(m_result, &CoverResult::backRequested, this, [this] { showPart(Part::Edit); });
    connect(m_result, &CoverResult::otherRequested, this, [this] { showPart(Part::Choose); });
    connect(m_result, &CoverResult::fileRequested, this, &CoverScreen::file);
    connect(m_result, &CoverResult::saveRequested, this, &CoverScreen::saveOutside);
    connect(&m_session, &Session::itemChanged, this, [this](const vault::Item& changed) {
        if (OpenDocument* open = findOfItem(changed.id); open != nullptr && changed.isBlocked())
            close(*open);
    });
    showPart(Part::Choose);
}

void CoverScreen::showPart(Part part)
{
    m_choose->setVisible(part == Part::Choose);
    m_straighten->setVisible(part == Part::Straighten);
    if (part != Part::Straighten)
        m_straighten->forget();
    m_place->setVisible(part == Part::Edit);
    m_result->setVisible(part == Part::Result);
    m_notice->clear();
    switch (part) {
    case Part::Choose:
        leaveFront();
        setTitle(tr("ID documents"));
        if (isVisible())
            m_drop->button()->setFocus();
        setLead(
            tr("Hide what a document should not give away before you send it to anyone. The original stays as it is."));
        break;
    case Part::Straighten:
        setTitle(tr("Straighten this photo"));
        setLead(tr("A card that was photographed at an angle is made to lie flat, so that covers fit it. The original "
                   "stays as it is."));
        break;
    case Part::Edit:
        setTitle(tr("Cover details"));
        setLead(tr("Look at what was covered for you, and draw over whatever else nobody has to see."));
        m_editor->canvas()->setFocus();
        break;
    case Part::Result:
        setTitle(tr("This is what will leave"));
        m_result->focusPrimary();
        setLead(tr("Look at it as the receiver will. Nothing has left this computer yet."));
        break;
    }
    showOpen();
}

bool CoverScreen::hasRoomFor(size_t documents)
{
    m_notice->clear();
    if (m_open.size() + documents <= mostOpenDocuments)
        return true;
    m_notice->say(Card::Tone::Warn,
        tr("At most %n document(s) can be open at once, so none was opened. Close some first.", nullptr,
            static_cast<int>(mostOpenDocuments)));
    return false;
}

void CoverScreen::openItem(const vault::Item& item)
{
    if (OpenDocument* open = findOfItem(item.id)) {
        bringToFront(*open);
        return;
    }
    if (!hasRoomFor(1))
        return;
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), item](
            imaging::DecodeClient& decoder) { return holdfast::ui::openItem(decoder, *vault, item, {}); },
        [this](Result<CoverDocument> document) { opened({std::move(document)}); });
}

void CoverScreen::openFiles(const std::vector<std::filesystem::path>& paths)
{
    if (!hasRoomFor(paths.size()))
        return;
    // Each by itself: one that brings the helper down costs the others nothing.
    const auto all = std::make_shared<std::vector<Result<CoverDocument>>>();
    for (const std::filesystem::path& path : paths)
        m_session.pictures().withDecoder(
            this,
            [vault = &m_session.vault(), path](
                imaging::DecodeClient& decoder) { return openOutside(decoder, *vault, path, {}); },
            [this, all, expected = paths.size()](Result<CoverDocument> document) {
                all->push_back(std::move(document));
                if (all->size() == expected)
                    opened(std::move(*all));
            });
}

void CoverScreen::openPicture(intake::PastedPicture picture)
{
    if (!hasRoomFor(1))
        return;
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), picture = std::move(picture)](
            imaging::DecodeClient& decoder) { return openPasted(decoder, *vault, picture, {}); },
        [this](Result<CoverDocument> document) { opened({std::move(document)}); });
}

void CoverScreen::opened(std::vector<Result<CoverDocument>> documents)
{
    OpenDocument* first = nullptr;
    std::optional<Error> failed;
    int failures = 0;
    for (Result<CoverDocument>& document : documents) {
        if (document) {
            // One item may have been chosen twice before it came: never is it open twice.
            OpenDocument* known = document->item ? findOfItem(document->item->id) : nullptr;
            OpenDocument& open = known != nullptr ? *known : add(std::move(*document));
            first = first != nullptr ? first : &open;
        } else {
            failed = document.error();
            ++failures;
        }
    }
    if (first != nullptr)
        bringToFront(*first);
    else if (m_front == nullptr)
        showPart(Part::Choose);
    if (failures > 1)
        m_notice->say(Card::Tone::Warn,
            tr("%n document(s) could not be opened. They were not changed.", nullptr, failures),
            fromUtf8(failed->code().id));
    else if (failed)
        m_notice->sayError(*failed);
}

void CoverScreen::warnOfNewCovers()
{
    if (m_result->isVisible() && m_editor->covers() != m_plan.covers)
        m_result->warn(
            tr("Meanwhile something was found that is worth covering. Go back to the covers before you send this "
               "copy."));
}

// Another document object, so that what is still on its way for the page before is not taken for this one's.
void CoverScreen::reshape()
{
    if (m_front == nullptr)
        return;
    auto reshaped = std::make_shared<CoverDocument>(*m_front->document);
    reshaped->corners = m_editor->corners();
    m_front->document = std::move(reshaped);
    m_front->search.cancel();
    loadPage(1);
    if (!m_editor->isLookedThrough())
        search(*m_front);
}

// Opening an item is logged; one that comes back to the front is shown anew.
void CoverScreen::loadPage(uint32_t page, bool isShownAnew)
{
    if (m_front == nullptr)
        return;
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = front(), page, isShownAnew](
            imaging::DecodeClient& decoder) -> Result<QImage> {
            if (isShownAnew && document->item)
                HF_CHECK(logView(*vault, *document->item));
            return pageOf(decoder, *vault, *document, page, {});
        },
        [this, page, document = front()](const Result<QImage>& pixels) {
            if (document != front())
                return;
            if (pixels)
                m_editor->setPage(page, *pixels);
            else
                m_notice->sayError(pixels.error());
        });
}

} // namespace holdfast::ui

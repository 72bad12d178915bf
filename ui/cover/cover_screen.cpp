#include "ui/cover/cover_screen.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/drop_area.h"
#include "ui/common/file_choice.h"
#include "ui/common/folder_questions.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/place_warning.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_mark.h"
#include "ui/cover/cover_purpose.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/leak_card.h"
#include "ui/cover/straighten_step.h"

#include <QListView>
#include <QVBoxLayout>
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
    , m_editor(new CoverEditor)
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
    body()->addWidget(m_choose, 1);
    body()->addWidget(m_straighten, 1);
    body()->addWidget(m_editor, 1);
    body()->addWidget(m_result, 1);
    m_model->setCase(session.vault().defaultCase());
    m_model->setPicker([](const vault::Item& item) {
        return (item.kind == vault::ItemKind::Document || item.kind == vault::ItemKind::File)
            && PictureSource::pictureOf(item);
    });
    known->hide();
    connect(m_model, &ItemModel::loaded, known, [this, known] { known->setVisible(m_model->rowCount() > 0); });

    connect(m_drop, &DropArea::dropped, this,
        [this](const std::vector<std::filesystem::path>& paths) { openFile(paths.front()); });
    connect(m_drop, &DropArea::pasteRequested, this, &CoverScreen::pasteRequested);
    connect(m_drop, &DropArea::browseRequested, this, [this] {
        chooseFiles(
            window(), tr("Choose a document"),
            [this](const std::vector<std::filesystem::path>& paths) { openFile(paths.front()); }, false);
    });
    const auto pick = [this](const QModelIndex& index) {
        if (const vault::Item* item = m_model->item(index))
            openItem(vault::Item(*item));
    };
    connect(list, &QListView::clicked, this, pick);
    connect(list, &QListView::activated, this, pick);
    connect(m_editor, &CoverEditor::pageRequested, this, &CoverScreen::loadPage);
    connect(m_editor, &CoverEditor::previewRequested, this, &CoverScreen::preview);
    connect(m_editor, &CoverEditor::otherRequested, this, [this] { showPart(Part::Choose); });
    connect(m_editor, &CoverEditor::straightenRequested, this, [this] {
        m_straighten->open(m_document);
        showPart(Part::Straighten);
    });
    connect(m_editor, &CoverEditor::shapeChanged, this, &CoverScreen::reshape);
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
        if (changed.isBlocked() && m_document && m_document->item && m_document->item->id == changed.id) {
            showPart(Part::Choose);
            m_editor->setPage(1, {});
            m_result->setPreview({}, {}, false);
        }
    });
    showPart(Part::Choose);
}

void CoverScreen::showPart(Part part)
{
    m_choose->setVisible(part == Part::Choose);
    m_straighten->setVisible(part == Part::Straighten);
    if (part != Part::Straighten)
        m_straighten->forget();
    m_editor->setVisible(part == Part::Edit);
    m_result->setVisible(part == Part::Result);
    m_notice->clear();
    switch (part) {
    case Part::Choose:
        m_search.cancel();
        m_document.reset();
        m_file.reset();
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
}

void CoverScreen::openItem(const vault::Item& item)
{
    m_notice->clear();
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), item](
            imaging::DecodeClient& decoder) { return holdfast::ui::openItem(decoder, *vault, item, {}); },
        [this](Result<CoverDocument> document) { opened(std::move(document)); });
}

void CoverScreen::openFile(const std::filesystem::path& path)
{
    m_notice->clear();
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), path](
            imaging::DecodeClient& decoder) { return openOutside(decoder, *vault, path, {}); },
        [this](Result<CoverDocument> document) { opened(std::move(document)); });
}

void CoverScreen::openPicture(intake::PastedPicture picture)
{
    m_notice->clear();
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), picture = std::move(picture)](
            imaging::DecodeClient& decoder) { return openPasted(decoder, *vault, picture, {}); },
        [this](Result<CoverDocument> document) { opened(std::move(document)); });
}

void CoverScreen::opened(Result<CoverDocument> document)
{
    if (!document) {
        showPart(Part::Choose);
        m_notice->sayError(document.error());
        return;
    }
    m_document = std::make_shared<CoverDocument>(std::move(*document));
    m_editor->setDocument(*m_document);
    showPart(Part::Edit);
    loadPage(1);
    search();
}

void CoverScreen::search()
{
    m_search.cancel();
    m_search = m_session.startTask();
    const auto report = [this, document = m_document](const QString& what, quint64 page, quint64 pages) {
        if (document == m_document && what == QLatin1String("looking"))
            m_editor->setLooking(page, pages);
    };
    runInBackground(
        m_session.lookers(), this,
        [vault = &m_session.vault(), document = m_document, progress = relayProgress(this, m_search, report)] {
            return searchCovers(*vault, *document, progress);
        },
        [this, document = m_document](Result<FoundCovers> found) {
            if (document != m_document)
                return;
            if (!found) {
                m_editor->setSearchFailed(found.error());
                return;
            }
            m_editor->setFound(std::move(*found));
            warnOfNewCovers();
        });
}

void CoverScreen::warnOfNewCovers()
{
    if (m_result->isVisible() && m_editor->covers() != m_plan.covers)
        m_result->notice()->say(Card::Tone::Warn,
            tr("Meanwhile something was found that is worth covering. Go back to the covers before you send this "
               "copy."));
}

// Another document object, so that what is still on its way for the page before is not taken for this one's.
void CoverScreen::reshape()
{
    if (!m_document)
        return;
    auto reshaped = std::make_shared<CoverDocument>(*m_document);
    reshaped->corners = m_editor->corners();
    m_document = std::move(reshaped);
    m_search.cancel();
    loadPage(1);
    if (!m_editor->isLookedThrough())
        search();
}

void CoverScreen::loadPage(uint32_t page)
{
    if (!m_document)
        return;
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = m_document, page](
            imaging::DecodeClient& decoder) { return pageOf(decoder, *vault, *document, page, {}); },
        [this, page, document = m_document](const Result<QImage>& pixels) {
            if (document != m_document)
                return;
            if (pixels)
                m_editor->setPage(page, *pixels);
            else
                m_notice->sayError(pixels.error());
        });
}

// What a copy is made by is settled here, its date and reference too: it is made once more when it is filed.
CopyPlan CoverScreen::plan() const
{
    const MarkChoice choice = m_editor->mark()->choice();
    const imaging::Preset* preset = m_editor->purpose()->preset();
    return {m_editor->covers(), choice.format,
        choice.words(preset ? preset->purpose : std::string(), QDate::currentDate()), choice.reference, choice.maxBytes,
        m_editor->corners()};
}

void CoverScreen::preview()
{
    if (!m_document)
        return;
    m_notice->clear();
    m_plan = plan();
    m_editor->setWorking(true);
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = m_document, plan = m_plan,
            progress = Progress({}, m_session.startTask())](
            imaging::DecodeClient& decoder) { return makePreview(decoder, *vault, *document, plan, progress); },
        [this, document = m_document](Result<CoverPreview> preview) {
            m_editor->setWorking(false);
            if (document != m_document)
                return;
            if (!preview) {
                m_notice->sayError(preview.error());
                return;
            }
            m_result->setPreview(*preview, QString::fromStdString(m_plan.mark), !m_document->item);
            m_file = std::move(preview->file);
            showPart(Part::Result);
            warnOfNewCovers();
            check();
        });
}

// In a helper of its own, so that nothing waits for it.
void CoverScreen::check()
{
    const std::string mime(imaging::mimeOf(m_plan.format));
    runInBackground(
        m_session.lookers(), this,
        [file = m_file, mime, progress = Progress({}, m_session.startTask())]() -> Result<imaging::LeakReport> {
            HF_TRY(const auto decoder, imaging::DecodeClient::start());
            return imaging::checkForLeaks(*decoder, *file->open(), mime, progress);
        },
        [this, file = m_file](const Result<imaging::LeakReport>& report) {
            if (m_document && file == m_file)
                m_result->leaks()->setReport(report);
        });
}

void CoverScreen::file()
{
    if (!m_document || !m_file || !m_result->leaks()->mayLeave())
        return;
    m_result->setWorking(true);
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = m_document, plan = m_plan, checked = m_file->sha256(),
            letPass = m_result->leaks()->letPass(), keep = m_result->keepsOriginal(),
            progress = Progress({}, m_session.startTask())](imaging::DecodeClient& decoder) {
            return fileCopy(decoder, *vault, *document, plan, checked, letPass, keep, progress);
        },
        [this, document = m_document](Result<intake::CoveredCopy> copy) {
            m_result->setWorking(false);
            m_session.noteItemsChanged();
            if (document != m_document)
                return;
            if (!copy) {
                m_result->notice()->sayError(copy.error());
                return;
            }
            m_result->setFiled(copy->item);
        });
}

static QString suffixOf(imaging::OutputFormat format)
{
    switch (format) {
    case imaging::OutputFormat::Png:
        return QStringLiteral("png");
    case imaging::OutputFormat::Jpeg:
        return QStringLiteral("jpg");
    case imaging::OutputFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

void CoverScreen::saveOutside()
{
    const QString suffix = suffixOf(m_plan.format);
    chooseTarget(window(), tr("Save the covered copy"), tr("covered-copy") + QLatin1Char('.') + suffix, suffix,
        [this](const std::filesystem::path& target) { saveTo(target, m_file); });
}

void CoverScreen::saveTo(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy)
{
    m_result->notice()->say(Card::Tone::Soft, lookingAtFolder());
    runInBackground(
        folderThreads(), this, [target, copy = std::move(copy)] { return writeCopy(target, *copy); },
        [this](const Result<void>& saved) {
            if (saved)
                m_result->notice()->say(Card::Tone::Ok,
                    tr("Saved. From here on it is an ordinary file: whoever can use this computer can open it."));
            else
                m_result->notice()->sayError(saved.error());
        });
}

} // namespace holdfast::ui

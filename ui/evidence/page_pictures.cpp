#include "ui/evidence/page_pictures.h"

#include "core/vault/received_cases.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/picture_source.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/view_log.h"
#include "ui/evidence/page_picture_row.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

constexpr int widestShown = 1600; // px

Result<QImage> lookAtPicture(vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& facts, const Progress& progress)
{
    HF_TRY(const Bytes bytes, intake::readPagePicture(vault, decoder, page, facts, progress));
    MemorySource source(bytes);
    HF_TRY(const uint32_t pages, decoder.load(source, facts.mime, progress));
    if (pages < 1)
        return fail(imaging::errors::decodeFailed);
    HF_TRY(const imaging::Page picture, decoder.page(1, 96, progress));
    HF_CHECK(logView(vault, page));
    return picture.pixels.width() > widestShown ? picture.pixels.scaledToWidth(widestShown, Qt::SmoothTransformation)
                                                : picture.pixels;
}

} // namespace

PagePictures::PagePictures(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Pictures on this page"), QStringLiteral("pagePictures")))
    , m_reading(makeQuiet(tr("Looking through the web archive …")))
    , m_missing(makeQuiet({}))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("pagePicturesStep"));
    m_button->setCheckable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(new Rule);
    column->addWidget(makeStrong(tr("Pictures that this page loaded")));
    column->addWidget(
        makeQuiet(tr("They lie in the page's web archive, in full size. One that you keep as a file of its own can be "
                     "covered, handed over and compared with others. Press and hold to look.")));
    column->addWidget(m_reading);
    m_missing->setObjectName(QStringLiteral("picturesMissing"));
    column->addWidget(m_missing);
    m_notice->setObjectName(QStringLiteral("pagePicturesNotice"));
    column->addWidget(m_notice);
    connect(m_button, &Button::toggled, this, &PagePictures::open);
    hide();
}

void PagePictures::setItem(const vault::Item& item)
{
    const bool isOther = !m_item || m_item->id != item.id;
    m_item = item;
    const bool isReadable = intake::holdsArchive(item) && !item.isBlocked();
    m_button->setVisible(isReadable);
    if (isOther || !isReadable)
        m_button->setChecked(false);
}

void PagePictures::clearRows()
{
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
}

void PagePictures::open(bool on)
{
    setVisible(on);
    clearRows();
    m_notice->clear();
    m_missing->hide();
    if (!on || !m_item)
        return;
    m_reading->show();
    bringIntoView(this);
    PictureSource& pictures = m_session.pictures();
    pictures.withDecoder(
        this,
        [vault = &m_session.vault(), item = *m_item, progress = Progress({}, pictures.cancelFlag())](
            imaging::DecodeClient& decoder) {
            return intake::listPagePictures(*vault, decoder, item, intake::fullSizePicture, progress);
        },
        [this, id = m_item->id](const Result<intake::PagePictures>& found) {
            if (!m_item || m_item->id != id || !m_button->isChecked())
                return;
            m_reading->hide();
            if (found)
                offer(*found);
            else
                m_notice->sayError(found.error());
        });
}

void PagePictures::offer(const intake::PagePictures& found)
{
    clearRows();
    m_rows = new QWidget;
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    const bool isReadOnly = vault::isReceived(m_session.vault(), *m_item);
    for (const intake::PagePicture& picture : found.pictures) {
        auto* row = new PagePictureRow(picture, isReadOnly);
        connect(row, &PagePictureRow::lookRequested, this, [this, row] { look(row); });
        connect(row, &PagePictureRow::keepRequested, this, [this, row] { keep(row); });
        column->addWidget(row);
    }
    auto* own = static_cast<QVBoxLayout*>(layout());
    own->insertWidget(own->indexOf(m_missing), m_rows);
    const uint64_t missing = found.unread.size() + found.leftOut + found.notInRecord;
    QStringList words;
    if (found.pictures.empty())
        words.append(tr("No full-size picture was found."));
    if (missing > 0)
        words.append(tr("%n picture(s) could not be read or shown here.", nullptr, static_cast<int>(missing)));
    if (!found.isWhole)
        words.append(tr("The web archive could not be looked through to its end."));
    m_missing->setText(words.join(QLatin1Char(' ')));
    m_missing->setVisible(!words.isEmpty());
}

void PagePictures::look(PagePictureRow* row)
{
    m_notice->clear();
    PictureSource& pictures = m_session.pictures();
    pictures.withDecoder(
        row,
        [vault = &m_session.vault(), item = *m_item, facts = row->facts(),
            progress = Progress({}, pictures.cancelFlag())](
            imaging::DecodeClient& decoder) { return lookAtPicture(*vault, decoder, item, facts, progress); },
        [this, row](const Result<QImage>& picture) {
            if (picture)
                row->reveal(*picture);
            else
                m_notice->sayError(picture.error());
        });
}

void PagePictures::keep(PagePictureRow* row)
{
    m_notice->clear();
    row->setBusy(true);
    PictureSource& pictures = m_session.pictures();
    pictures.withDecoder(
        this,
        [vault = &m_session.vault(), item = *m_item, facts = row->facts(),
            progress = Progress({}, pictures.cancelFlag())](
            imaging::DecodeClient& decoder) { return intake::keepPagePicture(*vault, decoder, item, facts, progress); },
        [this, row = QPointer<PagePictureRow>(row)](const Result<intake::KeptPicture>& kept) {
            if (kept)
                m_session.noteItemsChanged();
            else
                m_notice->sayError(kept.error());
            if (!row)
                return;
            row->setBusy(false);
            if (!kept)
                return;
            QStringList similar;
            for (const intake::SimilarItem& each : kept->similarTo)
                similar.append(fromUtf8(each.item.exhibit));
            row->setKept(fromUtf8(kept->item.exhibit), similar);
        });
}

} // namespace holdfast::ui

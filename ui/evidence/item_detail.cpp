#include "ui/evidence/item_detail.h"

#include "core/vault/received_cases.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/reveal_image.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evidence/blocked_item.h"
#include "ui/evidence/change_age.h"
#include "ui/evidence/check_item.h"
#include "ui/evidence/custody_list.h"
#include "ui/evidence/delete_item.h"
#include "ui/evidence/item_facts.h"
#include "ui/evidence/item_notes.h"
#include "ui/evidence/look_again.h"
#include "ui/evidence/page_facts.h"
#include "ui/evidence/page_pictures.h"
#include "ui/evidence/picture_choice.h"
#include "ui/evidence/write_notes.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace holdfast::ui {

ItemDetail::ItemDetail(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_nothing(makeQuiet(tr("Choose an item to see all that is known about it.")))
    , m_image(new RevealImage)
    , m_pictures(new PictureChoice)
    , m_blocked(new BlockedItem)
    , m_hint(makeSmall(tr("Press and hold to look")))
    , m_notice(new Notice)
    , m_title(makeTitle({}))
    , m_facts(new ItemFacts(session))
    , m_age(new ChangeAge(session))
    , m_check(new CheckItem(session))
    , m_custody(new CustodyList(session))
    , m_look(new LookAgain(session))
    , m_delete(new DeleteItem(session))
    , m_notes(new ItemNotes(session))
    , m_people(new PageFacts(session))
    , m_loaded(new PagePictures(session))
    , m_write(new WriteNotes(session))
    , m_cover(new Button(Button::Weight::Plain, tr("Cover details"), QStringLiteral("coverItem")))
{
    setObjectName(QStringLiteral("itemDetail"));
    body()->setContentsMargins(1, 8, 1, 8);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(Theme::current().scaled(400));
    m_content->setProperty("kind", QStringLiteral("canvas"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(19, 12, 19, 12);
    column->addWidget(m_image);
    column->addWidget(m_blocked);
    m_hint->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_hint);
    column->addWidget(m_pictures);
    m_notice->setObjectName(QStringLiteral("lookNotice"));
    column->addWidget(m_notice);
    m_title->setObjectName(QStringLiteral("itemTitle"));
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_notes);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(m_look->button());
    flow->addWidget(m_check->button());
    flow->addWidget(m_custody->button());
    flow->addWidget(m_cover);
    flow->addWidget(m_loaded->button());
    flow->addWidget(m_people->button());
    flow->addWidget(m_write->button());
    flow->addWidget(m_age->button());
    flow->addWidget(m_delete->button());
    column->addWidget(actions);
    column->addWidget(m_look);
    column->addWidget(m_age);
    column->addWidget(m_loaded);
    column->addWidget(m_people);
    column->addWidget(m_write);
    column->addWidget(m_check);
    column->addWidget(m_custody);
    column->addWidget(m_delete);
    column->addStretch(1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    // As wide as its widest part: a scroll area by itself would let it be squeezed and cut.
    m_scroll->setMinimumWidth(Theme::current().scaled(300));
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_nothing, 1);
    connect(m_cover, &Button::clicked, this, [this] {
        if (m_item)
            Q_EMIT coverRequested(*m_item);
    });
    connect(m_pictures, &PictureChoice::changed, this, [this] { loadPicture({}); });
    connect(&m_session, &Session::itemChanged, this, &ItemDetail::showChanged);
    connect(m_delete, &DeleteItem::deleted, this, &ItemDetail::clear);
    connect(m_facts, &ItemFacts::similarChosen, this, &ItemDetail::similarChosen);
    clear();
}

bool ItemDetail::isInTheMidst() const
{
    return m_item && m_loaded->button()->isChecked();
}

void ItemDetail::clear()
{
    m_item.reset();
    m_facts->clear();
    m_scroll->hide();
    m_nothing->show();
}

void ItemDetail::setItem(const vault::Item& item, const QImage& mosaic)
{
    if (m_item && m_item->id == item.id)
        return;
    m_item = item;
    m_nothing->hide();
    m_scroll->show();
    m_scroll->verticalScrollBar()->setValue(0);
    m_notice->clear();
    showWords();
    m_look->setItem(item);
    m_check->setItem(item);
    m_custody->setItem(item);
    m_delete->setItem(item);
    showContent(mosaic);
    m_facts->setItem(item);
}

void ItemDetail::showChanged(const vault::Item& item)
{
    if (!m_item || m_item->id != item.id)
        return;
    const bool wasBlocked = m_item->isBlocked();
    m_item = item;
    showWords();
    if (item.isBlocked() == wasBlocked)
        return;
    m_look->setItem(item);
    m_delete->setItem(item);
    showContent({});
    m_scroll->verticalScrollBar()->setValue(0);
}

void ItemDetail::showContent(const QImage& mosaic)
{
    const bool picture = PictureSource::pictureOf(*m_item) != nullptr;
    const bool blocked = m_item->isBlocked();
    m_image->setVisible(!blocked);
    m_blocked->setVisible(blocked);
    m_check->setVisible(!blocked);
    m_check->button()->setVisible(!blocked);
    m_hint->setVisible(picture);
    const bool isOwn = !vault::isReceived(m_session.vault(), *m_item);
    m_cover->setVisible(picture && isOwn && m_item->kind != vault::ItemKind::Page);
    m_write->button()->setVisible(isOwn);
    m_pictures->setPictures(PictureSource::picturesOf(*m_item));
    if (picture)
        loadPicture(mosaic);
    else
        m_image->setEmpty(
            m_item->kind == vault::ItemKind::Link ? tr("No image: only the address is kept") : tr("No image"));
}

void ItemDetail::showWords()
{
    m_title->setText(breakable(QStringLiteral("%1 · %2").arg(fromUtf8(m_item->exhibit), describeTitle(*m_item))));
    m_notes->setItem(*m_item);
    m_loaded->setItem(*m_item);
    m_people->setItem(*m_item);
    m_write->setItem(*m_item);
    m_age->setItem(*m_item);
}

void ItemDetail::loadPicture(const QImage& mosaic)
{
    m_image->setMosaic(mosaic);
    const ItemId id = m_item->id;
    const vault::Artifact part = *m_pictures->chosen();
    const QString hint = tr("Press and hold to look");
    m_hint->setText(
        m_pictures->isVisibleTo(m_content) ? QStringLiteral("%1 · %2").arg(PictureChoice::describe(part), hint) : hint);
    const auto isStill = [this, id, part] {
        const vault::Artifact* chosen = m_pictures->chosen();
        return m_item && m_item->id == id && chosen != nullptr && chosen->id == part.id;
    };
    if (mosaic.isNull()) {
        m_session.pictures().mosaicOfPart(part, this, [this, isStill](const QImage& made) {
            if (isStill())
                m_image->setMosaic(made);
        });
    }
    m_image->setLoader([this, isStill, part] {
        m_notice->clear();
        m_session.pictures().pictureOfPart(*m_item, part, 1600, this, [this, isStill](const Result<QImage>& picture) {
            if (!isStill())
                return;
            if (picture)
                m_image->show(*picture);
            else
                m_notice->sayError(picture.error());
        });
    });
}

} // namespace holdfast::ui

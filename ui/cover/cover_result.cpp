#include "ui/cover/cover_result.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

CoverResult::CoverResult(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QWidget)
    , m_what(makeQuiet({}))
    , m_keep(new CheckBox(tr("Keep the uncovered original in the vault too"), QStringLiteral("keepOriginal")))
    , m_notice(new Notice)
    , m_file(new Button(Button::Weight::Primary, tr("Save the copy"), QStringLiteral("coverFile")))
    , m_save(new Button(Button::Weight::Primary, tr("Save it outside the vault"), QStringLiteral("coverSaveOutside")))
    , m_back(new Button(Button::Weight::Plain, tr("Change the covers"), QStringLiteral("coverBack")))
    , m_other(new Button(Button::Weight::Plain, tr("Another document"), QStringLiteral("coverDoneOther")))
{
    setObjectName(QStringLiteral("coverResult"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    auto* card = new Card;
    auto* pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_pages);
    card->body()->addWidget(m_what);
    column->addWidget(card);
    m_keep->setChecked(true);
    column->addWidget(m_keep);
    m_notice->setObjectName(QStringLiteral("coverNotice"));
    column->addWidget(m_notice);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (Button* button : {m_file, m_save, m_back, m_other})
        flow->addWidget(button);
    column->addWidget(buttons);
    column->addStretch(1);
    connect(m_file, &Button::clicked, this, &CoverResult::fileRequested);
    connect(m_save, &Button::clicked, this, &CoverResult::saveRequested);
    connect(m_back, &Button::clicked, this, &CoverResult::backRequested);
    connect(m_other, &Button::clicked, this, &CoverResult::otherRequested);
}

void CoverResult::focusPrimary()
{
    m_file->setFocus();
}

bool CoverResult::keepsOriginal() const
{
    return m_keep->isChecked();
}

void CoverResult::setPreview(const CoverPreview& preview, bool fromOutside)
{
    while (QLayoutItem* old = m_pages->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (size_t i = 0; i < preview.pages.size(); ++i) {
        auto* page = new QLabel;
        const QImage& image = preview.pages[i];
        const QSize most(Theme::current().scaled(720), Theme::current().scaled(460));
        page->setPixmap(QPixmap::fromImage(image.width() > most.width() || image.height() > most.height()
                ? image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                : image));
        page->setAccessibleName(tr("Page %1 as it will leave").arg(i + 1));
        static_cast<QVBoxLayout*>(m_pages->layout())->addWidget(page, 0, Qt::AlignHCenter);
    }
    m_what->setText(tr("%1, %2. New pixels only: no text, no place, no camera, no earlier version.")
                        .arg(fromUtf8(imaging::mimeOf(preview.format)), formatBytes(preview.file.size())));
    m_keep->setVisible(fromOutside);
    m_notice->clear();
    m_file->show();
    m_back->show();
    m_save->hide();
    m_other->hide();
}

void CoverResult::setFiled(const std::optional<vault::Item>& item)
{
    m_notice->say(Card::Tone::Ok,
        item ? tr("The copy is in the vault as %1, with a note of what it was made from.").arg(fromUtf8(item->exhibit))
             : tr("The copy is ready. It is not in the vault; save it where you need it."));
    m_keep->hide();
    m_file->hide();
    m_back->hide();
    m_save->show();
    m_other->show();
    m_save->setFocus();
}

void CoverResult::setWorking(bool working)
{
    setEnabled(!working);
}

} // namespace holdfast::ui

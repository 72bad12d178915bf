#include "ui/evidence/page_picture_row.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/reveal_image.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace holdfast::ui {

PagePictureRow::PagePictureRow(const intake::PagePicture& picture, bool readOnly, QWidget* parent)
    : QWidget(parent)
    , m_facts(picture.facts)
    , m_image(new RevealImage)
    , m_kept(makeQuiet({}))
    , m_keep(new Button(Button::Weight::Plain, tr("Keep as a file of its own"), QStringLiteral("keepPicture")))
{
    setObjectName(QStringLiteral("pagePicture"));
    const QString size = tr("%1 × %2 pixels, %3")
                             .arg(formatCount(m_facts.width), formatCount(m_facts.height), formatBytes(m_facts.bytes));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    m_image->setFixedHeight(Theme::current().scaled(160));
    m_image->setAccessibleName(size);
    m_image->setLoader([this] { Q_EMIT lookRequested(); });
    column->addWidget(m_image);
    column->addWidget(makeSmall(size));
    column->addWidget(makeQuiet(breakable(fromUtf8(m_facts.url))));
    column->addWidget(m_keep, 0, Qt::AlignLeading);
    m_kept->setObjectName(QStringLiteral("pictureKept"));
    column->addWidget(m_kept);
    m_keep->setVisible(!readOnly);
    m_kept->hide();
    connect(m_keep, &Button::clicked, this, &PagePictureRow::keepRequested);
    if (picture.keptAs)
        setKept(fromUtf8(picture.keptAs->exhibit), {});
}

void PagePictureRow::reveal(const QImage& picture)
{
    m_image->show(picture);
}

void PagePictureRow::setKept(const QString& exhibit, const QStringList& similar)
{
    const QString kept = tr("Kept as %1.").arg(isolated(exhibit));
    m_kept->setText(similar.isEmpty() ? kept
                                      : QStringLiteral("%1 %2").arg(kept,
                                          tr("It looks like %1.").arg(isolated(similar.join(QStringLiteral(", "))))));
    m_kept->show();
    m_keep->hide();
}

void PagePictureRow::setBusy(bool on)
{
    m_keep->setEnabled(!on);
}

} // namespace holdfast::ui

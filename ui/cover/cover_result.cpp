#include "ui/cover/cover_result.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/cover/leak_card.h"

#include <QPainter>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

// One page, as large as there is room for and never larger than it is.
class PageView final : public QWidget {
public:
    explicit PageView(const QImage& page)
        : m_page(page)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return shownIn(width).height(); }
    QSize sizeHint() const override { return shownIn(most().width()); }
    QSize minimumSizeHint() const override { return shownIn(Theme::current().scaled(160)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QRect at(QPoint(), shownIn(width()));
        at.moveCenter(rect().center());
        painter.drawImage(at, m_page);
    }

private:
    static QSize most() { return {Theme::current().scaled(720), Theme::current().scaled(460)}; }
    QSize shownIn(int width) const
    {
        const QSize room(std::min(width, most().width()), most().height());
        return m_page.size().scaled(room.boundedTo(m_page.size()), Qt::KeepAspectRatio);
    }
    QImage m_page;
};

} // namespace

static QString describeFormat(imaging::OutputFormat format)
{
    switch (format) {
    case imaging::OutputFormat::Png:
        return CoverResult::tr("PNG picture");
    case imaging::OutputFormat::Jpeg:
        return CoverResult::tr("JPEG picture");
    case imaging::OutputFormat::Pdf:
        break;
    }
    return CoverResult::tr("PDF document");
}

CoverResult::CoverResult(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QWidget)
    , m_what(makeQuiet({}))
    , m_mark(makeBody({}))
    , m_leaks(new LeakCard)
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
    card->body()->addWidget(m_mark);
    card->body()->addWidget(m_what);
    m_what->setObjectName(QStringLiteral("coverWhat"));
    m_mark->setObjectName(QStringLiteral("coverMarkShown"));
    column->addWidget(card);
    column->addWidget(m_leaks);
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
    connect(m_leaks, &LeakCard::judged, this, [this] { m_file->setEnabled(m_leaks->mayLeave()); });
    connect(m_file, &Button::clicked, this, &CoverResult::fileRequested);
    connect(m_save, &Button::clicked, this, &CoverResult::saveRequested);
    connect(m_back, &Button::clicked, this, &CoverResult::backRequested);
    connect(m_other, &Button::clicked, this, &CoverResult::otherRequested);
}

void CoverResult::focusPrimary()
{
    (m_file->isEnabled() ? m_file : m_back)->setFocus();
}

bool CoverResult::keepsOriginal() const
{
    return m_keep->isChecked();
}

void CoverResult::setPreview(const CoverPreview& preview, const QString& mark, bool fromOutside)
{
    while (QLayoutItem* old = m_pages->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (size_t i = 0; i < preview.pages.size(); ++i) {
        auto* page = new PageView(preview.pages[i]);
        page->setObjectName(QStringLiteral("coverPage"));
        page->setAccessibleName(tr("Page %1 as it will leave").arg(i + 1));
        m_pages->layout()->addWidget(page);
    }
    m_what->setText(tr("%1, %2. New pixels only: no text, no place, no camera, no earlier version.")
                        .arg(describeFormat(preview.format), formatBytes(preview.file ? preview.file->size() : 0)));
    m_mark->setText(tr("Written over every page: %1").arg(QStringLiteral("\u2068%1\u2069").arg(breakable(mark))));
    m_mark->setVisible(!mark.isEmpty());
    m_leaks->setChecking();
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

void CoverResult::warn(const QString& sentence)
{
    m_notice->warnToo(sentence);
    m_back->show();
}

void CoverResult::setWorking(bool working)
{
    setEnabled(!working);
}

} // namespace holdfast::ui

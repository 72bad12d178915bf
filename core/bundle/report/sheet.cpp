#include "core/bundle/report/sheet.h"

#include "core/bundle/report/shown_text.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <cmath>

namespace holdfast::bundle {

static constexpr QRgb quiet = qRgb(0x5a, 0x61, 0x6b), line = qRgb(0xc9, 0xcd, 0xd3);

Sheet::Sheet(const ReportWords& words, QSizeF pagePoints, QPdfWriter* writer, int totalPages)
    : m_words(words)
    , m_writer(writer)
    , m_total(totalPages)
    , m_left(570)
    , m_top(540)
    , m_width(pagePoints.width() * 10 - 2 * 570)
    , m_bottom(pagePoints.height() * 10 - 700)
{
    if (writer != nullptr)
        m_painter = std::make_unique<QPainter>(writer);
}

Sheet::~Sheet() = default;

QFont Sheet::font(const Look& look) const
{
    QFont font;
    if (look.isMono)
        font.setFamilies(
            {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("monospace")});
    else
        font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
            QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(look.points * 10))));
    font.setWeight(look.isBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void Sheet::startPage(const QString& stamp)
{
    if (m_page > 0 && m_writer != nullptr)
        m_writer->newPage();
    ++m_page;
    m_stamp = stamp;
    m_y = m_top;
    footer();
}

void Sheet::footer()
{
    if (!m_painter)
        return;
    const double base = m_bottom + 330;
    m_painter->setPen(QPen(QColor(line), 5));
    m_painter->drawLine(QPointF(m_left, base - 160), QPointF(m_left + m_width, base - 160));
    m_painter->setPen(QColor(quiet));
    m_painter->setFont(font({8}));
    const QRectF place(m_left, base - 120, m_width, 140);
    const QString number = QStringLiteral("%1 / %2").arg(m_page).arg(m_total);
    m_painter->drawText(place, Qt::AlignRight | Qt::AlignAbsolute, number);
    m_painter->setFont(font({8, true}));
    m_painter->drawText(place, Qt::AlignLeft | Qt::AlignAbsolute, m_stamp);
}

void Sheet::need(double points)
{
    if (m_y + points * 10 > m_bottom)
        startPage(m_stamp);
}

void Sheet::text(const QString& text, const Look& look, double x, double width, double& y, bool breaksPages)
{
    QTextOption option;
    option.setTextDirection(isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (m_writer == nullptr)
        missing.look(text, font(look));
    QTextLayout layout(text, font(look));
    layout.setTextOption(option);
    layout.beginLayout();
    const double step = look.points * 14.5;
    for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
        each.setLineWidth(width);
        each.setPosition(QPointF(0, 0));
    }
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        if (breaksPages && y + step > m_bottom) {
            startPage(m_stamp);
            y = m_y;
        }
        if (m_painter) {
            m_painter->setPen(look.colour);
            const QTextLine each = layout.lineAt(i);
            each.draw(m_painter.get(), QPointF(x, y + (step - each.height()) / 2));
        }
        y += step;
    }
}

void Sheet::heading(const QString& title, int level)
{
    need(level == 0 ? 80 : 60);
    bookmarks.push_back({title, m_page, level});
    paragraph(title, {level == 0 ? 18.0 : 13.0, true});
    gap(level == 0 ? 6 : 3);
}

void Sheet::label(const QString& title)
{
    need(64); // and what stands below it
    gap(9);
    paragraph(title, {9.5, true, false, QColor(0x1f, 0x4e, 0x79)});
    rule();
    gap(2);
}

void Sheet::paragraph(const QString& content, const Look& look)
{
    text(content, look, m_left, m_width, m_y, true);
}

void Sheet::field(const QString& name, const QString& value, bool isMono)
{
    const double nameWidth = std::round(m_width * 0.27), gapWidth = 120;
    const double valueWidth = m_width - nameWidth - gapWidth;
    need(15);
    double nameEnd = m_y;
    text(name, {8.5, false, false, QColor(quiet)}, isRightToLeft() ? m_left + m_width - nameWidth : m_left, nameWidth,
        nameEnd, false);
    const int before = m_page;
    text(value, {isMono ? 8.0 : 9.0, false, isMono}, isRightToLeft() ? m_left : m_left + nameWidth + gapWidth,
        valueWidth, m_y, true);
    if (m_page == before)
        m_y = std::max(m_y, nameEnd);
    gap(2);
}

void Sheet::row(const QStringList& cells, const std::vector<double>& widths, const Look& look)
{
    const QFontMetricsF metrics(font(look));
    const double step = look.points * 15;
    need(step / 10);
    double x = isRightToLeft() ? m_left + m_width : m_left;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const double width = m_width * widths[static_cast<size_t>(i)];
        double y = m_y;
        const QString cut = metrics.elidedText(cells[i], Qt::ElideRight, width - 60);
        text(cut, look, isRightToLeft() ? x - width + 60 : x, width - 50, y, false);
        x += isRightToLeft() ? -width : width;
    }
    m_y += step;
}

void Sheet::picture(QSize pixels, double maxHeightPoints, size_t item)
{
    const double most = std::min(maxHeightPoints * 10, m_bottom - m_top);
    const double scale = std::min(m_width / pixels.width(), most / pixels.height());
    const QSizeF size(pixels.width() * scale, pixels.height() * scale);
    need(size.height() / 10);
    const QRectF place(isRightToLeft() ? m_left + m_width - size.width() : m_left, m_y, size.width(), size.height());
    if (m_painter) {
        m_painter->setPen(QPen(QColor(line), 5));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRect(place.adjusted(-4, -4, 4, 4));
    }
    pictures.push_back({m_page, QRectF(place.topLeft() / 10, place.size() / 10), item});
    m_y += size.height();
}

void Sheet::rule()
{
    if (m_painter) {
        m_painter->setPen(QPen(QColor(line), 5));
        m_painter->drawLine(QPointF(m_left, m_y), QPointF(m_left + m_width, m_y));
    }
    m_y += 20;
}

} // namespace holdfast::bundle

#include "ui/common/item_delegate.h"

#include "ui/common/icon.h"
#include "ui/common/item_model.h"
#include "ui/common/reveal_image.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace holdfast::ui {

namespace {

void paintTick(QPainter& painter, const QRect& box, bool ticked, qreal ratio)
{
    const Colors& colors = Theme::current().colors();
    painter.setPen(ticked ? QPen(Qt::NoPen) : QPen(colors.edge, 1.2));
    painter.setBrush(ticked ? colors.accent : colors.surface);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (ticked)
        painter.drawPixmap(
            box.adjusted(2, 2, -2, -2), iconPixmap(Icon::Check, box.width() - 4, colors.accentText, ratio));
}

constexpr int rowMargin = 20;

int tickSide()
{
    return Theme::current().scaled(18);
}

/// Where a press is one on the tick: all of the row before its picture.
QRect tickArea(const QStyleOptionViewItem& option)
{
    QRect area = option.rect;
    area.setWidth(rowMargin + tickSide() + 8);
    return QStyle::visualRect(option.direction, option.rect, area);
}

} // namespace

QStringList linesUnderTitle(const QModelIndex& index, const QFontMetrics& metrics, int width)
{
    const QString both = index.data(ItemModel::SubtitleRole).toString();
    if (metrics.horizontalAdvance(both) <= width)
        return {both};
    const QString time = index.data(ItemModel::TimeRole).toString();
    if (metrics.horizontalAdvance(time) <= width)
        return {index.data(ItemModel::KindRole).toString(), time};
    const qsizetype words = time.count(QLatin1Char(' '));
    const QString kind = index.data(ItemModel::KindRole).toString();
    const QString remark = kind.section(QStringLiteral(" · "), 1); // empty where there is only the kind
    QStringList lines = remark.isEmpty() ? QStringList() : QStringList{remark};
    lines << time.section(QLatin1Char(' '), 0, words - 2) << time.section(QLatin1Char(' '), words - 1);
    return lines;
}

ItemDelegate::ItemDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {Theme::current().scaled(280), Theme::current().scaled(80)};
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const Colors& colors = theme.colors();
    const auto mirror = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect;
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = row.adjusted(6, 4, -6, -4);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.soft);
        painter->drawRoundedRect(box, Theme::smallRadius, Theme::smallRadius);
    }
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::smallRadius, Theme::smallRadius);
    }
    if (index.row() > 0)
        painter->fillRect(QRect(row.left() + 20, row.top(), row.width() - 40, 1), colors.line);

    int x = row.left() + rowMargin;
    if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
        const int side = tickSide();
        paintTick(
            *painter, mirror(QRect(x, row.center().y() - side / 2, side, side)), tick.toInt() == Qt::Checked, ratio);
        x += side + 16;
    }
    const QRect thumb
        = mirror(QRect(x, row.top() + (row.height() - theme.scaled(52)) / 2, theme.scaled(72), theme.scaled(52)));
    if (index.data(ItemModel::HasPictureRole).toBool()) {
        paintMosaic(*painter, thumb, index.data(ItemModel::MosaicRole).value<QImage>(), 6);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.background);
        painter->drawRoundedRect(thumb, 6, 6);
        painter->setPen(colors.quiet);
        painter->setFont(theme.font(Theme::Size::Small));
        painter->drawText(thumb, Qt::AlignCenter | Qt::TextWordWrap, tr("no image"));
    }
    x += theme.scaled(72) + Theme::gap;

    const QString exhibit = index.data(ItemModel::ExhibitRole).toString();
    painter->setFont(theme.font(Theme::Size::Body));
    const int exhibitWidth = painter->fontMetrics().horizontalAdvance(exhibit) + 4;
    painter->setPen(colors.quiet);
    painter->drawText(mirror(QRect(row.right() - 20 - exhibitWidth, row.top(), exhibitWidth, row.height())),
        Qt::AlignCenter, exhibit);
    const int width = row.right() - 20 - exhibitWidth - 12 - x;
    const int align = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextDontClip;
    const QStringList under = linesUnderTitle(index, painter->fontMetrics(), width);
    const int line = std::min(painter->fontMetrics().height() + 2, row.height() / (static_cast<int>(under.size()) + 1));
    int y = row.center().y() + 1 - line * (static_cast<int>(under.size()) + 1) / 2;
    const auto draw = [&](const QString& text) {
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, width);
        painter->drawText(mirror(QRect(x, y, width, line)), align, shown);
        y += line;
    };
    painter->setFont(theme.font(Theme::Size::Body, true));
    painter->setPen(colors.text);
    draw(index.data(Qt::DisplayRole).toString());
    painter->setFont(theme.font(Theme::Size::Body));
    painter->setPen(colors.quiet);
    for (const QString& text : under)
        draw(text);
    painter->restore();
}

void ItemDelegate::untickOnlyAtTick()
{
    m_unticksOnlyAtTick = true;
}

bool ItemDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    // The whole row is the target: a tick box alone is too small to hit.
    const bool pressed = event->type() == QEvent::MouseButtonRelease
        || (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (!pressed || !tick.isValid())
        return false;
    const bool isTicked = tick.toInt() == Qt::Checked;
    if (m_unticksOnlyAtTick && isTicked && event->type() == QEvent::MouseButtonRelease
        && !tickArea(option).contains(static_cast<QMouseEvent*>(event)->position().toPoint()))
        return false;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

QListView* makeItemList(QAbstractItemModel* model, const QString& objectName, QWidget* parent)
{
    auto* list = new QListView(parent);
    list->setObjectName(objectName);
    list->setModel(model);
    list->setItemDelegate(new ItemDelegate(list));
    list->setUniformItemSizes(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMinimumHeight(Theme::current().scaled(250));
    list->setMinimumWidth(Theme::current().scaled(280));
    list->setMouseTracking(false);
    list->setDragEnabled(false);
    return list;
}

} // namespace holdfast::ui

#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace holdfast::ui {

/// Draws one item: mosaic, title, kind and time, exhibit number; a tick box where the model has ticks.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ItemDelegate(QObject* parent = nullptr);
    void untickOnlyAtTick(); ///< a press elsewhere in a row that is ticked chooses it and leaves its tick
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    bool m_unticksOnlyAtTick = false;
};

/// What stands under an item's title. When something was kept is never cut: where one line is too short for kind and
/// time, the time gets one or two of its own.
QStringList linesUnderTitle(const QModelIndex& index, const QFontMetrics& metrics, int width);

/// A list view set up for items: one selection, rows of one height, the delegate above.
QListView* makeItemList(QAbstractItemModel* model, const QString& objectName, QWidget* parent = nullptr);

} // namespace holdfast::ui

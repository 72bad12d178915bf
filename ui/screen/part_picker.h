#pragma once

#include <QImage>
#include <QWidget>

namespace holdfast::ui {

class Button;
class Card;

/// What a monitor showed a moment ago, laid over that monitor, and the part of it that a person takes: by dragging, or
/// by keyboard (arrows move, Shift+arrows resize, Ctrl makes the steps small, Enter keeps, Esc goes back).
class PartPicker final : public QWidget {
    Q_OBJECT
public:
    explicit PartPicker(QImage picture, QWidget* parent = nullptr); ///< device pixels, as large as the monitor
    const QRect& part() const { return m_part; } ///< pixels of the picture; empty: none yet

Q_SIGNALS:
    void chosen(const QRect& part);
    void wentBack();
    void quickExitWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setPart(QRect part);
    void keep();
    QPoint toPicture(const QPointF& point) const;
    QRectF toWidget(const QRect& part) const;
    void placeBar();
    QImage m_picture;
    QRect m_part;
    QPoint m_from;
    Card* m_bar;
    Button* m_keep;
};

} // namespace holdfast::ui

#pragma once

#include <QWidget>

namespace holdfast::ui {

/// One corner that can be dragged, or moved by the arrow keys; Ctrl makes the steps small.
class CornerHandle final : public QWidget {
    Q_OBJECT
public:
    CornerHandle(const QString& name, const QString& objectName, QWidget* parent);
    /// Where it stands on the photo, for who can't see it. px
    void say(const QPoint& place);

Q_SIGNALS:
    void dragged(const QPointF& to); ///< its middle, in pixels of the parent
    void stepped(const QPoint& by, bool small); ///< one step in x and y

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF m_grip; ///< where it was taken, from its middle
};

} // namespace holdfast::ui

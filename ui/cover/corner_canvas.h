#pragma once

#include "core/imaging/straighten/corners.h"

#include <QImage>
#include <QWidget>

namespace holdfast::ui {

class CornerHandle;

/// A photo, as large as there is room for, with a handle at each corner of the card or page on it.
class CornerCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit CornerCanvas(QWidget* parent = nullptr);
    void setPhoto(const QImage& photo); ///< the corners become the photo's own
    const QImage& photo() const { return m_photo; }
    void setCorners(const imaging::Corners& corners); ///< moved onto the photo
    const imaging::Corners& corners() const { return m_corners; } ///< px of the photo
    QPointF toScreen(const QPoint& corner) const;
    void focusFirst();

Q_SIGNALS:
    void changed(); ///< corners() are others

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF shown() const; ///< where the photo is drawn
    void moveCorner(size_t index, const QPointF& to); ///< px of the photo
    void placeHandles();
    QImage m_photo;
    imaging::Corners m_corners;
    std::array<CornerHandle*, 4> m_handles; ///< clockwise from the upper left
};

} // namespace holdfast::ui

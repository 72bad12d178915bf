#include "ui/cover/cover_shapes.h"

#include <QPolygonF>
#include <algorithm>

namespace holdfast::ui {

const CoverShapes::Shape* CoverShapes::known(const std::optional<imaging::Corners>& corners) const
{
    const auto found = std::ranges::find(m_shapes, corners, &Shape::corners);
    return found == m_shapes.end() ? nullptr : &*found;
}

void CoverShapes::keep(Shape shape)
{
    std::erase_if(m_shapes, [&](const Shape& other) { return other.corners == shape.corners; });
    m_shapes.push_back(std::move(shape));
}

void CoverShapes::outdate()
{
    for (Shape& shape : m_shapes)
        shape.isOutdated = true;
}

CoversByPage movedCovers(
    const CoversByPage& covers, const std::optional<imaging::Corners>& from, const std::optional<imaging::Corners>& to)
{
    QTransform toPhoto, toPage;
    QPolygonF kept; // of the photo
    if (from)
        toPhoto = imaging::fromStraightened(*from).value_or(QTransform());
    if (to) {
        toPage = imaging::fromStraightened(*to).value_or(QTransform()).inverted();
        for (const QPoint& point : to->points)
            kept << QPointF(point);
    }
    CoversByPage moved;
    for (const auto& [page, placed] : covers)
        for (const PlacedCover& cover : placed) {
            if (cover.suggestion)
                continue;
            QPolygonF place = toPhoto.map(QPolygonF(QRectF(cover.box)));
            if (to) // before it is moved: what lies beyond the horizon of a view has no place on the page
                place = place.intersected(kept);
            constexpr double roundingError = 0.01; // px: else a box may grow by one
            const QRectF bounds = toPage.map(place).boundingRect().adjusted(
                roundingError, roundingError, -roundingError, -roundingError);
            if (!place.isEmpty() && bounds.isValid())
                moved[page].push_back({bounds.toAlignedRect(), cover.reason});
        }
    return moved;
}

} // namespace holdfast::ui

#include "core/imaging/straighten/corners.h"

#include "core/base/helper_process.h"
#include "core/base/message_fields.h"
#include "core/imaging/decode_client.h"

#include <QPolygonF>

#include <charconv>
#include <cmath>

namespace holdfast::imaging {

namespace {

constexpr int farthestCorner = 1'000'000; // px
constexpr double shortestSide = 16; // px: a shorter side shows nothing

double cornerDistance(const QPoint& a, const QPoint& b)
{
    return std::hypot(double(a.x()) - b.x(), double(a.y()) - b.y());
}

} // namespace

Corners cornersOf(const QSize& picture)
{
    const int width = picture.width(), height = picture.height();
    return {{QPoint(0, 0), QPoint(width, 0), QPoint(width, height), QPoint(0, height)}};
}

Result<void> checkCorners(const Corners& corners, const QSize& picture)
{
    constexpr double leastSine = 0.1736; // of 10 degrees
    for (const QPoint& point : corners.points)
        if (point.x() < 0 || point.y() < 0 || point.x() > picture.width() || point.y() > picture.height())
            return fail(errors::badCorners, "a corner lies outside the picture");
    for (size_t i = 0; i < 4; ++i) {
        const QPoint &a = corners.points[i], &b = corners.points[(i + 1) % 4], &c = corners.points[(i + 2) % 4];
        const double in = cornerDistance(a, b), out = cornerDistance(b, c);
        if (in < shortestSide)
            return fail(errors::badCorners, "two corners lie too close together");
        const double turn
            = (double(b.x()) - a.x()) * (double(c.y()) - b.y()) - (double(b.y()) - a.y()) * (double(c.x()) - b.x());
        if (turn < leastSine * in * out) // also where the sides cross, or go round the other way
            return fail(errors::badCorners, "the corners must go clockwise around a shape without a dent");
    }
    return {};
}

Result<QSize> straightenedSize(const Corners& corners)
{
    const auto& [upperLeft, upperRight, lowerRight, lowerLeft] = corners.points;
    const auto longer = [](double a, double b) { return std::ceil(std::max(a, b)); };
    const double width = longer(cornerDistance(upperLeft, upperRight), cornerDistance(lowerLeft, lowerRight));
    const double height = longer(cornerDistance(upperLeft, lowerLeft), cornerDistance(upperRight, lowerRight));
    if (width > maxSide || height > maxSide || width * height > double(maxPixels))
        return fail(holdfast::errors::tooLarge, "the straightened picture");
    return QSize(int(width), int(height));
}

Result<QTransform> fromStraightened(const Corners& corners)
{
    HF_TRY(const QSize size, straightenedSize(corners));
    QPolygonF seen;
    for (const QPoint& point : corners.points)
        seen << QPointF(point);
    const double right = size.width(), bottom = size.height();
    const QPolygonF flat{QPointF(0, 0), QPointF(right, 0), QPointF(right, bottom), QPointF(0, bottom)};
    QTransform transform;
    if (!QTransform::quadToQuad(flat, seen, transform))
        return fail(errors::badCorners, "the corners make no rectangle");
    return transform;
}

Result<Corners> parseCorners(std::string_view text)
{
    Corners corners;
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (size_t i = 0; i < 8; ++i) {
        int number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        const bool isLast = i == 7;
        if (error != std::errc() || number < -farthestCorner || number > farthestCorner
            || (isLast ? next != end : next == end || *next != ','))
            return fail(errors::badCorners, "eight whole numbers: X1,Y1,X2,Y2,X3,Y3,X4,Y4");
        (i % 2 == 0 ? corners.points[i / 2].rx() : corners.points[i / 2].ry()) = number;
        at = isLast ? next : next + 1;
    }
    return corners;
}

Json cornersJson(const Corners& corners)
{
    Json numbers = Json::array();
    for (const QPoint& point : corners.points) {
        numbers.push_back(point.x());
        numbers.push_back(point.y());
    }
    return numbers;
}

Result<Corners> cornersFromJson(const Json& untrustedCorners)
{
    if (!untrustedCorners.is_array() || untrustedCorners.size() != 8)
        return fail(holdfast::errors::helperBadMessage, "corners");
    Corners corners;
    for (size_t i = 0; i < 8; ++i) {
        int& side = i % 2 == 0 ? corners.points[i / 2].rx() : corners.points[i / 2].ry();
        HF_TRY(side, untrustedInteger(untrustedCorners[i], -farthestCorner, farthestCorner, "corners"));
    }
    return corners;
}

Json foundEdgesJson(const FoundEdges& found)
{
    return {{"width", found.picture.width()}, {"height", found.picture.height()},
        {"corners", found.corners ? cornersJson(*found.corners) : Json()}, {"confidence", found.confidence}};
}

Result<FoundEdges> parseFoundEdges(const Json& untrustedMessage)
{
    FoundEdges found;
    HF_TRY(const uint64_t width, jsonUnsigned(untrustedMessage, "width"));
    HF_TRY(const uint64_t height, jsonUnsigned(untrustedMessage, "height"));
    HF_TRY(const uint64_t confidence, jsonUnsigned(untrustedMessage, "confidence"));
    if (width < 1 || height < 1 || width > uint64_t(maxSide) || height > uint64_t(maxSide) || confidence > 100)
        return fail(holdfast::errors::helperBadMessage, "edges");
    found.picture = QSize(int(width), int(height));
    found.confidence = int(confidence);
    const Json& untrustedCorners = jsonMember(untrustedMessage, "corners");
    if (untrustedCorners.is_null())
        return found;
    HF_TRY(const Corners corners, cornersFromJson(untrustedCorners));
    if (!checkCorners(corners, found.picture))
        return fail(holdfast::errors::helperBadMessage, "corners");
    found.corners = corners;
    return found;
}

} // namespace holdfast::imaging

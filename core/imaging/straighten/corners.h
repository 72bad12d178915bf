#pragma once

#include "core/base/json.h"

#include <QPoint>
#include <QSize>
#include <QTransform>

#include <array>
#include <optional>

namespace holdfast::imaging {

/// Where the corners of a card or page lie on a picture of it: clockwise, beginning with the one that becomes the upper
/// left. In the picture's pixels; the picture's own corners are 0,0 and width,height.
struct Corners {
    std::array<QPoint, 4> points;
    bool operator==(const Corners&) const = default;
};

/// What a look for the edges of a card or page found.
struct FoundEdges {
    QSize picture; ///< px
    std::optional<Corners> corners; ///< none: no edges found
    int confidence = 0; ///< 0 to 100: how much of the sides is an edge
};

/// The picture's own corners: straightened by them it stays as it is.
Corners cornersOf(const QSize& picture);

/// redact.bad-corners unless they lie on the picture, clockwise around a convex shape whose sides are long enough and
/// meet at no less than 10 and no more than 170 degrees.
Result<void> checkCorners(const Corners& corners, const QSize& picture);

/// How large the rectangle becomes, px: as wide and high as the longer of its opposite sides, so that no detail is
/// lost. Precondition: checkCorners. io.too-large beyond maxSide and maxPixels.
Result<QSize> straightenedSize(const Corners& corners);

/// From the straightened page to the picture. redact.bad-corners, io.too-large.
Result<QTransform> fromStraightened(const Corners& corners);

/// "X1,Y1,X2,Y2,X3,Y3,X4,Y4". redact.bad-corners for anything but eight whole numbers within ±1,000,000.
Result<Corners> parseCorners(std::string_view text);

Json cornersJson(const Corners& corners); ///< [X1, Y1, …, X4, Y4]
Result<Corners> cornersFromJson(const Json& untrustedCorners); ///< within ±1,000,000 px; helper.bad-message

Json foundEdgesJson(const FoundEdges& found);
Result<FoundEdges> parseFoundEdges(const Json& untrustedMessage); ///< helper.bad-message

namespace errors {
inline constexpr ErrorCode badCorners{"redact.bad-corners", ErrorKind::Usage};
inline constexpr ErrorCode notOnePicture{"redact.not-one-picture", ErrorKind::Usage}; ///< to straighten
} // namespace errors

} // namespace holdfast::imaging

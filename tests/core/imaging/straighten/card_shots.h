#pragma once

#include <QImage>
#include <QPolygonF>

#include <string>

namespace holdfast::samples {

/// A card as somebody might have photographed it at an angle.
struct CardShot {
    std::string name; ///< what was done
    QImage picture;
    QPolygonF corners; ///< of the card, clockwise from its own upper left, in pixels of the picture
};

enum class Table { Plain, Boards, Cluttered };

/// The picture of a card, put on a table of 1600 x 1200 px through a projective transform, with rounded corners, noise
/// and uneven light. The same number always gives the same shot.
CardShot cardShot(const QImage& card, unsigned number, Table table);

/// The table without a card.
QImage emptyTable(unsigned number, Table table);

std::string toText(Table table);

} // namespace holdfast::samples

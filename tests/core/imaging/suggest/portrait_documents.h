#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::samples {

/// A made-up document with the photos that are printed on it.
struct PhotoDocument {
    QImage picture;
    std::vector<QRect> photos; ///< the large one first
};

PhotoDocument passportWithPhoto(); ///< the specimen of Utopia
PhotoDocument cardWithGhost(); ///< an identity card that repeats the photo, small and pale
PhotoDocument licenceWithoutEdges(); ///< a photo that is printed on the card without a background of its own
PhotoDocument onItsSide(const PhotoDocument& document, int degrees); ///< turned clockwise

QImage pageOfText();
QImage pageOfBarcodes();

} // namespace holdfast::samples

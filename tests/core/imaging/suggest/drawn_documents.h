#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::samples {

/// A made-up document as it was printed, and what has to be covered on it: each line of a zone, each barcode.
struct DrawnDocument {
    QImage picture;
    std::vector<QRect> machineReadable;
};

/// A passport (TD3) and cards (TD1, TD2) of Utopia, and the back of a made-up licence with PDF417 and a line code.
inline constexpr unsigned drawnKinds = 4;
DrawnDocument drawnDocument(unsigned kind); ///< one of them for any number

} // namespace holdfast::samples

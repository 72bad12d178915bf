#pragma once

#include <QImage>
#include <QPolygonF>
#include <QTransform>

#include <string>
#include <vector>

namespace holdfast::samples {

/// A made-up document as somebody might have photographed or scanned it.
struct Variant {
    std::string name; ///< what was done to it
    QImage picture;
    std::vector<QPolygonF> machineReadable; ///< each line of a zone, each barcode: what has to be covered
    bool isReadable = true; ///< blur and noise leave the characters whole
};

/// Documents of Utopia (passport TD3, cards TD1 and TD2) and a made-up licence with PDF417 and a line code, turned,
/// tilted, blurred, noisy, unevenly lit, small and large. The same number always gives the same variant.
Variant variant(unsigned number);

} // namespace holdfast::samples

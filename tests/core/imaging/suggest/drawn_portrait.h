#pragma once

#include <QImage>
#include <QRect>

namespace holdfast::samples {

/// How somebody who never was looks: drawn by code, nobody's face.
struct Portrayed {
    int hair = 0x3a2a20, skin = 0xe0b090; ///< RGB
    double tilt = 0; ///< degrees, clockwise, of the head
    double opacity = 1; ///< pale ones repeat the photo on many cards
    bool hasFrame = true; ///< a background of its own, with a straight edge against the paper
};

/// Head and shoulders with a face, as on a passport photo of 35 x 45, drawn into `field`.
void drawPortrait(QImage& picture, const QRect& field, const Portrayed& portrayed = {});

} // namespace holdfast::samples

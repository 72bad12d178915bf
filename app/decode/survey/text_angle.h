#pragma once

#include <QImage>

namespace holdfast::decode {

struct TextAngle {
    double turn = 0; ///< degrees, clockwise, that make its rows level; -90 to 90
    bool isSure = false; ///< if not, it may be a quarter turn off, or wrong
};

/// How the rows of print on a page lie (Leptonica). Which of the two ways round is up stays open.
TextAngle textAngleOf(const QImage& gray);

/// Format_Grayscale8, at least 8 px a side.
QImage scaledGray(const QImage& gray, double factor);

/// The page with its paper white everywhere: reading takes one threshold for all of it, and loses what is in shadow.
QImage evenlyLit(const QImage& gray);

} // namespace holdfast::decode

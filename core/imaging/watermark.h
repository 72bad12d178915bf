#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace holdfast::imaging {

/// Writes the text over the whole page, slanting, row after row, through everything that stays visible, so that no part
/// of use can be cut out without it; covers stay solid. Any script, shaped and in its own direction. It is large and
/// dark enough for a JPEG of quality 60. Precondition: a QGuiApplication exists, for the fonts.
void applyWatermark(QImage& page, const QString& text, const std::vector<QRect>& covers);

} // namespace holdfast::imaging

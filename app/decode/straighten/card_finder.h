#pragma once

#include "core/imaging/straighten/corners.h"

#include <QImage>

namespace holdfast::decode {

/// Looks for the edges of a card or page that fills at least a quarter of the picture and has about the shape of an
/// identity card (ISO/IEC 7810 ID-1), a passport's page (ID-3), A4 or Letter, seen straight or at an angle. Its first
/// corner is the one nearest to the picture's upper left. No corners also where two shapes fit about as well: then a
/// person has to say which. Format_RGB32; io.out-of-memory.
Result<imaging::FoundEdges> findCard(const QImage& picture);

} // namespace holdfast::decode

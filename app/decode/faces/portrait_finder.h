#pragma once

#include "app/decode/faces/face_detector.h"
#include "app/decode/faces/photo_edges.h"

namespace holdfast::decode {

/// Finds portraits printed on a page, upright or on any of the other three sides, with the small pale one that many
/// cards repeat.
class PortraitFinder {
public:
    /// Format_Grayscale8; boxes in its pixels. Faces that are at least a 26th as wide as the page and a ninth as wide
    /// as the card or picture they are on, or, on the card of a larger one, about half as wide as it.
    Result<std::vector<PhotoField>> find(const QImage& gray);

private:
    struct Portrait {
        QRect face, field;
        bool hasEdges = false;
    };
    struct Look {
        QRect area;
        double leastFace = 0, leastScore = 0;
    };
    Result<std::vector<Portrait>> lookAt(const QImage& view, const Look& look);
    /// Closely, on the cards that the largest of the known ones are on.
    Result<std::vector<Portrait>> lookAround(const QImage& view, const std::vector<Portrait>& known);
    FaceDetector m_detector;
};

} // namespace holdfast::decode

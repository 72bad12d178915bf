#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QRect>

#include <memory>
#include <vector>

namespace holdfast::decode {

struct SeenFace {
    QRect box; ///< from the brows to the chin, about as wide as the face
    double score = 0; ///< above 0; the higher, the surer
};

/// Upright faces that look more or less at the camera: dlib's detector, by how edges are directed (HOG).
class FaceDetector {
public:
    FaceDetector();
    ~FaceDetector();
    FaceDetector(const FaceDetector&) = delete;
    FaceDetector& operator=(const FaceDetector&) = delete;
    static constexpr int leastFace = 80; ///< px: smaller ones are not seen
    /// Format_Grayscale8. io.out-of-memory. The detector is made at the first call: most helpers never need it.
    Result<std::vector<SeenFace>> find(const QImage& gray);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace holdfast::decode

#include "app/decode/faces/face_detector.h"

// Its headers would compute with BLAS and LAPACK, whose libraries start threads and read /sys when they are loaded.
#include <dlib/test_for_odr_violations.h>
#undef DLIB_USE_BLAS
#undef DLIB_USE_LAPACK
#include <dlib/array2d.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <cstring>
#include <new>

namespace holdfast::decode {

struct FaceDetector::Parts {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
};

FaceDetector::FaceDetector() = default;
FaceDetector::~FaceDetector() = default;

Result<std::vector<SeenFace>> FaceDetector::find(const QImage& gray)
{
    std::vector<SeenFace> faces;
    if (gray.width() < leastFace || gray.height() < leastFace)
        return faces;
    try {
        if (!m_parts)
            m_parts = std::make_unique<Parts>();
        dlib::array2d<unsigned char> pixels(gray.height(), gray.width());
        for (int y = 0; y < gray.height(); ++y)
            std::memcpy(&pixels[y][0], gray.constScanLine(y), size_t(gray.width()));
        std::vector<dlib::rect_detection> seen;
        m_parts->detector(pixels, seen);
        for (const dlib::rect_detection& one : seen)
            faces.push_back({QRect(QPoint(int(one.rect.left()), int(one.rect.top())),
                                 QPoint(int(one.rect.right()), int(one.rect.bottom()))),
                one.detection_confidence});
    } catch (const std::bad_alloc&) {
        return fail(holdfast::errors::outOfMemory, "faces");
    }
    return faces;
}

} // namespace holdfast::decode

#include "app/decode/faces/face_detector.h"

#include "core/imaging/decode_client.h"

// Its headers would compute with BLAS and LAPACK, whose libraries start threads and read /sys when they are loaded.
#include <dlib/test_for_odr_violations.h>
#undef DLIB_USE_BLAS
#undef DLIB_USE_LAPACK
#include <dlib/array2d.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <QFile>

#include <cstring>
#include <new>
#include <sstream>

namespace holdfast::decode {

namespace {

/// pack_detector.cpp unpacked it when this program was built.
dlib::frontal_face_detector builtInDetector()
{
    QFile file(QStringLiteral(":/faces/frontal_faces.bin"));
    if (!file.open(QIODevice::ReadOnly))
        throw dlib::serialization_error("the face detector is not built in");
    std::istringstream bytes(file.readAll().toStdString());
    dlib::frontal_face_detector detector;
    dlib::deserialize(detector, bytes);
    return detector;
}

} // namespace

struct FaceDetector::Parts {
    dlib::frontal_face_detector detector = builtInDetector();
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
    } catch (const dlib::error& error) {
        return fail(imaging::errors::decodeFailed, error.what());
    } catch (const std::bad_alloc&) {
        return fail(holdfast::errors::outOfMemory, "faces");
    }
    return faces;
}

} // namespace holdfast::decode

#pragma once

#include "app/decode/document.h"
#include "core/imaging/straighten/corners.h"

namespace holdfast::decode {

/// What lies between these corners as a rectangle of imaging::straightenedSize (a projective transform, resampled
/// bilinearly). The same pixels and corners give the same pixels. Format_RGB32; redact.bad-corners, io.too-large,
/// io.out-of-memory.
Result<QImage> straightened(const QImage& picture, const imaging::Corners& corners);

/// A picture that was straightened; it has one page, of these pixels.
class StraightDocument final : public Document {
public:
    explicit StraightDocument(QImage pixels)
        : m_pixels(std::move(pixels))
    {
    }
    uint32_t pages() const override { return 1; }
    Result<QImage> render(uint32_t number, double dotsPerInch) override;

private:
    QImage m_pixels;
};

} // namespace holdfast::decode

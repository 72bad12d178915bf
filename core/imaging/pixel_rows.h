#pragma once

#include "core/base/bytes.h"

#include <QImage>

namespace holdfast::imaging {

/// One row of an opaque image as 8-bit RGB triples: `out` holds width × 3 bytes. Precondition: Format_RGB32.
void copyRgbRow(const QImage& image, int y, std::span<uint8_t> out);

/// Every row as one zlib stream with PNG's row filters (PNG 1.2 sections 6 and 10), which a PDF reads as FlateDecode
/// with Predictor 15. The same pixels give the same bytes.
Result<Bytes> deflateRows(const QImage& image);

/// The image as Format_RGB32; redact.encode-failed when it is empty or memory runs out.
Result<QImage> opaque(const QImage& image);

namespace errors {
inline constexpr ErrorCode encodeFailed{"redact.encode-failed", ErrorKind::Failed};
}

} // namespace holdfast::imaging

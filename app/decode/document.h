#pragma once

#include "core/imaging/decode_client.h"

#include <QByteArray>

namespace holdfast::decode {

/// Something with pages that can be turned into pixels.
class Document {
public:
    virtual ~Document() = default;
    virtual uint32_t pages() const = 0;
    /// Format_RGB32, within imaging::maxSide and maxPixels. io.too-large, decode.failed, redact.no-such-page.
    virtual Result<QImage> render(uint32_t number, double dotsPerInch) = 0;
};

/// decode.unsupported, decode.failed, io.too-large.
Result<std::unique_ptr<Document>> openDocument(QByteArray untrustedFile, std::string_view mime);

/// io.too-large unless the page is within the caps.
Result<void> checkSize(double width, double height);

} // namespace holdfast::decode

#pragma once

#include "app/decode/document.h"

namespace holdfast::decode {

/// Qt's name of the reader for a picture's media type; empty when Holdfast does not decode it or the plugin is missing.
QByteArray pictureFormat(std::string_view mime);

/// A picture, or the pages of a TIFF: of others the first frame, turned as its EXIF orientation says, in sRGB, on
/// white.
class PictureDocument final : public Document {
public:
    static Result<std::unique_ptr<Document>> open(QByteArray untrustedFile, const QByteArray& format);
    uint32_t pages() const override { return m_pages; }
    Result<QImage> render(uint32_t number, double dotsPerInch) override;

private:
    PictureDocument(QByteArray untrustedFile, QByteArray format, uint32_t pages);
    QByteArray m_untrustedFile;
    QByteArray m_format;
    uint32_t m_pages;
};

} // namespace holdfast::decode

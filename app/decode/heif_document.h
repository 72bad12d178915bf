#pragma once

#include "app/decode/document.h"
#include "app/decode/heif_handles.h"

namespace holdfast::decode {

bool isHeif(std::string_view mime); ///< HEIC as telephones write it, and AVIF

/// The main picture of a HEIF file by libheif, turned as the file says, in sRGB as far as the file states another
/// space, on white.
class HeifDocument final : public Document {
public:
    static Result<std::unique_ptr<Document>> open(QByteArray untrustedFile);
    uint32_t pages() const override { return 1; }
    Result<QImage> render(uint32_t number, double dotsPerInch) override;

    /// The main picture not on white, for what lies where nothing of it shows; null where it has no alpha channel.
    static Result<QImage> withAlpha(QByteArray untrustedFile);

private:
    HeifDocument(QByteArray untrustedFile, HeifContext context);
    static Result<std::unique_ptr<HeifDocument>> opened(QByteArray untrustedFile);
    Result<QImage> unflattened() const;
    QByteArray m_untrustedFile; ///< the context reads from it
    HeifContext m_context;
};

} // namespace holdfast::decode

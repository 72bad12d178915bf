#include "app/decode/document.h"

#include "app/decode/heif_document.h"
#include "app/decode/pdf_document.h"
#include "app/decode/picture_document.h"

#include <cstdio>

namespace holdfast::decode {

Result<std::unique_ptr<Document>> openDocument(QByteArray untrustedFile, std::string_view mime)
{
    if (mime == "application/pdf")
        return PdfDocument::open(untrustedFile);
    if (isHeif(mime))
        return HeifDocument::open(std::move(untrustedFile));
    if (const QByteArray format = pictureFormat(mime); !format.isEmpty())
        return PictureDocument::open(std::move(untrustedFile), format);
    return fail(imaging::errors::unsupported, std::string(mime));
}

Result<void> checkSize(double width, double height)
{
    // Written so that what is not a number is refused too.
    if (!(width >= 1 && height >= 1))
        return fail(imaging::errors::decodeFailed, "a page without a size");
    if (!(width <= imaging::maxSide && height <= imaging::maxSide && width * height <= double(imaging::maxPixels))) {
        char text[80];
        std::snprintf(text, sizeof text, "%.0f x %.0f pixels", width, height);
        return fail(errors::tooLarge, text);
    }
    return {};
}

} // namespace holdfast::decode

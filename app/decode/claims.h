#pragma once

#include "core/imaging/claims.h"

#include <QByteArray>

namespace holdfast::decode {

/// What a file says about itself: a picture's Exif, IPTC and XMP, a PDF's information, a mail's headers and the names
/// of what is attached to it. Empty for what says nothing, or nothing that Holdfast reads. decode.failed.
Result<imaging::Claims> readClaims(const QByteArray& untrustedFile, std::string_view mime);

Result<imaging::Claims> readPictureClaims(const QByteArray& untrustedPicture);
Result<imaging::Claims> readPdfClaims(const QByteArray& untrustedPdf);
/// One message, or several one after the other as in an mbox.
Result<imaging::Claims> readMailClaims(const QByteArray& untrustedMail, bool isMbox);

} // namespace holdfast::decode

#include "app/decode/claims.h"

namespace holdfast::decode {

Result<imaging::Claims> readClaims(const QByteArray& untrustedFile, std::string_view mime)
{
    if (!imaging::canClaim(mime))
        return imaging::Claims();
    if (mime.starts_with("image/"))
        return readPictureClaims(untrustedFile);
    if (mime == "application/pdf")
        return readPdfClaims(untrustedFile);
    return readMailClaims(untrustedFile, mime == "application/mbox");
}

} // namespace holdfast::decode

#include "app/decode/claims.h"
#include "core/imaging/decode_client.h"

#include <QDateTime>
#include <poppler-qt6.h>

namespace holdfast::decode {

Result<imaging::Claims> readPdfClaims(const QByteArray& untrustedPdf)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(untrustedPdf);
    if (!document)
        return fail(imaging::errors::decodeFailed, "pdf");
    imaging::Claims claims;
    for (const QString& key : document->infoKeys()) {
        const QDateTime date = document->date(key);
        const QString value = date.isValid() ? date.toUTC().toString(Qt::ISODate) : document->info(key);
        claims.add({0, "Pdf." + key.toStdString(), value.toStdString()});
    }
    return claims;
}

} // namespace holdfast::decode

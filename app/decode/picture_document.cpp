#include "app/decode/picture_document.h"

#include "app/decode/flattened.h"
#include "app/decode/jpeg_ending.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <utility>

namespace holdfast::decode {

QByteArray pictureFormat(std::string_view mime)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 7> known{
        {{"image/png", "png"}, {"image/jpeg", "jpeg"}, {"image/webp", "webp"}, {"image/tiff", "tiff"},
            {"image/gif", "gif"}, {"image/bmp", "bmp"}, {"image/x-ms-bmp", "bmp"}}};
    static const QList<QByteArray> available = QImageReader::supportedImageFormats();
    for (const auto& [type, format] : known)
        if (mime == type && available.contains(QByteArray(format)))
            return format;
    return {};
}

PictureDocument::PictureDocument(QByteArray untrustedFile, QByteArray format, uint32_t pages)
    : m_untrustedFile(std::move(untrustedFile))
    , m_format(std::move(format))
    , m_pages(pages)
{
}

static void prepare(QImageReader& reader)
{
    reader.setAutoDetectImageFormat(false); // the type was decided by content already: no second opinion
    reader.setAutoTransform(true);
}

static Error readError(const QImageReader& reader)
{
    return Error(imaging::errors::decodeFailed, reader.errorString().toStdString());
}

/// Scanners put several into one file; what others hold is a film. Qt's reader tells only before it was asked anything
/// else.
static int pagesOf(QByteArray& untrustedFile, const QByteArray& format)
{
    if (format != "tiff")
        return 1;
    QBuffer buffer(&untrustedFile);
    QImageReader reader(&buffer, format);
    prepare(reader);
    return std::max(1, reader.imageCount());
}

Result<std::unique_ptr<Document>> PictureDocument::open(QByteArray untrustedFile, const QByteArray& format)
{
    // libjpeg paints what is missing grey and calls it a success.
    if (format == "jpeg" && !endsWhole(asBytes({untrustedFile.constData(), size_t(untrustedFile.size())})))
        return fail(imaging::errors::decodeFailed, "the file ends early");
    QBuffer buffer(&untrustedFile);
    QImageReader reader(&buffer, format);
    prepare(reader);
    const QSize size = reader.size();
    if (!reader.canRead())
        return fail(readError(reader));
    if (size.isValid())
        HF_CHECK(checkSize(size.width(), size.height()));
    const int pages = pagesOf(untrustedFile, format);
    if (pages > int(imaging::maxPages))
        return fail(errors::tooLarge, std::to_string(pages) + " pages");
    return std::unique_ptr<Document>(new PictureDocument(std::move(untrustedFile), format, uint32_t(pages)));
}

Result<QImage> PictureDocument::render(uint32_t number, double)
{
    if (number < 1 || number > m_pages)
        return fail(imaging::errors::noSuchPage, std::to_string(number));
    QBuffer buffer(&m_untrustedFile);
    QImageReader reader(&buffer, m_format);
    prepare(reader);
    if (number > 1) {
        if (!reader.jumpToImage(int(number) - 1))
            return fail(readError(reader));
        if (const QSize size = reader.size(); size.isValid())
            HF_CHECK(checkSize(size.width(), size.height()));
    }
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return fail(readError(reader));
    HF_CHECK(checkSize(image.width(), image.height()));
    image = flattened(std::move(image));
    if (image.isNull())
        return fail(errors::outOfMemory, "picture");
    return image;
}

} // namespace holdfast::decode

#include "ui/common/clipboard_picture.h"

#include "core/imaging/redaction.h"
#include "ui/common/file_choice.h"

#include <QMimeData>
#include <QUrl>

namespace holdfast::ui {

namespace {

/// What Windows calls the bytes of a PNG that a program put there; others are given as pixels.
constexpr const char* pngOfWindows = "application/x-qt-windows-mime;value=\"PNG\"";
constexpr const char* offeredPng = "image/png";

std::optional<ClipboardPicture> bytesOffered(const QMimeData& held)
{
    for (const char* type : {offeredPng, pngOfWindows, "image/jpeg", "image/webp", "image/heic", "image/avif",
             "image/tiff", "image/gif", "image/bmp"}) {
        const QString format = QLatin1String(type);
        if (!held.hasFormat(format))
            continue;
        if (QByteArray bytes = held.data(format); !bytes.isEmpty())
            return ClipboardPicture{type == pngOfWindows ? offeredPng : type, std::move(bytes), {}};
    }
    return {};
}

} // namespace

std::optional<ClipboardPicture> pictureIn(const QMimeData* held)
{
    if (held == nullptr)
        return {};
    if (auto bytes = bytesOffered(*held))
        return bytes;
    // Qt decodes what another program offers as bytes in this very process, which holds the vault's keys.
    for (const QString& format : held->formats())
        if (format.startsWith(QLatin1String("image/")))
            return {};
    QImage pixels = held->hasImage() ? qvariant_cast<QImage>(held->imageData()) : QImage();
    if (pixels.isNull())
        return {};
    return ClipboardPicture{{}, {}, std::move(pixels)};
}

std::vector<std::filesystem::path> localFilesIn(const QMimeData* held)
{
    std::vector<std::filesystem::path> paths;
    if (held == nullptr)
        return paths;
    for (const QUrl& url : held->urls())
        if (url.isLocalFile())
            paths.push_back(toPath(url.toLocalFile()));
    return paths;
}

Result<intake::PastedPicture> toPasted(const ClipboardPicture& picture, UtcTime pastedAt)
{
    const QSize size = picture.pixels.size();
    if (int64_t(size.width()) * size.height() > intake::maxPastedPixels)
        return fail(holdfast::errors::tooLarge,
            std::to_string(size.width()) + " x " + std::to_string(size.height()) + " pixels were pasted");
    if (static_cast<uint64_t>(picture.bytes.size()) > intake::maxPastedBytes)
        return fail(holdfast::errors::tooLarge, std::to_string(picture.bytes.size()) + " bytes were pasted");
    Bytes bytes(picture.bytes.begin(), picture.bytes.end());
    if (!picture.pixels.isNull()) {
        HF_TRY(bytes, imaging::encodePng(picture.pixels));
    }
    return intake::PastedPicture::of(std::make_shared<const Bytes>(std::move(bytes)), picture.offeredAs, pastedAt);
}

} // namespace holdfast::ui

#include "core/bundle/report/report_pictures.h"

#include "core/bundle/layout.h"

#include <QBuffer>
#include <QImageWriter>

#include <algorithm>
#include <array>

namespace holdfast::bundle {

static constexpr int mosaicSide = 16; // px: what can't be recognised again

static const vault::Artifact* shownArtifact(const vault::Item& item)
{
    static constexpr std::array<std::string_view, 6> roles{
        "first-view", "screenshot", "redacted", "original", "player-frames", "contact-sheet"};
    for (const std::string_view role : roles)
        for (const vault::Artifact& artifact : item.artifacts)
            if (artifact.role == role && (artifact.mime.starts_with("image/") || artifact.mime == "application/pdf"))
                return &artifact;
    return nullptr;
}

static int widthFor(size_t exhibits)
{
    if (exhibits <= 60)
        return 1200;
    return exhibits <= 500 ? 720 : 360;
}

static QImage mosaicOf(const QImage& pixels)
{
    QSize size = pixels.size();
    size.scale(mosaicSide, mosaicSide, Qt::KeepAspectRatio);
    return pixels.scaled(
        size.expandedTo(QSize(1, 1)).boundedTo(pixels.size()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

static Bytes rowsOf(const QImage& pixels)
{
    const QImage rgb = pixels.convertToFormat(QImage::Format_RGB888);
    Bytes rows;
    for (int y = 0; y < rgb.height(); ++y)
        rows.insert(rows.end(), rgb.constScanLine(y), rgb.constScanLine(y) + rgb.width() * 3);
    return rows;
}

static Result<void> take(
    QImage pixels, bool isBlurred, int maxWidth, crypto::SealedSpool& spool, ReportPicture& picture)
{
    if (isBlurred)
        pixels = mosaicOf(pixels);
    else if (pixels.width() > maxWidth)
        pixels = pixels.scaledToWidth(maxWidth, Qt::SmoothTransformation);
    // A page of a book's shape; of a longer one the beginning.
    if (!isBlurred && pixels.height() > pixels.width() * 3 / 2)
        pixels = pixels.copy(0, 0, pixels.width(), pixels.width() * 3 / 2);
    picture.pixels = pixels.size();
    if (!isBlurred) {
        QByteArray data;
        QBuffer buffer(&data);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(72);
        if (writer.write(pixels.convertToFormat(QImage::Format_RGB888))) {
            picture.isJpeg = true;
            HF_TRY(picture.data, spool.append(asBytes({data.constData(), static_cast<size_t>(data.size())})));
            return {};
        }
    }
    HF_TRY(picture.data, spool.append(rowsOf(pixels)));
    return {};
}

ReportPictures chosenPictures(const vault::Item& item, const ReportOptions& options)
{
    const auto chosen = [&options](const ItemId& id) -> const ReportPictures* {
        const auto found = options.picturesOfItems.find(id);
        return found == options.picturesOfItems.end() ? nullptr : &found->second;
    };
    if (const ReportPictures* const own = chosen(item.id); own != nullptr)
        return *own;
    const ItemId* const page = item.pageOfLook();
    const ReportPictures* const ofPage = page != nullptr ? chosen(*page) : nullptr;
    return ofPage != nullptr ? *ofPage : options.pictures;
}

const char* whyNeverPictured(const vault::Item& item)
{
    if (item.kind == vault::ItemKind::Link || isLinkOnlyAnswer(toText(item.age)))
        return "noPicture-link";
    return item.kind == vault::ItemKind::Document ? "noPicture-identity" : nullptr;
}

Result<ReportPicture> makeReportPicture(const vault::Vault& vault, const vault::Item& item,
    const ReportOptions& options, size_t exhibits, crypto::SealedSpool& spool)
{
    ReportPicture picture;
    picture.chosen = chosenPictures(item, options);
    const auto without = [&picture](const char* why) {
        picture.missing = why;
        return picture;
    };
    if (const char* const why = whyNeverPictured(item); why != nullptr)
        return without(why);
    if (picture.chosen == ReportPictures::None || !options.pictureOf)
        return without("noPicture-none");
    const vault::Artifact* const artifact = shownArtifact(item);
    if (artifact == nullptr)
        return without("noPicture-nothing");
    const bool isBlurred = picture.chosen == ReportPictures::Blurred;
    const int maxWidth = isBlurred ? 256 : widthFor(exhibits);
    picture.role = artifact->role;
    HF_TRY(const std::unique_ptr<ByteSource> source, vault.openArtifact(*artifact));
    const Result<QImage> pixels = options.pictureOf(*source, artifact->mime, maxWidth);
    if (!pixels && pixels.error().is(holdfast::errors::cancelled))
        return fail(pixels.error());
    if (!pixels || pixels->isNull()) {
        picture.error = pixels ? "decode.failed" : std::string(pixels.error().code().id);
        return without("noPicture-failed");
    }
    HF_CHECK(take(*pixels, isBlurred, maxWidth, spool, picture));
    return picture;
}

} // namespace holdfast::bundle

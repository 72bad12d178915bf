#include "ui/common/picture_source.h"

#include "ui/common/view_log.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr int mosaicSide = 16; // px, by the bundle's and the program's rule for blurred pictures

bool isDecodable(const std::string& mime)
{
    return mime == "image/png" || mime == "image/jpeg" || mime == "image/gif" || mime == "image/webp"
        || mime == "image/bmp" || mime == "image/tiff" || mime == "image/heic" || mime == "image/heif"
        || mime == "image/avif" || mime == "application/pdf";
}

} // namespace

QImage mosaicOf(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const int top = std::min(picture.height(), picture.width() * 3 / 4 + 1);
    return picture.copy(0, 0, picture.width(), top)
        .scaled(mosaicSide, mosaicSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

PictureSource::PictureSource(vault::Vault& vault)
    : m_vault(vault)
{
    m_lane.setMaxThreadCount(1);
}

PictureSource::~PictureSource()
{
    endAll();
    m_lane.waitForDone();
}

const vault::Artifact* PictureSource::pictureOf(const vault::Item& item)
{
    if (item.kind == vault::ItemKind::Link || item.isBlocked())
        return nullptr;
    for (const auto role : {"screenshot", "first-view", "redacted", "original", "contact-sheet"})
        if (const vault::Artifact* artifact = item.artifact(role); artifact && isDecodable(artifact->mime))
            return artifact;
    return nullptr;
}

std::vector<vault::Artifact> PictureSource::picturesOf(const vault::Item& item)
{
    std::vector<vault::Artifact> pictures;
    const vault::Artifact* first = pictureOf(item);
    if (first == nullptr)
        return pictures;
    pictures.push_back(*first);
    for (const vault::Artifact& artifact : item.artifacts)
        if ((artifact.role == "contact-sheet" || artifact.role == "player-frames") && artifact.id != first->id
            && isDecodable(artifact.mime))
            pictures.push_back(artifact);
    return pictures;
}

void PictureSource::mosaic(const vault::Item& item, QObject* context, std::function<void(QImage)> done)
{
    if (const vault::Artifact* artifact = pictureOf(item))
        mosaicOfPart(*artifact, context, std::move(done));
}

void PictureSource::mosaicOfPart(const vault::Artifact& part, QObject* context, std::function<void(QImage)> done)
{
    runInBackground(
        m_lane, context,
        [this, artifact = part] {
            auto picture = decode(artifact, 48);
            return picture ? mosaicOf(*picture) : QImage();
        },
        std::move(done));
}

void PictureSource::picture(
    const vault::Item& item, int width, QObject* context, std::function<void(Result<QImage>)> done)
{
    if (const vault::Artifact* artifact = pictureOf(item))
        pictureOfPart(item, *artifact, width, context, std::move(done));
}

void PictureSource::pictureOfPart(const vault::Item& item, const vault::Artifact& part, int width, QObject* context,
    std::function<void(Result<QImage>)> done)
{
    runInBackground(
        m_lane, context,
        [this, item, artifact = part, width]() -> Result<QImage> {
            HF_TRY(QImage picture, decode(artifact, 110));
            HF_CHECK(logView(m_vault, item));
            return picture.width() > width ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture;
        },
        std::move(done));
}

void PictureSource::endAll()
{
    m_cancel.cancel();
    m_lane.clear();
}

Result<imaging::DecodeClient*> PictureSource::decoder()
{
    if (!m_decoder) {
        HF_TRY(m_decoder, imaging::DecodeClient::start());
    }
    return m_decoder.get();
}

Result<QImage> PictureSource::decode(const vault::Artifact& artifact, double dotsPerInch)
{
    const Progress progress({}, m_cancel);
    auto work = [&](imaging::DecodeClient& client) -> Result<QImage> {
        HF_TRY(auto source, m_vault.openArtifact(artifact));
        HF_CHECK(client.load(*source, artifact.mime, progress));
        HF_TRY(imaging::Page page, client.page(1, dotsPerInch, progress));
        return std::move(page.pixels);
    };
    return call(work);
}

void PictureSource::forgetDecoderAfter(const Error& error)
{
    // A helper that crashed or no longer answers is replaced by a fresh one at the next request.
    if (error.code().id.starts_with("helper.") || error.is(holdfast::errors::cancelled))
        m_decoder.reset();
}

} // namespace holdfast::ui

#include "app/decode/heif_document.h"

#include "app/decode/flattened.h"

#include <QColorSpace>

namespace holdfast::decode {

namespace {

Result<void> done(const heif_error& error)
{
    if (error.code == heif_error_Ok)
        return {};
    if (error.code == heif_error_Unsupported_feature || error.code == heif_error_Unsupported_filetype)
        return fail(imaging::errors::unsupported, error.message);
    return fail(imaging::errors::decodeFailed, error.message);
}

Result<HeifHandle> primary(heif_context* context)
{
    heif_image_handle* handle = nullptr;
    HF_CHECK(done(heif_context_get_primary_image_handle(context, &handle)));
    HeifHandle owned(handle);
    HF_CHECK(checkSize(heif_image_handle_get_width(handle), heif_image_handle_get_height(handle)));
    return owned;
}

QColorSpace spaceOf(const heif_image_handle* handle)
{
    const size_t size = heif_image_handle_get_raw_color_profile_size(handle);
    constexpr size_t largest = 4 * 1024 * 1024;
    if (size == 0 || size > largest)
        return {};
    QByteArray profile(qsizetype(size), '\0');
    if (heif_image_handle_get_raw_color_profile(handle, profile.data()).code != heif_error_Ok)
        return {};
    return QColorSpace::fromIccProfile(profile);
}

} // namespace

bool isHeif(std::string_view mime)
{
    return mime == "image/heic" || mime == "image/heif" || mime == "image/avif";
}

HeifDocument::HeifDocument(QByteArray untrustedFile, HeifContext context)
    : m_untrustedFile(std::move(untrustedFile))
    , m_context(std::move(context))
{
}

Result<std::unique_ptr<HeifDocument>> HeifDocument::opened(QByteArray untrustedFile)
{
    HeifContext context(heif_context_alloc());
    HF_CHECK(done(heif_context_read_from_memory_without_copy(
        context.get(), untrustedFile.constData(), size_t(untrustedFile.size()), nullptr)));
    HF_TRY(const HeifHandle handle, primary(context.get()));
    return std::unique_ptr<HeifDocument>(new HeifDocument(std::move(untrustedFile), std::move(context)));
}

Result<std::unique_ptr<Document>> HeifDocument::open(QByteArray untrustedFile)
{
    HF_TRY(std::unique_ptr<HeifDocument> document, opened(std::move(untrustedFile)));
    return std::unique_ptr<Document>(std::move(document));
}

Result<QImage> HeifDocument::withAlpha(QByteArray untrustedFile)
{
    HF_TRY(const std::unique_ptr<HeifDocument> document, opened(std::move(untrustedFile)));
    HF_TRY(const HeifHandle handle, primary(document->m_context.get()));
    if (heif_image_handle_has_alpha_channel(handle.get()) == 0)
        return QImage();
    return document->unflattened();
}

Result<QImage> HeifDocument::unflattened() const
{
    HF_TRY(const HeifHandle handle, primary(m_context.get()));
    heif_image* decoded = nullptr;
    HF_CHECK(
        done(heif_decode_image(handle.get(), &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, nullptr)));
    const HeifImage owned(decoded);
    int stride = 0;
    const uint8_t* plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(decoded, heif_channel_interleaved);
    const int height = heif_image_get_height(decoded, heif_channel_interleaved);
    HF_CHECK(checkSize(width, height));
    if (!plane || stride < width * 4)
        return fail(imaging::errors::decodeFailed, "no pixels");
    QImage image = QImage(plane, width, height, stride, QImage::Format_RGBA8888).copy();
    if (image.isNull())
        return fail(errors::outOfMemory, "picture");
    if (heif_image_handle_has_alpha_channel(handle.get()) == 0)
        image.convertTo(QImage::Format_RGB32);
    image.setColorSpace(spaceOf(handle.get()));
    return image;
}

Result<QImage> HeifDocument::render(uint32_t number, double)
{
    if (number != 1)
        return fail(imaging::errors::noSuchPage, std::to_string(number));
    HF_TRY(QImage image, unflattened());
    image = flattened(std::move(image));
    if (image.isNull())
        return fail(errors::outOfMemory, "picture");
    return image;
}

} // namespace holdfast::decode

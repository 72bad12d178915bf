#include "tests/core/imaging/sample_files.h"

#include <libheif/heif.h>
#include <stdexcept>

namespace holdfast::samples {

namespace {

void done(const heif_error& error)
{
    if (error.code != heif_error_Ok)
        throw std::runtime_error(error.message);
}

heif_error append(heif_context*, const void* data, size_t size, void* to)
{
    const auto* bytes = static_cast<const uint8_t*>(data);
    static_cast<Bytes*>(to)->insert(static_cast<Bytes*>(to)->end(), bytes, bytes + size);
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

/// The TIFF structure within a tagged JPEG's second segment.
Bytes exifData()
{
    const Bytes tagged = jpeg(gradient(8, 8), 1);
    const size_t length = size_t(tagged[4]) << 8 | tagged[5];
    return Bytes(tagged.begin() + 12, tagged.begin() + ptrdiff_t(4 + length));
}

} // namespace

Bytes heic(const QImage& image, bool isTurned)
{
    heif_image* picture = nullptr;
    done(heif_image_create(image.width(), image.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &picture));
    done(heif_image_add_plane(picture, heif_channel_interleaved, image.width(), image.height(), 24));
    int stride = 0;
    uint8_t* plane = heif_image_get_plane(picture, heif_channel_interleaved, &stride);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            uint8_t* at = plane + y * stride + x * 3;
            at[0] = uint8_t(qRed(pixel));
            at[1] = uint8_t(qGreen(pixel));
            at[2] = uint8_t(qBlue(pixel));
        }
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    done(heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder));
    done(heif_encoder_set_lossy_quality(encoder, 90));
    heif_encoding_options* options = heif_encoding_options_alloc();
    options->image_orientation = isTurned ? heif_orientation_rotate_90_cw : heif_orientation_normal;
    heif_image_handle* handle = nullptr;
    done(heif_context_encode_image(context, picture, encoder, options, &handle));
    const Bytes exif = exifData();
    done(heif_context_add_exif_metadata(context, handle, exif.data(), int(exif.size())));
    heif_image_handle_release(handle);
    Bytes file;
    heif_writer writer{1, &append};
    done(heif_context_write(context, &writer, &file));
    heif_encoding_options_free(options);
    heif_encoder_release(encoder);
    heif_image_release(picture);
    heif_context_free(context);
    return file;
}

} // namespace holdfast::samples

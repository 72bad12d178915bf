#include "core/imaging/pixel_rows.h"
#include "core/imaging/redaction.h"

#include <cstdio> // before jpeglib.h, which needs FILE and does not include it

#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>

namespace holdfast::imaging {

namespace {

struct ErrorManager {
    jpeg_error_mgr base;
    std::jmp_buf escape;
    char message[JMSG_LENGTH_MAX];
};

[[noreturn]] void escapeOnError(j_common_ptr state)
{
    auto* manager = reinterpret_cast<ErrorManager*>(state->err);
    manager->base.format_message(state, manager->message);
    std::longjmp(manager->escape, 1);
}

/// What libjpeg allocates and longjmp must not skip over.
struct Output {
    unsigned char* data = nullptr;
    unsigned long size = 0;
    ~Output() { std::free(data); }
};

/// Holds nothing with a destructor, since libjpeg leaves it by longjmp.
bool compress(const QImage& image, int quality, std::span<uint8_t> row, Output& output, ErrorManager& errorManager)
{
    jpeg_compress_struct state;
    state.err = jpeg_std_error(&errorManager.base);
    errorManager.base.error_exit = escapeOnError;
    errorManager.base.output_message = [](j_common_ptr) {};
    jpeg_create_compress(&state);
    if (setjmp(errorManager.escape) != 0) {
        jpeg_destroy_compress(&state);
        return false;
    }
    jpeg_mem_dest(&state, &output.data, &output.size);
    state.image_width = JDIMENSION(image.width());
    state.image_height = JDIMENSION(image.height());
    state.input_components = 3;
    state.in_color_space = JCS_RGB;
    jpeg_set_defaults(&state);
    jpeg_set_quality(&state, quality, TRUE);
    state.dct_method = JDCT_ISLOW;
    state.optimize_coding = TRUE;
    // 4:4:4, so that the edge of a cover and small print beside it stay sharp.
    for (int i = 0; i < state.num_components; ++i)
        state.comp_info[i].h_samp_factor = state.comp_info[i].v_samp_factor = 1;
    // The JFIF header always holds a density: square pixels, no unit, so it says nothing of the document.
    state.density_unit = 0;
    state.X_density = state.Y_density = 1;
    jpeg_start_compress(&state, TRUE);
    while (state.next_scanline < state.image_height) {
        copyRgbRow(image, int(state.next_scanline), row);
        JSAMPROW rows[1] = {row.data()};
        jpeg_write_scanlines(&state, rows, 1);
    }
    jpeg_finish_compress(&state);
    jpeg_destroy_compress(&state);
    return true;
}

} // namespace

Result<Bytes> encodeJpeg(const QImage& page, int quality)
{
    HF_TRY(const QImage image, opaque(page));
    Bytes row(size_t(image.width()) * 3);
    Output output;
    ErrorManager errorManager{};
    if (!compress(image, quality, row, output, errorManager))
        return fail(errors::encodeFailed, errorManager.message);
    return Bytes(output.data, output.data + output.size);
}

} // namespace holdfast::imaging

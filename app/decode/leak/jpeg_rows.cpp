#include "app/decode/leak/jpeg_rows.h"

#include "app/decode/leak/stray_bytes.h"

#include <cstdio> // before jpeglib.h, which needs FILE and does not include it

#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <functional>

namespace holdfast::decode {

namespace {

constexpr int mostJpegScans = 100; ///< each of them goes over all pixels
constexpr JDIMENSION longestJpegSide = 65'500;

struct RowsManager {
    jpeg_error_mgr base;
    jpeg_progress_mgr progress;
    std::jmp_buf escape;
    const uint8_t *begin, *end;
    size_t strayBytes;
    bool hasWord, goesOn, isBroken;
};

RowsManager* rowsManagerOf(j_common_ptr state)
{
    return reinterpret_cast<RowsManager*>(state->err);
}

[[noreturn]] void escapeRows(j_common_ptr state)
{
    std::longjmp(rowsManagerOf(state)->escape, 1);
}

/// libjpeg says before each marker how many bytes it did not need. Encoders in cameras leave a few behind; rows lie
/// between as many markers as there are restarts.
void noteRowsWarning(j_common_ptr state, int level)
{
    constexpr Carelessness anyWord{.longestWord = 7, .mostBytes = SIZE_MAX}, anyBytes{SIZE_MAX, 0};
    constexpr size_t mostCareless = 256;
    RowsManager* manager = rowsManagerOf(state);
    if (level >= 0 || state->err->msg_code != JWRN_EXTRANEOUS_DATA)
        return;
    const uint8_t* end = reinterpret_cast<j_decompress_ptr>(state)->src->next_input_byte;
    const auto bytes = size_t(state->err->msg_parm.i[0]);
    const std::less<const uint8_t*> isBefore; // where a file is cut off, libjpeg goes on in bytes of its own
    if (isBefore(end, manager->begin) || isBefore(manager->end, end) || bytes > size_t(end - manager->begin))
        return;
    const ByteView stray(end - bytes, bytes);
    manager->hasWord = manager->hasWord || strayBytesTell(stray, anyWord);
    manager->strayBytes += strayBytesTell(stray, anyBytes) ? bytes : 0;
    manager->goesOn = manager->hasWord || manager->strayBytes > mostCareless;
}

void limitScans(j_common_ptr state)
{
    if (reinterpret_cast<j_decompress_ptr>(state)->input_scan_number > mostJpegScans)
        escapeRows(state);
}

/// Holds nothing with a destructor, since libjpeg leaves it by longjmp. As small as can be unpacked: the pixels
/// themselves are not needed.
void unpackRows(ByteView jpeg, uint64_t& pixelBudget, RowsManager& manager)
{
    jpeg_decompress_struct state{};
    state.err = jpeg_std_error(&manager.base);
    manager.base.error_exit = escapeRows;
    manager.base.emit_message = noteRowsWarning;
    manager.base.output_message = [](j_common_ptr) {};
    manager.progress.progress_monitor = limitScans;
    if (setjmp(manager.escape) != 0) {
        manager.isBroken = true;
        jpeg_destroy_decompress(&state);
        return;
    }
    jpeg_create_decompress(&state);
    state.progress = &manager.progress;
    jpeg_mem_src(&state, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
    jpeg_read_header(&state, TRUE);
    manager.hasWord = manager.goesOn = false; // what stands between the segments of the head are no rows
    manager.strayBytes = 0;
    const uint64_t pixels = uint64_t(state.image_width) * state.image_height;
    if (state.image_width <= longestJpegSide && pixels <= pixelBudget) {
        pixelBudget -= pixels;
        state.scale_num = 1;
        state.scale_denom = 8;
        state.out_color_space = state.jpeg_color_space;
        state.do_fancy_upsampling = FALSE;
        state.do_block_smoothing = FALSE;
        jpeg_start_decompress(&state);
        JSAMPARRAY row = (*state.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&state), JPOOL_IMAGE,
            state.output_width * JDIMENSION(state.output_components), 1);
        while (state.output_scanline < state.output_height)
            jpeg_read_scanlines(&state, row, 1);
        jpeg_finish_decompress(&state);
    } else {
        pixelBudget = 0;
    }
    jpeg_destroy_decompress(&state);
}

} // namespace

JpegRows jpegRows(ByteView untrustedJpeg, uint64_t& pixelBudget)
{
    RowsManager manager{};
    manager.begin = untrustedJpeg.data();
    manager.end = manager.begin + untrustedJpeg.size();
    if (!untrustedJpeg.empty())
        unpackRows(untrustedJpeg, pixelBudget, manager);
    return manager.goesOn ? JpegRows::goOn : manager.isBroken ? JpegRows::unread : JpegRows::asNamed;
}

} // namespace holdfast::decode

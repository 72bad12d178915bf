#include "core/imaging/pixel_rows.h"
#include "core/imaging/redaction.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace holdfast::imaging {

static void appendChunk(Bytes& out, std::string_view type, ByteView data)
{
    appendU32Be(out, uint32_t(data.size()));
    const size_t checkedFrom = out.size();
    append(out, asBytes(type));
    append(out, data);
    const ByteView checked = ByteView(out).subspan(checkedFrom);
    appendU32Be(out, uint32_t(crc32_z(0, checked.data(), checked.size())));
}

Result<Bytes> encodePng(const QImage& page)
{
    constexpr size_t maxChunk = 0x7fffffff; // PNG 1.2 section 3.2
    HF_TRY(const QImage image, opaque(page));
    HF_TRY(const Bytes rows, deflateRows(image));
    Bytes header;
    appendU32Be(header, uint32_t(image.width()));
    appendU32Be(header, uint32_t(image.height()));
    append(header, std::array<uint8_t, 5>{8, 2, 0, 0, 0}); // 8 bits, RGB, deflate, adaptive filters, no interlace

    Bytes file;
    file.reserve(rows.size() + 64);
    append(file, std::array<uint8_t, 8>{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    appendChunk(file, "IHDR", header);
    for (ByteView rest = rows; !rest.empty();) {
        const size_t count = std::min(rest.size(), maxChunk);
        appendChunk(file, "IDAT", rest.first(count));
        rest = rest.subspan(count);
    }
    appendChunk(file, "IEND", {});
    return file;
}

} // namespace holdfast::imaging

#include "app/decode/jpeg_ending.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/mime_refinement.h"
#include "core/base/untrusted_text.h"

#include <array>
#include <cstdlib>

using namespace holdfast;

// What is read of a file before any library sees it: what it is, and bytes after its end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const ByteView untrusted(data, size);
    (void)decode::endsWhole(untrusted);
    for (const std::string_view mime : {"application/octet-stream", "application/zip", "text/plain", "inode/x-empty"})
        if (!isMimeType(decode::refineMime(mime, untrusted)))
            std::abort();
    for (const std::string_view mime : {"image/webp", "image/bmp", "image/gif", "image/tiff"})
        if (decode::trailingBytes(untrusted, mime).entries.size() > (mime == "image/tiff" ? 0 : 1))
            std::abort();
    return 0;
}

#include "app/decode/heif_handles.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

void addIfAny(int count, std::string_view code, std::string_view what, imaging::Traces& traces)
{
    if (count > 0)
        traces.add({code, 0, {}, std::to_string(count) + " " + std::string(what), true});
}

/// What libheif lists beside the main picture; false where it can't read the file.
bool listPictures(ByteView untrustedHeif, imaging::Traces& traces)
{
    constexpr int colours = LIBHEIF_AUX_IMAGE_FILTER_OMIT_ALPHA | LIBHEIF_AUX_IMAGE_FILTER_OMIT_DEPTH;
    const HeifContext context(heif_context_alloc());
    if (heif_context_read_from_memory_without_copy(context.get(), untrustedHeif.data(), untrustedHeif.size(), nullptr)
            .code
        != heif_error_Ok)
        return false;
    heif_image_handle* found = nullptr;
    if (heif_context_get_primary_image_handle(context.get(), &found).code != heif_error_Ok)
        return false;
    const HeifHandle primary(found);
    addIfAny(heif_context_get_number_of_top_level_images(context.get()) - 1, codes::hiddenPicture, "further pictures",
        traces);
    addIfAny(heif_image_handle_get_number_of_thumbnails(primary.get()), codes::thumbnail, "small pictures", traces);
    addIfAny(
        heif_image_handle_get_number_of_depth_images(primary.get()), codes::hiddenPicture, "maps of depth", traces);
    addIfAny(heif_image_handle_get_number_of_auxiliary_images(primary.get(), colours), codes::hiddenPicture,
        "auxiliary pictures", traces);
    return true;
}

struct HeifBox {
    std::string_view kind;
    ByteView content;
    size_t length = 0; ///< with its head; 0 where there is no whole box
};

/// The one that `untrustedBytes` begins with (ISO/IEC 14496-12, 4.2).
HeifBox firstBox(ByteView untrustedBytes)
{
    constexpr size_t plainHead = 8, largeHead = 16;
    if (untrustedBytes.size() < plainHead)
        return {};
    uint64_t length = readU32Be(untrustedBytes);
    size_t head = plainHead;
    if (length == 1 && untrustedBytes.size() >= largeHead) {
        length = uint64_t(readU32Be(untrustedBytes.subspan(8))) << 32 | readU32Be(untrustedBytes.subspan(12));
        head = largeHead;
    } else if (length == 0) {
        length = untrustedBytes.size();
    }
    if (length < head || length > untrustedBytes.size())
        return {};
    return {asText(untrustedBytes.subspan(4, 4)), untrustedBytes.subspan(head, size_t(length) - head), size_t(length)};
}

template <size_t count>
void inspectBoxes(ByteView untrustedBytes, const std::array<std::string_view, count>& known, imaging::Traces& traces)
{
    while (!untrustedBytes.empty()) {
        const HeifBox box = firstBox(untrustedBytes);
        if (box.length == 0)
            break;
        if (std::ranges::find(known, box.kind) == known.end() && strayBytesTell(box.content))
            traces.add({codes::trailing, 0, {},
                printableAscii(box.kind, box.kind.size()) + ": " + std::to_string(box.content.size()) + " bytes",
                true});
        untrustedBytes = untrustedBytes.subspan(box.length);
    }
    if (strayBytesTell(untrustedBytes))
        traces.add({codes::trailing, 0, {}, std::to_string(untrustedBytes.size()) + " bytes", true});
}

/// Boxes that no reader of pictures looks at, in the file and in what it says of its pictures, and bytes after them.
void inspectFileBoxes(ByteView untrustedHeif, imaging::Traces& traces)
{
    constexpr std::array<std::string_view, 4> ofFile{"ftyp", "meta", "mdat", "moov"};
    constexpr std::array<std::string_view, 9> ofMeta{
        "hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat", "dinf", "grpl"};
    constexpr size_t versionBytes = 4;
    inspectBoxes(untrustedHeif, ofFile, traces);
    while (!untrustedHeif.empty()) {
        const HeifBox box = firstBox(untrustedHeif);
        if (box.length == 0)
            return;
        if (box.kind == "moov")
            traces.add({codes::hiddenPicture, 0, {}, "film", true});
        if (box.kind == "meta" && box.content.size() > versionBytes)
            inspectBoxes(box.content.subspan(versionBytes), ofMeta, traces);
        untrustedHeif = untrustedHeif.subspan(box.length);
    }
}

} // namespace

imaging::Traces heifParts(ByteView untrustedHeif)
{
    imaging::Traces traces;
    if (listPictures(untrustedHeif, traces))
        inspectFileBoxes(untrustedHeif, traces);
    else
        traces.addUnread("further pictures in the file");
    return traces;
}

} // namespace holdfast::decode

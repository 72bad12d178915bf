#include "ui/cover/cover_saver.h"

#include "core/base/secure_buffer.h"
#include "core/vault/output_file.h"

#include <algorithm>
#include <cmath>

namespace holdfast::ui {

namespace {

intake::CoverOrder orderFor(const CopyPlan& plan)
{
    intake::CoverOrder order;
    for (const auto& [page, placed] : plan.covers)
        for (const PlacedCover& cover : placed)
            order.covers.push_back({page, cover.box, cover.reason});
    order.corners = plan.corners;
    order.format = plan.format;
    order.watermark = plan.mark;
    order.reference = plan.mark.empty() ? std::string() : plan.reference;
    order.maxBytes = plan.maxBytes;
    return order;
}

/// px: a page in the preview is no larger, so that all of a long document stay within some hundred megabytes.
QSize largestShown(uint32_t pages)
{
    constexpr double pixels = 32e6, usualShape = 1.42;
    const int width = std::clamp(static_cast<int>(std::sqrt(pixels / usualShape / std::max(1u, pages))), 200, 1400);
    return {width, 2 * width};
}

} // namespace

Result<CoverPreview> makePreview(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const CoverDocument& document, const CopyPlan& plan, const Progress& progress)
{
    intake::CoverOrder order = orderFor(plan);
    order.waitsBeside = intake::placeOfHeld(vault);
    HF_TRY(const auto source, document.open(vault));
    HF_TRY(intake::CoveredCopy copy, intake::coverDocument(nullptr, decoder, *source, document.mime, order, progress));
    CoverPreview preview;
    preview.file = std::make_shared<const intake::HeldFile>(std::move(copy.file));
    preview.format = order.format;
    HF_TRY(const uint32_t pages, decoder.load(*preview.file->open(), imaging::mimeOf(preview.format), progress));
    const QSize most = largestShown(pages);
    for (uint32_t page = 1; page <= pages; ++page) {
        HF_TRY(imaging::Page shown, decoder.page(page, 110, progress));
        const bool isLarger = shown.pixels.width() > most.width() || shown.pixels.height() > most.height();
        preview.pages.push_back(isLarger ? shown.pixels.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                         : std::move(shown.pixels));
    }
    if (document.isPaged())
        decoder.rest(); // the check has the whole copy too
    return preview;
}

static Result<vault::Item> importOriginal(
    imaging::DecodeClient& decoder, vault::Vault& vault, const CoverDocument& document, const Progress& progress)
{
    intake::ImportOptions options;
    options.purpose = Purpose::IdentityDocument;
    if (document.pasted)
        return intake::importPasted(vault, decoder, *document.pasted, options, progress).item;
    HF_TRY(auto imported, intake::importPaths(vault, decoder, {document.path}, options, progress));
    if (imported.empty())
        return fail(holdfast::errors::notFound);
    return std::move(imported.front().item);
}

Result<intake::CoveredCopy> fileCopy(imaging::DecodeClient& decoder, vault::Vault& vault, const CoverDocument& document,
    const CopyPlan& plan, const Digest& checked, const intake::LetPass& letPass, bool keepOriginal,
    const Progress& progress)
{
    intake::CoverOrder order = orderFor(plan);
    order.parent = document.item;
    order.beforeFiling = [&](const intake::HeldFile& copy) -> Result<intake::LetPass> {
        if (copy.sha256() != checked)
            return fail(otherCopy);
        return letPass;
    };
    if (!document.item && keepOriginal)
        order.fileDocument = [&] { return importOriginal(decoder, vault, document, progress); };
    HF_TRY(const auto source, document.open(vault));
    return intake::coverDocument(&vault, decoder, *source, document.mime, order, progress);
}

Result<void> writeCopy(const std::filesystem::path& target, const intake::HeldFile& copy)
{
    HF_TRY(AtomicFile file, vault::createOutputFile(target));
    HF_CHECK(copy.writeTo(file));
    return vault::commitOutputFile(file);
}

} // namespace holdfast::ui

#include "core/intake/cover_choice.h"

#include <algorithm>

namespace holdfast::intake {

Result<imaging::FoundEdges> straightenByEdges(imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, CoverOrder& order, const Progress& progress)
{
    HF_CHECK(decoder.load(document, mime, progress));
    HF_TRY(imaging::FoundEdges found, decoder.findEdges(progress));
    order.corners = found.corners;
    return found;
}

Result<ChosenCovers> addSuggestions(imaging::DecodeClient& decoder, const imaging::OpenSource& open,
    std::string_view mime, const std::optional<imaging::Preset>& preset, CoverOrder& order, const Progress& progress,
    const imaging::ReadingLanguages& languages)
{
    const auto load = [&]() -> Result<uint32_t> {
        HF_TRY(const std::unique_ptr<ByteSource> document, open());
        HF_TRY(const uint32_t pages, decoder.load(*document, mime, progress));
        if (order.corners)
            HF_CHECK(decoder.straighten(*order.corners, progress));
        return pages;
    };
    HF_TRY(const uint32_t pages, load());
    HF_TRY(imaging::SuggestedCovers found, imaging::suggestForDocument(decoder, pages, progress, load, languages));
    ChosenCovers chosen;
    chosen.unchecked = std::move(found.unchecked);
    for (imaging::Suggestion& one : found.covers) {
        if (preset && !preset->wants(one.code))
            continue;
        for (const QRect& box : one.boxes)
            order.covers.push_back({one.page, box, std::string(one.code)});
        chosen.covered.push_back(std::move(one));
    }
    if (order.covers.empty())
        return fail(errors::nothingSuggested);
    return chosen;
}

bool isMeantToStay(const imaging::LeakFinding& found, const std::vector<std::string>& allowed, bool isAuto)
{
    const bool isInPlainSight = found.code == imaging::leak_codes::mrz || found.code == imaging::leak_codes::barcode;
    return (isInPlainSight && !isAuto) || std::ranges::find(allowed, found.code) != allowed.end();
}

LetPass letPassOf(const imaging::LeakReport& report)
{
    LetPass letPass;
    for (const imaging::LeakFinding& found : report.findings)
        if (std::ranges::find(letPass.findings, found.code) == letPass.findings.end())
            letPass.findings.emplace_back(found.code);
    letPass.isWhole = report.unchecked.empty();
    return letPass;
}

} // namespace holdfast::intake

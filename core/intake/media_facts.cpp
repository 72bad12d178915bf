#include "core/intake/media_facts.h"

#include "core/imaging/redaction.h"

namespace holdfast::intake {

Result<imaging::Media> readMedia(vault::Ingest& ingest, imaging::DecodeClient& decoder, const vault::Artifact& film,
    std::string_view sheetName, std::optional<vault::Artifact>& contactSheet, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<RangeSource> untrustedFilm, ingest.ranges(film));
    HF_TRY(imaging::Media media, decoder.media(*untrustedFilm, progress.withReport({})));
    if (media.sheet) {
        HF_TRY(const Bytes png, imaging::encodePng(media.sheet->pixels));
        HF_TRY(contactSheet, ingest.addBytes("contact-sheet", sheetName, "image/png", png));
    }
    return media;
}

} // namespace holdfast::intake

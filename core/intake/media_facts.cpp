#include "core/intake/media_facts.h"

#include "core/imaging/redaction.h"
#include "core/intake/import_record.h"
#include "core/intake/joined_films.h"

#include <algorithm>

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

void addFacts(Json& entry, vault::Ingest& ingest, imaging::DecodeClient& decoder, const vault::Artifact& film,
    const Progress& progress)
{
    std::optional<vault::Artifact> sheet;
    const auto media = readMedia(ingest, decoder, film, film.name + ".contact-sheet.png", sheet, progress);
    if (!media) {
        entry["facts_error"] = media.error().code().id;
        return;
    }
    entry["facts"] = mediaJson(*media, sheet ? &*sheet : nullptr);
    entry["claimed"] = imaging::claimsJson(media->facts.claimed);
}

void addMediaFacts(
    Json& record, vault::Ingest& ingest, const std::vector<vault::Artifact>& stored, const Progress& progress)
{
    const auto section = record.find("media");
    if (section == record.end() || std::ranges::find(stored, "media", &vault::Artifact::role) == stored.end())
        return;
    const Decoder decoder = imaging::DecodeClient::start();
    for (Json& entry : (*section)["files"]) {
        const auto film = std::ranges::find(stored, jsonStringOr(entry, "name"), &vault::Artifact::name);
        if (film == stored.end() || film->role != "media" || entry.contains("list"))
            continue;
        if (decoder)
            addFacts(entry, ingest, **decoder, *film, progress);
        else
            entry["facts_error"] = decoder.error().code().id;
    }
    joinFilms(record, ingest, decoder, stored, progress);
}

} // namespace holdfast::intake

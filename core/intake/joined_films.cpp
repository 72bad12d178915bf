#include "core/intake/joined_films.h"

#include "core/intake/import_record.h"
#include "core/intake/media_facts.h"

#include <algorithm>
#include <map>

namespace holdfast::intake {

namespace {

/// The tracks of each film, by its number.
using Films = std::map<uint64_t, std::vector<const vault::Artifact*>>;

Films filmsOf(const Json& files, const std::vector<vault::Artifact>& stored)
{
    Films films;
    for (const Json& file : files) {
        const auto film = jsonUnsigned(file, "film");
        const auto track = std::ranges::find(stored, jsonStringOr(file, "name"), &vault::Artifact::name);
        if (film && track != stored.end() && track->role == "media" && track->bytes > 0)
            films[*film].push_back(&*track);
    }
    return films;
}

bool isWhole(const Json& files, uint64_t film)
{
    return std::ranges::all_of(files, [&](const Json& file) {
        const bool isTrack = jsonUnsigned(file, "film") == film && jsonMember(file, "chosen").is_null();
        return !isTrack || jsonMember(file, "whole") == true;
    });
}

Result<vault::Artifact> join(vault::Ingest& ingest, imaging::DecodeClient& decoder, uint64_t film,
    const std::vector<const vault::Artifact*>& tracks, const Progress& progress)
{
    std::vector<std::unique_ptr<RangeSource>> untrustedTracks;
    std::vector<RangeSource*> sources;
    for (const vault::Artifact* track : tracks) {
        HF_TRY(auto ranges, ingest.ranges(*track));
        sources.push_back(ranges.get());
        untrustedTracks.push_back(std::move(ranges));
    }
    const auto start = [&](std::string_view mime) {
        const std::string name = "film-" + std::to_string(film) + (mime == "video/mp4" ? ".mp4" : ".mkv");
        return ingest.startArtifact("media-joined", name, mime);
    };
    if (auto joined = decoder.join(sources, start, progress.withReport({})); !joined) {
        ingest.discardArtifact();
        return fail(joined.error());
    }
    return ingest.finishArtifact();
}

Json joinedJson(vault::Ingest& ingest, imaging::DecodeClient& decoder, uint64_t film,
    const std::vector<const vault::Artifact*>& tracks, const Progress& progress)
{
    Json entry{{"film", film}, {"of", Json::array()}, {"name", nullptr}};
    for (const vault::Artifact* track : tracks)
        entry["of"].push_back({{"name", track->name}, {"sha256", track->sha256.hex()}});
    const auto joined = join(ingest, decoder, film, tracks, progress);
    if (!joined) {
        entry["error"] = joined.error().code().id;
        return entry;
    }
    entry["name"] = joined->name;
    entry["mime"] = joined->mime;
    entry["bytes"] = joined->bytes;
    entry["sha256"] = joined->sha256.hex();
    addFacts(entry, ingest, decoder, *joined, progress);
    return entry;
}

} // namespace

void joinFilms(Json& record, vault::Ingest& ingest, imaging::DecodeClient& decoder,
    const std::vector<vault::Artifact>& stored, const Progress& progress)
{
    Json& media = record["media"];
    media["joined"] = Json::array();
    for (const auto& [film, tracks] : filmsOf(media["files"], stored)) {
        media["joined"].push_back(joinedJson(ingest, decoder, film, tracks, progress));
        media["joined"].back()["whole"] = isWhole(media["files"], film);
    }
}

} // namespace holdfast::intake

#include "core/intake/joined_films.h"

#include "core/crypto/aes_cbc.h"
#include "core/intake/decrypted_pieces.h"
#include "core/intake/import_record.h"
#include "core/intake/media_facts.h"

#include <algorithm>
#include <map>

namespace holdfast::intake {

namespace {

struct Track {
    const vault::Artifact* artifact;
    const Json* file; ///< what the record says of it
};
/// The tracks of each film, by its number.
using Films = std::map<uint64_t, std::vector<Track>>;

Films filmsOf(const Json& files, const std::vector<vault::Artifact>& stored)
{
    Films films;
    for (const Json& file : files) {
        const auto film = jsonUnsigned(file, "film");
        const auto track = std::ranges::find(stored, jsonStringOr(file, "name"), &vault::Artifact::name);
        if (film && track != stored.end() && track->role == "media" && track->bytes > 0)
            films[*film].push_back({&*track, &file});
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

using FilmPieces = std::vector<DecryptedPieces::Piece>;

Result<void> setCipher(DecryptedPieces::Piece& piece, const Json& told, const std::vector<Bytes>& keys)
{
    if (!told.contains("key"))
        return {};
    HF_TRY(const uint64_t key, jsonUnsigned(told, "key"));
    HF_TRY(piece.iv, fromHex(jsonStringOr(told, "iv")));
    if (key >= keys.size() || keys[size_t(key)].size() != crypto::aesBlockBytes)
        return fail(crypto::errors::invalidBlocks, "key");
    piece.key = keys[size_t(key)];
    return {};
}

/// Ranges of files, each in its file's place; up to the first whose file did not come.
Result<FilmPieces> rangesOf(const Json& file, const FilmPieces& files, const std::vector<Bytes>& keys)
{
    std::vector<uint64_t> places;
    uint64_t place = 0;
    for (const DecryptedPieces::Piece& each : files) {
        places.push_back(place);
        place += each.bytes;
    }
    FilmPieces ranges;
    for (const Json& each : file["ranges"]) {
        HF_TRY(const uint64_t number, jsonUnsigned(each, "piece"));
        if (number >= files.size())
            break;
        DecryptedPieces::Piece range;
        range.from = places[size_t(number)];
        range.bytes = files[size_t(number)].bytes;
        if (each.contains("bytes")) {
            HF_TRY(const uint64_t offset, jsonUnsigned(each, "offset"));
            HF_TRY(const uint64_t bytes, jsonUnsigned(each, "bytes"));
            if (offset > range.bytes || bytes > range.bytes - offset)
                return fail(crypto::errors::invalidBlocks, "a range beyond its file");
            range.from = *range.from + offset;
            range.bytes = bytes;
        }
        HF_CHECK(setCipher(range, each, keys));
        ranges.push_back(std::move(range));
    }
    return ranges;
}

/// The pieces of an encrypted track, with the keys that its site gave.
Result<FilmPieces> piecesOf(const Json& file)
{
    std::vector<Bytes> keys;
    for (const Json& each : jsonMember(file, "keys")) {
        HF_TRY(Bytes key, fromHex(jsonStringOr(each, "key")));
        keys.push_back(std::move(key));
    }
    FilmPieces pieces;
    for (const Json& each : jsonMember(file, "pieces")) {
        DecryptedPieces::Piece piece;
        HF_TRY(piece.bytes, jsonUnsigned(each, "bytes"));
        HF_CHECK(setCipher(piece, each, keys));
        pieces.push_back(std::move(piece));
    }
    if (jsonMember(file, "whole") == true && jsonUnsigned(file, "pieces_in_all") != pieces.size())
        return fail(crypto::errors::invalidBlocks, "more pieces than are listed");
    if (file.contains("ranges"))
        return rangesOf(file, pieces, keys);
    return pieces;
}

Result<vault::Artifact> join(vault::Ingest& ingest, imaging::DecodeClient& decoder, uint64_t film,
    const std::vector<Track>& tracks, const Progress& progress)
{
    std::vector<std::unique_ptr<RangeSource>> untrustedTracks;
    std::vector<RangeSource*> sources;
    for (const Track& track : tracks) {
        HF_TRY(auto ranges, ingest.ranges(*track.artifact));
        untrustedTracks.push_back(std::move(ranges));
        if (track.file->contains("keys")) {
            HF_TRY(auto pieces, piecesOf(*track.file));
            HF_TRY(auto plain, DecryptedPieces::create(*untrustedTracks.back(), std::move(pieces)));
            untrustedTracks.push_back(std::move(plain));
        }
        sources.push_back(untrustedTracks.back().get());
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

Json joinedJson(vault::Ingest& ingest, const Decoder& decoder, uint64_t film, const std::vector<Track>& tracks,
    const Progress& progress)
{
    Json entry{{"film", film}, {"of", Json::array()}, {"name", nullptr}};
    for (const Track& track : tracks) {
        entry["of"].push_back({{"name", track.artifact->name}, {"sha256", track.artifact->sha256.hex()}});
        if (track.file->contains("keys"))
            entry["decrypted"] = true;
    }
    const auto joined
        = decoder ? join(ingest, **decoder, film, tracks, progress) : Result<vault::Artifact>(fail(decoder.error()));
    if (!joined) {
        entry["error"] = joined.error().code().id;
        return entry;
    }
    entry["name"] = joined->name;
    entry["mime"] = joined->mime;
    entry["bytes"] = joined->bytes;
    entry["sha256"] = joined->sha256.hex();
    addFacts(entry, ingest, **decoder, *joined, progress);
    return entry;
}

} // namespace

void joinFilms(Json& record, vault::Ingest& ingest, const Decoder& decoder, const std::vector<vault::Artifact>& stored,
    const Progress& progress)
{
    Json& media = record["media"];
    media["joined"] = Json::array();
    for (const auto& [film, tracks] : filmsOf(media["files"], stored)) {
        media["joined"].push_back(joinedJson(ingest, decoder, film, tracks, progress));
        media["joined"].back()["whole"] = isWhole(media["files"], film);
    }
}

} // namespace holdfast::intake

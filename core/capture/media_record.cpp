#include "core/capture/media_record.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr size_t maxListed = 500, maxPlayersListed = 50, maxUrl = 16 * 1024, maxKeysListed = 100;

Json number(const Json& untrusted, const char* key)
{
    const Json& value = jsonMember(untrusted, key);
    if (!value.is_number() || !std::isfinite(value.get<double>()))
        return nullptr;
    const double clamped = std::clamp(value.get<double>(), -1e12, 1e12);
    return clamped < 0 ? Json(int64_t(clamped)) : Json(uint64_t(clamped)); // as it is when it is read again
}

Json player(const Json& untrusted)
{
    Json copy{{"kind", jsonStringOr(untrusted, "kind") == "audio" ? "audio" : "video"},
        {"source", cutText(jsonStringOr(untrusted, "source"), maxUrl)},
        {"encrypted", jsonMember(untrusted, "encrypted") == true},
        {"started", jsonMember(untrusted, "started") == true}, {"area", {}}};
    for (const char* key : {"duration_ms", "width", "height"})
        copy[key] = number(untrusted, key);
    const Json& area = jsonMember(untrusted, "area");
    for (const char* key : {"x", "y", "width", "height"})
        copy["area"][key] = number(area, key);
    return copy;
}

/// Films are received in the order in which they are numbered.
const RecordedFile* film(const std::vector<RecordedFile>& files, uint64_t number)
{
    for (const RecordedFile& file : files)
        if (file.role == "media" && --number == 0)
            return &file;
    return nullptr;
}

Json piece(const RecordedPiece& piece)
{
    Json copy{{"url", piece.url}, {"bytes", piece.bytes}, {"sha256", piece.sha256.hex()}};
    if (piece.untrustedKey) {
        copy["key"] = *piece.untrustedKey;
        copy["iv"] = piece.iv;
    }
    return copy;
}

void addKeys(Json& copy, const Json& untrustedKeys)
{
    for (size_t i = 0; untrustedKeys.is_array() && i < untrustedKeys.size() && i < maxKeysListed; ++i) {
        const auto key = fromHex(jsonStringOr(untrustedKeys[i], "key"));
        copy["keys"].push_back({{"url", cutText(jsonStringOr(untrustedKeys[i], "url"), 1024)},
            {"key", key && key->size() == 16 ? toHex(*key) : std::string()}});
        copy["encryption"] = "AES-128";
    }
}

/// Of a film that went on: when it was followed by this computer's clock, and what its site says that this shows.
Json liveSpan(const Json& untrusted)
{
    Json copy{{"ended", cutText(jsonStringOr(untrusted, "ended"), 200)}};
    for (const char* key : {"followed_from", "followed_to", "site_from", "site_to"}) {
        const auto time = parseUtc(jsonStringOr(untrusted, key));
        copy[key] = time ? Json(formatUtc(*time)) : Json();
    }
    for (const char* key : {"lists", "missed", "gaps"})
        copy[key] = number(untrusted, key);
    return copy;
}

/// Encrypted pieces that are ranges of files, in the order of playing. One that makes no sense ends them.
Json rangesOf(const Json& untrusted)
{
    Json copies = Json::array();
    for (size_t i = 0; i < untrusted.size() && i < maxMediaPieces; ++i) {
        const auto piece = jsonUnsigned(untrusted[i], "piece");
        if (!piece)
            break;
        Json copy{{"piece", *piece}};
        if (untrusted[i].contains("bytes")) {
            const auto offset = jsonUnsigned(untrusted[i], "offset"), bytes = jsonUnsigned(untrusted[i], "bytes");
            if (!offset || !bytes)
                break;
            copy["offset"] = *offset;
            copy["bytes"] = *bytes;
        }
        if (untrusted[i].contains("key")) {
            const auto key = jsonUnsigned(untrusted[i], "key");
            const auto iv = fromHex(jsonStringOr(untrusted[i], "iv"));
            if (!key || !iv || iv->size() != 16)
                break;
            copy["key"] = *key;
            copy["iv"] = toHex(*iv);
        }
        copies.push_back(std::move(copy));
    }
    return copies;
}

Json file(const Json& untrusted, const std::vector<RecordedFile>& files)
{
    Json copy{{"url", cutText(jsonStringOr(untrusted, "url"), maxUrl)}, {"status", number(untrusted, "status")},
        {"had_by", "asked for again"}, {"whole", false}, {"archived", jsonMember(untrusted, "archived") == true},
        {"name", nullptr}, {"missing", nullptr}};
    const auto order = jsonUnsigned(untrusted, "number");
    const RecordedFile* const kept = order && *order > 0 ? film(files, *order) : nullptr;
    if (kept != nullptr) {
        copy["name"] = kept->name;
        copy["mime"] = kept->mime;
        copy["bytes"] = kept->bytes;
        copy["sha256"] = kept->sha256.hex();
        copy["whole"] = jsonMember(untrusted, "whole") == true;
    }
    if (jsonMember(untrusted, "list").is_string()) {
        copy["list"] = jsonStringOr(untrusted, "list") == "dash" ? "dash" : "hls";
        if (jsonMember(untrusted, "track").is_string())
            copy["track"] = cutText(jsonStringOr(untrusted, "track"), 300);
        copy["film"] = number(untrusted, "film");
        copy["chosen"] = jsonMember(untrusted, "chosen").is_string()
            ? Json(cutText(jsonStringOr(untrusted, "chosen"), maxUrl))
            : Json();
        copy["live"] = jsonMember(untrusted, "live") == true;
        if (const Json& clock = jsonMember(untrusted, "clock"); clock.is_object())
            copy["clock"] = {{"by", cutText(jsonStringOr(clock, "by"), 16)},
                {"url",
                    jsonMember(clock, "url").is_string() ? Json(cutText(jsonStringOr(clock, "url"), 1024)) : Json()}};
        if (jsonMember(untrusted, "live_span").is_object())
            copy["live_span"] = liveSpan(jsonMember(untrusted, "live_span"));
        copy["pieces_in_all"] = number(untrusted, "pieces_in_all");
        copy["pieces"] = Json::array();
        for (const RecordedPiece& each : kept == nullptr ? std::vector<RecordedPiece>() : kept->pieces)
            copy["pieces"].push_back(piece(each));
        addKeys(copy, jsonMember(untrusted, "keys"));
        if (jsonMember(untrusted, "ranges").is_array())
            copy["ranges"] = rangesOf(jsonMember(untrusted, "ranges"));
    }
    if (copy["whole"] == false && copy.value("chosen", Json()).is_null())
        copy["missing"] = cutText(jsonStringOr(untrusted, "missing"), 200);
    return copy;
}

} // namespace

static Json recording(const Json& untrusted, const std::vector<RecordedFile>& files)
{
    const auto kept = std::ranges::find(files, "player-frames", &RecordedFile::role);
    if (kept == files.end())
        return nullptr;
    Json copy{{"name", kept->name}, {"sha256", kept->sha256.hex()},
        {"why", cutText(jsonStringOr(untrusted, "why"), 200)}, {"cut", cutText(jsonStringOr(untrusted, "cut"), 200)},
        {"frames", Json::array()}};
    for (const char* key : {"player", "width", "height"})
        copy[key] = number(untrusted, key);
    const Json& frames = jsonMember(untrusted, "frames");
    for (size_t i = 0; frames.is_array() && i < frames.size() && i < 100; ++i)
        copy["frames"].push_back({{"time_ms", number(frames[i], "time_ms")}, {"at_ms", number(frames[i], "at_ms")}});
    return copy;
}

Json mediaSection(const Json& untrustedFacts, const std::vector<RecordedFile>& files)
{
    const Json& untrusted = jsonMember(untrustedFacts, "media");
    Json section{{"players", Json::array()}, {"files", Json::array()}};
    const Json& untrustedPlayers = jsonMember(untrusted, "players");
    for (size_t i = 0; untrustedPlayers.is_array() && i < untrustedPlayers.size() && i < maxPlayersListed; ++i)
        section["players"].push_back(player(untrustedPlayers[i]));
    const Json& untrustedFiles = jsonMember(untrusted, "files");
    for (size_t i = 0; untrustedFiles.is_array() && i < untrustedFiles.size() && i < maxListed; ++i)
        section["files"].push_back(file(untrustedFiles[i], files));
    section["recording"] = recording(jsonMember(untrustedFacts, "recording"), files);
    return section;
}

} // namespace holdfast::capture

#include "core/imaging/media.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::imaging {

namespace {

constexpr size_t maxNameLength = 60;
constexpr uint64_t maxDurationMs = 10ull * 365 * 24 * 3600 * 1000; ///< more is nonsense, not a film
constexpr std::array kinds{"video", "audio", "subtitle", "other"};

Error nonsense(std::string_view what)
{
    return Error(holdfast::errors::helperBadMessage, std::string(what));
}

Result<uint32_t> number(const Json& untrusted, std::string_view key, uint64_t most)
{
    HF_TRY(const uint64_t value, jsonUnsigned(untrusted, key));
    if (value > most)
        return fail(nonsense(key));
    return uint32_t(value);
}

Result<bool> flag(const Json& untrusted, std::string_view key)
{
    const Json& value = jsonMember(untrusted, key);
    if (!value.is_boolean())
        return fail(nonsense(key));
    return value.get<bool>();
}

Json streamJson(const MediaStream& stream)
{
    Json json{{"kind", stream.kind}, {"codec", stream.codec}, {"encrypted", stream.isEncrypted}};
    if (stream.kind == "video") {
        json["width"] = stream.width;
        json["height"] = stream.height;
        json["turned_by"] = stream.turnedBy;
        json["milliframes_per_second"] = stream.milliFramesPerSecond;
    }
    if (stream.kind == "audio") {
        json["sample_rate"] = stream.sampleRate;
        json["channels"] = stream.channels;
    }
    return json;
}

Result<MediaStream> parseStream(const Json& untrusted)
{
    MediaStream stream;
    HF_TRY(const std::string kind, jsonString(untrusted, "kind"));
    if (std::ranges::find(kinds, kind) == kinds.end())
        return fail(nonsense("stream"));
    stream.kind = kind;
    HF_TRY(const std::string codec, jsonString(untrusted, "codec"));
    stream.codec = printableAscii(codec, maxNameLength);
    HF_TRY(stream.isEncrypted, flag(untrusted, "encrypted"));
    if (kind == "video") {
        HF_TRY(stream.width, number(untrusted, "width", 1'000'000));
        HF_TRY(stream.height, number(untrusted, "height", 1'000'000));
        HF_TRY(stream.turnedBy, number(untrusted, "turned_by", 270));
        HF_TRY(stream.milliFramesPerSecond, number(untrusted, "milliframes_per_second", 1'000'000'000));
        if (stream.turnedBy % 90 != 0)
            return fail(nonsense("turned_by"));
    }
    if (kind == "audio") {
        HF_TRY(stream.sampleRate, number(untrusted, "sample_rate", 1'000'000'000));
        HF_TRY(stream.channels, number(untrusted, "channels", 65535));
    }
    return stream;
}

Result<std::optional<ContactSheet>> parseSheet(const Json& untrusted)
{
    if (untrusted.is_null())
        return std::nullopt;
    ContactSheet sheet;
    HF_TRY(sheet.columns, number(untrusted, "columns", maxSheetFrames));
    HF_TRY(sheet.tileWidth, number(untrusted, "tile_width", maxTileSide));
    HF_TRY(sheet.tileHeight, number(untrusted, "tile_height", maxTileSide));
    const Json& times = jsonMember(untrusted, "times_ms");
    if (!times.is_array() || times.empty() || times.size() > maxSheetFrames || sheet.columns < 1
        || sheet.columns > times.size() || sheet.tileWidth < 1 || sheet.tileHeight < 1)
        return fail(nonsense("sheet"));
    for (const Json& time : times) {
        if (!time.is_number_unsigned() || time.get<uint64_t>() > maxDurationMs)
            return fail(nonsense("times_ms"));
        sheet.timesMs.push_back(time.get<uint64_t>());
    }
    return sheet;
}

} // namespace

bool isMedia(std::string_view mime)
{
    return mime.starts_with("video/") || mime.starts_with("audio/") || mime == "application/ogg"
        || mime == "application/x-matroska" || mime == "application/vnd.rn-realmedia";
}

Json mediaFactsJson(const MediaFacts& facts)
{
    Json streams = Json::array();
    for (const MediaStream& stream : facts.streams)
        streams.push_back(streamJson(stream));
    return {{"container", facts.container}, {"duration_ms", facts.durationMs ? Json(*facts.durationMs) : Json()},
        {"duration_measured", facts.isDurationMeasured}, {"streams", std::move(streams)},
        {"streams_left_out", facts.streamsLeftOut}};
}

Json sheetJson(const ContactSheet& sheet)
{
    return {{"columns", sheet.columns}, {"tile_width", sheet.tileWidth}, {"tile_height", sheet.tileHeight},
        {"times_ms", sheet.timesMs}};
}

Result<void> checkSheet(const ContactSheet& untrustedSheet)
{
    const size_t rows = (untrustedSheet.timesMs.size() + untrustedSheet.columns - 1) / untrustedSheet.columns;
    const QSize expected(int(untrustedSheet.columns * (untrustedSheet.tileWidth + sheetGap) - sheetGap),
        int(rows * (untrustedSheet.tileHeight + sheetGap) - sheetGap));
    if (untrustedSheet.pixels.size() != expected)
        return fail(nonsense("sheet size"));
    return {};
}

Result<Media> parseMedia(const Json& untrustedMessage)
{
    Media media;
    HF_TRY(const std::string container, jsonString(untrustedMessage, "container"));
    media.facts.container = printableAscii(container, maxNameLength);
    if (!jsonMember(untrustedMessage, "duration_ms").is_null()) {
        HF_TRY(const uint64_t duration, jsonUnsigned(untrustedMessage, "duration_ms"));
        if (duration > maxDurationMs)
            return fail(nonsense("duration_ms"));
        media.facts.durationMs = duration;
    }
    HF_TRY(media.facts.isDurationMeasured, flag(untrustedMessage, "duration_measured"));
    HF_TRY(media.facts.streamsLeftOut, jsonUnsigned(untrustedMessage, "streams_left_out"));
    const Json& streams = jsonMember(untrustedMessage, "streams");
    if (!streams.is_array() || streams.size() > maxMediaStreams)
        return fail(nonsense("streams"));
    for (const Json& untrustedStream : streams) {
        HF_TRY(MediaStream stream, parseStream(untrustedStream));
        media.facts.streams.push_back(std::move(stream));
    }
    HF_TRY(media.facts.claimed, parseClaims(jsonMember(untrustedMessage, "claimed")));
    HF_TRY(media.sheet, parseSheet(jsonMember(untrustedMessage, "sheet")));
    media.sheetMissing = printableAscii(jsonStringOr(untrustedMessage, "sheet_missing"), maxNameLength);
    return media;
}

} // namespace holdfast::imaging

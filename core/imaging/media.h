#pragma once

#include "core/imaging/claims.h"

#include <QImage>
#include <optional>

namespace holdfast::imaging {

/// One stream of a film or sound file, as the FFmpeg libraries measured it.
struct MediaStream {
    std::string kind; ///< "video", "audio", "subtitle", "other"
    std::string codec; ///< FFmpeg's name, such as "h264"; "unknown"
    uint32_t width = 0, height = 0; ///< px, as stored; of a video
    uint32_t turnedBy = 0; ///< degrees clockwise, by which a player turns it: 0, 90, 180, 270
    uint32_t milliFramesPerSecond = 0; ///< 0: not known
    uint32_t sampleRate = 0, channels = 0; ///< of a sound
    bool isEncrypted = false; ///< no picture or sound can be had of it

    bool operator==(const MediaStream&) const = default;
};

struct MediaFacts {
    std::string container; ///< FFmpeg's name of the format, such as "mov,mp4,m4a,3gp,3g2,mj2"
    std::optional<uint64_t> durationMs; ///< none: the file does not tell, and it could not be measured
    bool isDurationMeasured = false; ///< from the packets, since the file does not tell
    std::vector<MediaStream> streams;
    uint64_t streamsLeftOut = 0; ///< more than maxMediaStreams
    Claims claimed; ///< "Media.creation_time", "Media.Stream1.language": whoever had the file could write them
};

/// Frames evenly spread over a film, in one picture: rows from the left, each frame in a tile of the same size.
struct ContactSheet {
    QImage pixels; ///< Format_RGB32
    uint32_t columns = 0, tileWidth = 0, tileHeight = 0; ///< tiles are sheetGap apart
    std::vector<uint64_t> timesMs; ///< of each frame, from the film's beginning; as many as there are tiles
};

struct Media {
    MediaFacts facts;
    std::optional<ContactSheet> sheet; ///< none of a sound, and where no frame could be decoded
    std::string sheetMissing; ///< then why: "no video", "encrypted", "no frame could be decoded"
};

inline constexpr size_t maxMediaStreams = 64;
inline constexpr size_t maxSheetFrames = 12;
inline constexpr uint32_t sheetGap = 4; ///< px
inline constexpr uint32_t maxTileSide = 320; ///< px

/// Films and sounds that the FFmpeg libraries are asked about.
bool isMedia(std::string_view mime);

Json mediaFactsJson(const MediaFacts& facts); ///< without `claimed`
/// How the frames of a sheet lie and when each was, without its pixels.
Json sheetJson(const ContactSheet& sheet);

/// Whether the picture has the size that its tiles make. helper.bad-message.
Result<void> checkSheet(const ContactSheet& untrustedSheet);

/// Checked and cleaned; the pixels of a sheet come afterwards. helper.bad-message.
Result<Media> parseMedia(const Json& untrustedMessage);

} // namespace holdfast::imaging

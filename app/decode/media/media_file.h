#pragma once

#include "app/decode/media/ranged_input.h"
#include "core/imaging/media.h"

struct AVFormatContext;
struct AVPacket;
struct AVStream;

namespace holdfast::decode {

/// A film or sound file, opened by the FFmpeg libraries: formats and decoders are on a list, it opens nothing beside
/// its own input, and it uses one thread.
class MediaFile {
public:
    /// decode.unsupported, decode.failed, io.out-of-memory.
    static Result<MediaFile> open(RangedInput& input);
    ~MediaFile();
    MediaFile(MediaFile&& other) noexcept;
    MediaFile& operator=(MediaFile&&) = delete;

    AVFormatContext* format() const { return m_format; }
    RangedInput& input() const { return m_input; }
    /// Formats, streams and what the file claims. Where it tells no duration, all packets are read for it.
    imaging::MediaFacts facts();
    /// The stream whose frames are shown; none when there is no picture, cover art aside.
    std::optional<unsigned> film() const;

private:
    explicit MediaFile(RangedInput& input)
        : m_input(input)
    {
    }
    std::optional<uint64_t> measuredDurationMs();

    RangedInput& m_input;
    AVFormatContext* m_format = nullptr;
};

/// What a decoder of this stream has to be opened with. Owned by FFmpeg's dictionary, which avcodec_open2 empties.
extern const char* const mediaDecoders; ///< names, joined by commas
bool isEncrypted(const AVStream& stream);
uint32_t turnedBy(const AVStream& stream); ///< degrees clockwise: 0, 90, 180, 270

/// An FFmpeg error as one of decode.failed, decode.unsupported, io.out-of-memory.
Error mediaError(int code, std::string_view what);

} // namespace holdfast::decode

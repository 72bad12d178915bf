#pragma once

#include "app/decode/media/media_file.h"

#include <QImage>

struct AVCodecContext;
struct AVFrame;

namespace holdfast::decode {

/// Decodes single frames of a film.
class FrameTaker {
public:
    /// decode.unsupported, io.out-of-memory.
    static Result<FrameTaker> open(MediaFile& file, unsigned stream);
    ~FrameTaker();
    FrameTaker(FrameTaker&& other) noexcept;
    FrameTaker& operator=(FrameTaker&&) = delete;

    struct Taken {
        QImage pixels; ///< Format_RGB32, upright, at most imaging::maxTileSide on each side
        uint64_t timeMs = 0; ///< from the film's beginning
    };
    /// The first frame shown at `wantedMs` or later; where that is too far from what can be decoded on its own, or the
    /// film ends before, one that is nearest to it. None when nothing could be decoded there.
    std::optional<Taken> at(uint64_t wantedMs, std::chrono::milliseconds atMost);

private:
    FrameTaker(MediaFile& file, unsigned stream)
        : m_file(file)
        , m_stream(stream)
    {
    }
    bool decodeUntil(int64_t wanted, std::chrono::milliseconds atMost);
    bool takeFrames(int64_t wanted, unsigned& decoded);
    std::optional<Taken> taken() const;
    int64_t timeOf(const AVFrame& frame) const; ///< in the stream's units, from the film's beginning

    MediaFile& m_file;
    unsigned m_stream;
    AVCodecContext* m_decoder = nullptr;
    AVFrame *m_next = nullptr, *m_frame = nullptr; ///< the one being decoded, the one to be taken
    AVPacket* m_packet = nullptr;
};

} // namespace holdfast::decode

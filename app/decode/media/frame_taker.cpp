#include "app/decode/media/frame_taker.h"

#include <QTransform>

#include <algorithm>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

namespace holdfast::decode {

namespace {

constexpr unsigned mostFramesAShot = 300;
constexpr int64_t mostPixels = 64'000'000; ///< 8K has 33

/// As it is meant to be looked at: pixels need not be square.
QSize tileSize(const AVFrame& frame)
{
    double width = frame.width;
    const double height = frame.height;
    if (const AVRational pixel = frame.sample_aspect_ratio; pixel.num > 0 && pixel.den > 0) {
        const double ratio = double(pixel.num) / pixel.den;
        if (ratio > 0.1 && ratio < 10)
            width *= ratio;
    }
    const double scale = std::min(1.0, double(imaging::maxTileSide) / std::max(width, height));
    const auto side = [&](double length) { return std::clamp(int(length * scale), 2, int(imaging::maxTileSide)); };
    return {side(width), side(height)};
}

QImage scaled(const AVFrame& frame)
{
    const QSize size = tileSize(frame);
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    SwsContext* const scaler = sws_getContext(frame.width, frame.height, AVPixelFormat(frame.format), size.width(),
        size.height(), AV_PIX_FMT_0RGB32, SWS_AREA, nullptr, nullptr, nullptr);
    if (scaler == nullptr)
        return {};
    const int* const colours = sws_getCoefficients(frame.colorspace);
    sws_setColorspaceDetails(
        scaler, colours, frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0, colours, 1, 0, 1 << 16, 1 << 16);
    uint8_t* const planes[4] = {image.bits(), nullptr, nullptr, nullptr};
    const int strides[4] = {int(image.bytesPerLine()), 0, 0, 0};
    const int rows = sws_scale(scaler, frame.data, frame.linesize, 0, frame.height, planes, strides);
    sws_freeContext(scaler);
    return rows == size.height() ? image : QImage();
}

} // namespace

Result<FrameTaker> FrameTaker::open(MediaFile& file, unsigned stream)
{
    const AVStream& film = *file.format()->streams[stream];
    const AVCodec* const codec = avcodec_find_decoder(film.codecpar->codec_id);
    if (codec == nullptr)
        return fail(mediaError(AVERROR_DECODER_NOT_FOUND, "decoder"));
    FrameTaker taker(file, stream);
    taker.m_decoder = avcodec_alloc_context3(codec);
    taker.m_next = av_frame_alloc();
    taker.m_frame = av_frame_alloc();
    taker.m_packet = av_packet_alloc();
    if (taker.m_decoder == nullptr || taker.m_next == nullptr || taker.m_frame == nullptr || taker.m_packet == nullptr)
        return fail(errors::outOfMemory, "decoder");
    if (const int code = avcodec_parameters_to_context(taker.m_decoder, film.codecpar); code < 0)
        return fail(mediaError(code, "decoder"));
    taker.m_decoder->thread_count = 1;
    taker.m_decoder->max_pixels = mostPixels;
    taker.m_decoder->pkt_timebase = film.time_base;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "codec_whitelist", mediaDecoders, 0);
    const int code = avcodec_open2(taker.m_decoder, codec, &options);
    av_dict_free(&options);
    if (code < 0)
        return fail(mediaError(code, "decoder"));
    for (unsigned i = 0; i < file.format()->nb_streams; ++i)
        file.format()->streams[i]->discard = i == stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    return taker;
}

FrameTaker::~FrameTaker()
{
    avcodec_free_context(&m_decoder);
    av_frame_free(&m_next);
    av_frame_free(&m_frame);
    av_packet_free(&m_packet);
}

FrameTaker::FrameTaker(FrameTaker&& other) noexcept
    : m_file(other.m_file)
    , m_stream(other.m_stream)
    , m_decoder(std::exchange(other.m_decoder, nullptr))
    , m_next(std::exchange(other.m_next, nullptr))
    , m_frame(std::exchange(other.m_frame, nullptr))
    , m_packet(std::exchange(other.m_packet, nullptr))
{
}

int64_t FrameTaker::timeOf(const AVFrame& frame) const
{
    const AVStream& film = *m_file.format()->streams[m_stream];
    const int64_t at = frame.best_effort_timestamp;
    if (at == AV_NOPTS_VALUE)
        return 0;
    return film.start_time == AV_NOPTS_VALUE ? at : at - film.start_time;
}

std::optional<FrameTaker::Taken> FrameTaker::at(uint64_t wantedMs, std::chrono::milliseconds atMost)
{
    const AVStream& film = *m_file.format()->streams[m_stream];
    const AVRational milli{1, 1000};
    const int64_t wanted = av_rescale_q(int64_t(wantedMs), milli, film.time_base);
    const int64_t start = film.start_time == AV_NOPTS_VALUE ? 0 : film.start_time;
    if (av_seek_frame(m_file.format(), int(m_stream), start + wanted, AVSEEK_FLAG_BACKWARD) < 0
        && av_seek_frame(m_file.format(), int(m_stream), start + wanted, AVSEEK_FLAG_ANY) < 0 && wantedMs > 0)
        return std::nullopt;
    avcodec_flush_buffers(m_decoder);
    av_frame_unref(m_frame);
    if (!decodeUntil(wanted, atMost))
        return std::nullopt;
    return taken();
}

/// Whether there is a frame to take.
bool FrameTaker::decodeUntil(int64_t wanted, std::chrono::milliseconds atMost)
{
    const auto end = std::chrono::steady_clock::now() + atMost;
    unsigned decoded = 0;
    bool isDone = false;
    while (!isDone && std::chrono::steady_clock::now() < end && av_read_frame(m_file.format(), m_packet) >= 0) {
        if (m_packet->stream_index == int(m_stream) && avcodec_send_packet(m_decoder, m_packet) >= 0)
            isDone = takeFrames(wanted, decoded);
        av_packet_unref(m_packet);
    }
    if (!isDone && avcodec_send_packet(m_decoder, nullptr) >= 0)
        takeFrames(wanted, decoded);
    return m_frame->width > 0;
}

bool FrameTaker::takeFrames(int64_t wanted, unsigned& decoded)
{
    while (avcodec_receive_frame(m_decoder, m_next) >= 0) {
        av_frame_unref(m_frame);
        av_frame_move_ref(m_frame, m_next);
        if (timeOf(*m_frame) >= wanted || ++decoded >= mostFramesAShot)
            return true;
    }
    return false;
}

std::optional<FrameTaker::Taken> FrameTaker::taken() const
{
    QImage pixels = scaled(*m_frame);
    if (pixels.isNull())
        return std::nullopt;
    const AVStream& film = *m_file.format()->streams[m_stream];
    if (const uint32_t turn = turnedBy(film); turn != 0)
        pixels = pixels.transformed(QTransform().rotate(turn)).convertToFormat(QImage::Format_RGB32);
    const AVRational milli{1, 1000};
    return Taken{
        std::move(pixels), uint64_t(std::max<int64_t>(av_rescale_q(timeOf(*m_frame), film.time_base, milli), 0))};
}

} // namespace holdfast::decode

#include "tests/core/imaging/sample_video.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <stdexcept>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
}

namespace holdfast::samples {

namespace {

int done(int code, const char* what)
{
    if (code < 0) {
        char text[AV_ERROR_MAX_STRING_SIZE] = {};
        av_strerror(code, text, sizeof text);
        throw std::runtime_error(std::string(what) + ": " + text);
    }
    return code;
}

struct MemoryFile {
    Bytes bytes;
    size_t position = 0;
};

int writeTo(void* to, uint8_t* data, int size)
{
    auto& file = *static_cast<MemoryFile*>(to);
    if (file.bytes.size() < file.position + size_t(size))
        file.bytes.resize(file.position + size_t(size));
    std::memcpy(file.bytes.data() + file.position, data, size_t(size));
    file.position += size_t(size);
    return size;
}

int64_t seekIn(void* to, int64_t offset, int whence)
{
    auto& file = *static_cast<MemoryFile*>(to);
    if (whence == AVSEEK_SIZE)
        return int64_t(file.bytes.size());
    if (whence == SEEK_CUR)
        offset += int64_t(file.position);
    if (whence == SEEK_END)
        offset += int64_t(file.bytes.size());
    file.position = size_t(offset);
    return offset;
}

class Encoder {
public:
    Encoder(AVFormatContext* format, const char* name, const std::function<void(AVCodecContext&)>& set)
        : m_format(format)
    {
        const AVCodec* codec = avcodec_find_encoder_by_name(name);
        if (codec == nullptr)
            throw std::runtime_error(std::string("no encoder ") + name);
        m_context = avcodec_alloc_context3(codec);
        set(*m_context);
        m_context->thread_count = 1;
        if ((format->oformat->flags & AVFMT_GLOBALHEADER) != 0)
            m_context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        done(avcodec_open2(m_context, codec, nullptr), name);
        m_stream = avformat_new_stream(format, nullptr);
        m_stream->time_base = m_context->time_base;
        m_stream->avg_frame_rate = m_context->framerate;
        done(avcodec_parameters_from_context(m_stream->codecpar, m_context), "parameters");
    }
    ~Encoder() { avcodec_free_context(&m_context); }
    Encoder(const Encoder&) = delete;
    AVCodecContext& context() { return *m_context; }
    AVStream& stream() { return *m_stream; }

    void encode(const AVFrame* frame)
    {
        done(avcodec_send_frame(m_context, frame), "encode");
        AVPacket* packet = av_packet_alloc();
        while (avcodec_receive_packet(m_context, packet) >= 0) {
            if (packet->duration == 0 && m_context->codec_type == AVMEDIA_TYPE_VIDEO)
                packet->duration = 1;
            av_packet_rescale_ts(packet, m_context->time_base, m_stream->time_base);
            packet->stream_index = m_stream->index;
            done(av_interleaved_write_frame(m_format, packet), "write");
        }
        av_packet_free(&packet);
    }

private:
    AVFormatContext* m_format;
    AVCodecContext* m_context = nullptr;
    AVStream* m_stream = nullptr;
};

void drawInto(AVFrame& frame, int n)
{
    done(av_frame_make_writable(&frame), "frame");
    const QColor color = frameColor(n);
    const double r = color.red(), g = color.green(), b = color.blue();
    const double planes[3] = {16 + 0.257 * r + 0.504 * g + 0.098 * b, 128 - 0.148 * r - 0.291 * g + 0.439 * b,
        128 + 0.439 * r - 0.368 * g - 0.071 * b};
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < (plane == 0 ? frame.height : frame.height / 2); ++y)
            std::memset(frame.data[plane] + y * frame.linesize[plane], int(std::lround(planes[plane])),
                size_t(plane == 0 ? frame.width : frame.width / 2));
    frame.pts = n;
}

void turn(AVStream& stream, int degrees)
{
    auto* matrix
        = reinterpret_cast<int32_t*>(av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(int32_t)));
    av_display_rotation_set(matrix, degrees);
}

void addPicture(Encoder& encoder, const FilmOrder& order)
{
    AVFrame* frame = av_frame_alloc();
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = order.width;
    frame->height = order.height;
    done(av_frame_get_buffer(frame, 0), "frame");
    for (int n = 0; n < order.frames; ++n) {
        drawInto(*frame, n);
        encoder.encode(frame);
    }
    av_frame_free(&frame);
    encoder.encode(nullptr);
}

void addSound(Encoder& encoder, const FilmOrder& order)
{
    AVCodecContext& context = encoder.context();
    AVFrame* frame = av_frame_alloc();
    frame->format = context.sample_fmt;
    frame->nb_samples = context.frame_size;
    frame->sample_rate = context.sample_rate;
    av_channel_layout_copy(&frame->ch_layout, &context.ch_layout);
    done(av_frame_get_buffer(frame, 0), "frame");
    const int64_t samples = int64_t(order.frames) * context.sample_rate / order.framesPerSecond;
    for (int64_t at = 0; at < samples; at += context.frame_size) {
        done(av_frame_make_writable(frame), "frame");
        auto* plane = reinterpret_cast<float*>(frame->data[0]);
        for (int i = 0; i < frame->nb_samples; ++i)
            plane[i] = 0.2F * float(std::sin(double(at + i) * 2 * 3.14159265 * 440 / context.sample_rate));
        frame->pts = at;
        encoder.encode(frame);
    }
    av_frame_free(&frame);
    encoder.encode(nullptr);
}

} // namespace

QColor frameColor(int n)
{
    return QColor::fromHsv(n * 5 % 360, 200, 60 + n * 3 % 190);
}

int nearestFrame(const QColor& color, int frames)
{
    int best = 0, least = INT_MAX;
    for (int n = 0; n < frames; ++n) {
        const QColor other = frameColor(n);
        const int away = std::abs(other.red() - color.red()) + std::abs(other.green() - color.green())
            + std::abs(other.blue() - color.blue());
        if (away < least) {
            least = away;
            best = n;
        }
    }
    return best;
}

Bytes film(const FilmOrder& order)
{
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* format = nullptr;
    done(avformat_alloc_output_context2(&format, nullptr, order.format.c_str(), nullptr), "format");
    MemoryFile file;
    constexpr int blockBytes = 4096;
    format->pb = avio_alloc_context(
        static_cast<unsigned char*>(av_malloc(blockBytes)), blockBytes, 1, &file, nullptr, &writeTo, &seekIn);
    if (!order.title.empty()) {
        av_dict_set(&format->metadata, "title", order.title.c_str(), 0);
        av_dict_set(&format->metadata, "creation_time", "2021-03-04T05:06:07Z", 0);
    }
    {
        std::unique_ptr<Encoder> picture, sound;
        if (order.hasPicture)
            picture = std::make_unique<Encoder>(format, order.codec.c_str(), [&](AVCodecContext& context) {
                context.width = order.width;
                context.height = order.height;
                context.pix_fmt = AV_PIX_FMT_YUV420P;
                context.time_base = {1, order.framesPerSecond};
                context.framerate = {order.framesPerSecond, 1};
                context.gop_size = order.keyframeEvery;
                context.bit_rate = 400'000;
                av_opt_set(context.priv_data, "preset", "ultrafast", 0);
                av_opt_set(context.priv_data, "deadline", "realtime", 0);
            });
        if (order.hasSound)
            sound = std::make_unique<Encoder>(format, "aac", [](AVCodecContext& context) {
                context.sample_fmt = AV_SAMPLE_FMT_FLTP;
                context.sample_rate = 44100;
                context.time_base = {1, 44100};
                av_channel_layout_default(&context.ch_layout, 1);
                context.bit_rate = 64'000;
            });
        if (picture && order.turnedBy != 0)
            turn(picture->stream(), order.turnedBy);
        AVDictionary* options = nullptr;
        av_dict_parse_string(&options, order.options.c_str(), "=", ":", 0);
        done(avformat_write_header(format, &options), "header");
        av_dict_free(&options);
        if (picture)
            addPicture(*picture, order);
        if (sound)
            addSound(*sound, order);
        done(av_write_trailer(format), "trailer");
    }
    avio_flush(format->pb);
    av_freep(&format->pb->buffer);
    avio_context_free(&format->pb);
    avformat_free_context(format);
    return std::move(file.bytes);
}

} // namespace holdfast::samples

#include "app/decode/media/media_joiner.h"

#include "core/imaging/decode_client.h"
#include "core/imaging/decode_protocol.h"

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
#include <libavutil/mem.h>
}

namespace holdfast::decode {

namespace protocol = imaging::protocol;

namespace {

constexpr int writtenBytes = 256 * 1024;

/// Where the muxer writes: the pipe.
class Output {
public:
    Output(HelperChannel& channel, std::optional<Error>& broken)
        : m_channel(channel)
        , m_broken(broken)
    {
    }
    ~Output()
    {
        if (m_format == nullptr)
            return;
        if (m_format->pb != nullptr)
            av_freep(&m_format->pb->buffer);
        avio_context_free(&m_format->pb);
        avformat_free_context(m_format);
    }
    Output(const Output&) = delete;
    AVFormatContext* format() const { return m_format; }

    Result<void> open(const char* name)
    {
        if (avformat_alloc_output_context2(&m_format, nullptr, name, nullptr) < 0)
            return fail(errors::outOfMemory, "join");
        auto* block = static_cast<unsigned char*>(av_malloc(size_t(writtenBytes)));
        if (block == nullptr)
            return fail(errors::outOfMemory, "join");
        m_format->pb = avio_alloc_context(block, writtenBytes, 1, this, nullptr, &Output::write, nullptr);
        if (m_format->pb == nullptr) {
            av_free(block);
            return fail(errors::outOfMemory, "join");
        }
        m_format->pb->seekable = 0;
        return {};
    }

private:
    static int write(void* self, uint8_t* bytes, int count)
    {
        auto& output = *static_cast<Output*>(self);
        if (output.m_broken || count < 0)
            return AVERROR_EXIT;
        if (count == 0)
            return 0;
        if (const auto sent = output.m_channel.sendData(ByteView(bytes, size_t(count))); !sent) {
            output.m_broken = sent.error();
            return AVERROR_EXIT;
        }
        return count;
    }

    HelperChannel& m_channel;
    std::optional<Error>& m_broken;
    AVFormatContext* m_format = nullptr;
};

/// One film with the next packet of those of its streams that are joined.
struct Input {
    MediaFile file;
    std::vector<int> target = {}; ///< of each stream the number in the output, -1: left out
    std::vector<AVBSFContext*> filters = {}; ///< of each stream, null where its packets stay as they are
    AVPacket* packet = nullptr;
    bool isAtEnd = false;

    void advance()
    {
        while (!isAtEnd) {
            av_packet_unref(packet);
            isAtEnd = av_read_frame(file.format(), packet) < 0;
            if (!isAtEnd && size_t(packet->stream_index) < target.size() && target[size_t(packet->stream_index)] >= 0)
                return;
        }
    }
    /// What a filter makes of the packet, in its place.
    int filter()
    {
        AVBSFContext* const filter = filters[size_t(packet->stream_index)];
        if (filter == nullptr)
            return 0;
        const int sent = av_bsf_send_packet(filter, packet);
        return sent < 0 ? sent : av_bsf_receive_packet(filter, packet);
    }
    void release()
    {
        av_packet_free(&packet);
        for (AVBSFContext*& filter : filters)
            av_bsf_free(&filter);
    }
    int64_t time() const ///< microseconds
    {
        const int64_t at = packet->dts != AV_NOPTS_VALUE ? packet->dts : packet->pts;
        const AVRational micro{1, AV_TIME_BASE};
        return at == AV_NOPTS_VALUE ? INT64_MIN
                                    : av_rescale_q(at, file.format()->streams[packet->stream_index]->time_base, micro);
    }
};

bool isJoined(const AVStream& stream)
{
    const AVMediaType type = stream.codecpar->codec_type;
    return (type == AVMEDIA_TYPE_VIDEO || type == AVMEDIA_TYPE_AUDIO)
        && (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0 && stream.codecpar->codec_id != AV_CODEC_ID_NONE;
}

bool fitsMp4(const std::vector<Input>& inputs)
{
    const AVOutputFormat* const mp4 = av_guess_format("mp4", nullptr, nullptr);
    for (const Input& input : inputs)
        for (unsigned i = 0; i < input.file.format()->nb_streams; ++i) {
            const AVStream& stream = *input.file.format()->streams[i];
            if (isJoined(stream) && avformat_query_codec(mp4, stream.codecpar->codec_id, FF_COMPLIANCE_NORMAL) != 1)
                return false;
        }
    return true;
}

/// Sound in a transport stream says in each packet what an MP4 says once; the muxer does not turn it when it writes in
/// fragments.
Result<AVBSFContext*> filterOf(const AVStream& stream)
{
    if (stream.codecpar->codec_id != AV_CODEC_ID_AAC || stream.codecpar->extradata_size > 0)
        return nullptr;
    AVBSFContext* filter = nullptr;
    const AVBitStreamFilter* const kind = av_bsf_get_by_name("aac_adtstoasc");
    if (kind == nullptr || av_bsf_alloc(kind, &filter) < 0)
        return fail(errors::outOfMemory, "join");
    filter->time_base_in = stream.time_base;
    int code = avcodec_parameters_copy(filter->par_in, stream.codecpar);
    code = code < 0 ? code : av_bsf_init(filter);
    if (code >= 0)
        return filter;
    av_bsf_free(&filter);
    return fail(mediaError(code, "join"));
}

Result<void> addStreams(std::vector<Input>& inputs, AVFormatContext* output)
{
    for (Input& input : inputs) {
        AVFormatContext* const format = input.file.format();
        input.target.assign(format->nb_streams, -1);
        input.filters.assign(format->nb_streams, nullptr);
        for (unsigned i = 0; i < format->nb_streams; ++i) {
            const AVStream& from = *format->streams[i];
            if (!isJoined(from))
                continue;
            if (isEncrypted(from))
                return fail(imaging::errors::unsupported, "encrypted");
            AVStream* const to = avformat_new_stream(output, nullptr);
            if (to == nullptr)
                return fail(errors::outOfMemory, "join");
            if (const int code = avcodec_parameters_copy(to->codecpar, from.codecpar); code < 0)
                return fail(mediaError(code, "join"));
            to->codecpar->codec_tag = 0;
            to->time_base = from.time_base;
            to->avg_frame_rate = from.avg_frame_rate;
            input.target[i] = to->index;
            HF_TRY(input.filters[i], filterOf(from));
        }
    }
    if (output->nb_streams == 0)
        return fail(imaging::errors::decodeFailed, "no picture or sound");
    return {};
}

Result<void> copyPackets(std::vector<Input>& inputs, AVFormatContext* output)
{
    for (Input& input : inputs)
        input.advance();
    for (;;) {
        const auto next = std::ranges::min_element(inputs, {},
            [](const Input& input) { return std::pair(input.isAtEnd, input.isAtEnd ? int64_t(0) : input.time()); });
        if (next->isAtEnd)
            return {};
        if (next->file.input().isTimeUp())
            return fail(imaging::errors::decodeFailed, "joining took too long");
        AVPacket* const packet = next->packet;
        const AVStream& from = *next->file.format()->streams[packet->stream_index];
        const int stream = packet->stream_index;
        if (const int code = next->filter(); code < 0)
            return fail(mediaError(code, "join"));
        packet->stream_index = next->target[size_t(stream)];
        av_packet_rescale_ts(packet, from.time_base, output->streams[packet->stream_index]->time_base);
        packet->pos = -1;
        if (const int code = av_interleaved_write_frame(output, packet); code < 0)
            return fail(mediaError(code, "join"));
        next->advance();
    }
}

Result<void> joinInputs(HelperChannel& channel, std::vector<Input>& inputs, std::optional<Error>& broken)
{
    const char* const name = fitsMp4(inputs) ? "mp4" : "matroska";
    Output output(channel, broken);
    HF_CHECK(output.open(name));
    HF_CHECK(addStreams(inputs, output.format()));
    if (const auto told = channel.send({{"type", protocol::joining}, {"format", name}}); !told) {
        broken = told.error();
        return fail(told.error());
    }
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "frag_keyframe+delay_moov+default_base_moof", 0);
    output.format()->flags |= AVFMT_FLAG_BITEXACT; // the same films give the same file
    const int begun = avformat_write_header(output.format(), &options);
    av_dict_free(&options);
    if (begun < 0)
        return fail(mediaError(begun, "join"));
    HF_CHECK(copyPackets(inputs, output.format()));
    if (const int ended = av_write_trailer(output.format()); ended < 0)
        return fail(mediaError(ended, "join"));
    avio_flush(output.format()->pb);
    return {};
}

} // namespace

Result<void> joinFilms(
    HelperChannel& channel, std::vector<std::unique_ptr<RangedInput>>& untrustedFilms, std::optional<Error>& broken)
{
    std::vector<Input> inputs;
    const auto join = [&]() -> Result<void> {
        for (const auto& film : untrustedFilms) {
            HF_TRY(MediaFile file, MediaFile::open(*film));
            inputs.push_back({std::move(file)});
            inputs.back().packet = av_packet_alloc();
            if (inputs.back().packet == nullptr)
                return fail(errors::outOfMemory, "join");
        }
        return joinInputs(channel, inputs, broken);
    };
    auto joined = join();
    for (Input& input : inputs)
        input.release();
    for (const auto& film : untrustedFilms)
        if (film->broken())
            broken = film->broken();
    return joined;
}

} // namespace holdfast::decode

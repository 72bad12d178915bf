#include "app/decode/media/media_file.h"

#include "core/imaging/decode_client.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
}

namespace holdfast::decode {

namespace {

// What people are sent and what sites serve. Formats that name other files (HLS, DASH, concat) are not among them.
constexpr const char* formats = "mov,matroska,webm,avi,flv,mpeg,mpegts,mpegvideo,m4v,h264,hevc,asf,ogg,wav,mp3,aac,"
                                "flac,amr,ac3,aiff,caf,3gp,mp4,m4a,gif,ivf";

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EPERM);
}

std::string kindOf(const AVCodecParameters& parameters)
{
    switch (parameters.codec_type) {
    case AVMEDIA_TYPE_VIDEO:
        return "video";
    case AVMEDIA_TYPE_AUDIO:
        return "audio";
    case AVMEDIA_TYPE_SUBTITLE:
        return "subtitle";
    default:
        return "other";
    }
}

uint32_t milliRate(AVRational rate)
{
    if (rate.num <= 0 || rate.den <= 0)
        return 0;
    return uint32_t(std::min(std::round(1000.0 * rate.num / rate.den), 1e9));
}

imaging::MediaStream describe(const AVStream& stream)
{
    const AVCodecParameters& parameters = *stream.codecpar;
    imaging::MediaStream described;
    described.kind = kindOf(parameters);
    described.codec = parameters.codec_id == AV_CODEC_ID_NONE ? "unknown" : avcodec_get_name(parameters.codec_id);
    described.isEncrypted = isEncrypted(stream);
    if (described.kind == "video") {
        described.width = uint32_t(std::clamp(parameters.width, 0, 1'000'000));
        described.height = uint32_t(std::clamp(parameters.height, 0, 1'000'000));
        described.turnedBy = turnedBy(stream);
        described.milliFramesPerSecond
            = milliRate(stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate);
    }
    if (described.kind == "audio") {
        described.sampleRate = uint32_t(std::clamp(parameters.sample_rate, 0, 1'000'000'000));
        described.channels = uint32_t(std::clamp(parameters.ch_layout.nb_channels, 0, 65535));
    }
    return described;
}

void addClaims(imaging::Claims& claims, const std::string& prefix, const AVDictionary* dictionary)
{
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr)
        claims.add({0, prefix + entry->key, entry->value});
}

} // namespace

const char* const mediaDecoders
    = "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,libdav1d,av1,mpeg4,mpeg2video,mpeg1video,h263,h263i,h263p,flv,msmpeg4v1,"
      "msmpeg4v2,msmpeg4,wmv1,wmv2,wmv3,vc1,theora,mjpeg,svq1,svq3,rv30,rv40,vp6,vp6f,vp6a,cinepak,dvvideo,prores,"
      "dnxhd,gif,png,rawvideo,aac,aac_latm,mp3,mp3float,mp2,mp2float,mp1,mp1float,opus,libopus,vorbis,libvorbis,flac,"
      "alac,ac3,eac3,amrnb,amrwb,wmav1,wmav2,wmapro,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_swf,nellymoser,speex,"
      "libspeex,pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,"
      "pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw";

Error mediaError(int code, std::string_view what)
{
    if (code == AVERROR(ENOMEM))
        return Error(errors::outOfMemory, std::string(what));
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    const bool isUnknown = code == AVERROR(EINVAL) || code == AVERROR_DECODER_NOT_FOUND
        || code == AVERROR_DEMUXER_NOT_FOUND || code == AVERROR_PATCHWELCOME;
    return Error(
        isUnknown ? imaging::errors::unsupported : imaging::errors::decodeFailed, std::string(what) + ": " + text);
}

bool isEncrypted(const AVStream& stream)
{
    constexpr std::array<uint32_t, 4> tags{
        MKTAG('e', 'n', 'c', 'v'), MKTAG('e', 'n', 'c', 'a'), MKTAG('e', 'n', 'c', 't'), MKTAG('e', 'n', 'c', 's')};
    if (std::ranges::find(tags, stream.codecpar->codec_tag) != tags.end())
        return true;
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    return av_packet_side_data_get(
               stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_ENCRYPTION_INIT_INFO)
        != nullptr;
#else
    return av_stream_get_side_data(&stream, AV_PKT_DATA_ENCRYPTION_INIT_INFO, nullptr) != nullptr;
#endif
}

uint32_t turnedBy(const AVStream& stream)
{
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const AVPacketSideData* const data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    const uint8_t* const matrix = data != nullptr && data->size >= 9 * sizeof(int32_t) ? data->data : nullptr;
#else
    size_t size = 0;
    const uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (size < 9 * sizeof(int32_t))
        matrix = nullptr;
#endif
    if (matrix == nullptr)
        return 0;
    const double turn = -av_display_rotation_get(reinterpret_cast<const int32_t*>(matrix));
    if (!std::isfinite(turn))
        return 0;
    const long quarters = std::lround(turn / 90) % 4;
    return uint32_t((quarters + 4) % 4) * 90;
}

Result<MediaFile> MediaFile::open(RangedInput& input)
{
    av_log_set_level(AV_LOG_QUIET); // what it says quotes the file
    MediaFile file(input);
    file.m_format = avformat_alloc_context();
    if (file.m_format == nullptr || input.context() == nullptr)
        return fail(errors::outOfMemory, "media");
    file.m_format->pb = input.context();
    file.m_format->io_open = &refuseToOpen;
    file.m_format->max_streams = 1000;
    file.m_format->interrupt_callback
        = {[](void* given) { return static_cast<RangedInput*>(given)->isTimeUp() ? 1 : 0; }, &input};
    av_opt_set(file.m_format, "format_whitelist", formats, 0);
    av_opt_set(file.m_format, "codec_whitelist", mediaDecoders, 0);
    av_opt_set(file.m_format, "protocol_whitelist", "", 0);
    if (const int code = avformat_open_input(&file.m_format, nullptr, nullptr, nullptr); code < 0)
        return fail(mediaError(code, "open"));
    std::vector<AVDictionary*> options(file.m_format->nb_streams, nullptr);
    for (AVDictionary*& option : options)
        av_dict_set(&option, "threads", "1", 0);
    const int code = avformat_find_stream_info(file.m_format, options.empty() ? nullptr : options.data());
    for (AVDictionary*& option : options)
        av_dict_free(&option);
    if (code < 0)
        return fail(mediaError(code, "streams"));
    if (file.m_format->nb_streams == 0)
        return fail(imaging::errors::decodeFailed, "no stream");
    return file;
}

MediaFile::~MediaFile()
{
    avformat_close_input(&m_format);
}

MediaFile::MediaFile(MediaFile&& other) noexcept
    : m_input(other.m_input)
    , m_format(std::exchange(other.m_format, nullptr))
{
}

imaging::MediaFacts MediaFile::facts()
{
    imaging::MediaFacts facts;
    facts.container = m_format->iformat->name;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (facts.streams.size() == imaging::maxMediaStreams) {
            ++facts.streamsLeftOut;
            continue;
        }
        facts.streams.push_back(describe(*m_format->streams[i]));
    }
    addClaims(facts.claimed, "Media.", m_format->metadata);
    for (unsigned i = 0; i < m_format->nb_streams && i < imaging::maxMediaStreams; ++i)
        addClaims(facts.claimed, "Media.Stream" + std::to_string(i + 1) + ".", m_format->streams[i]->metadata);
    constexpr int64_t mostMs = 10ll * 365 * 24 * 3600 * 1000;
    if (m_format->duration != AV_NOPTS_VALUE && m_format->duration > 0) {
        facts.durationMs = uint64_t(std::min(m_format->duration / (AV_TIME_BASE / 1000), mostMs));
    } else if (const auto measured = measuredDurationMs()) {
        facts.durationMs = std::min(*measured, uint64_t(mostMs));
        facts.isDurationMeasured = true;
    }
    return facts;
}

/// As from a browser's MediaRecorder, which writes no duration.
std::optional<uint64_t> MediaFile::measuredDurationMs()
{
    AVPacket* packet = av_packet_alloc();
    if (packet == nullptr)
        return std::nullopt;
    int64_t first = INT64_MAX, last = INT64_MIN; // microseconds
    while (av_read_frame(m_format, packet) >= 0) {
        const int64_t at = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (at != AV_NOPTS_VALUE) {
            const AVRational base = m_format->streams[packet->stream_index]->time_base;
            const AVRational micro{1, AV_TIME_BASE};
            const int64_t begin = av_rescale_q(at, base, micro);
            first = std::min(first, begin);
            last = std::max(last, begin + av_rescale_q(std::max<int64_t>(packet->duration, 0), base, micro));
        }
        av_packet_unref(packet);
    }
    av_packet_free(&packet);
    if (last <= first || m_input.isTimeUp())
        return std::nullopt;
    return uint64_t((double(last) - double(first)) / 1000);
}

std::optional<unsigned> MediaFile::film() const
{
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVStream& stream = *m_format->streams[i];
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO
            && (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0)
            return i;
    }
    return std::nullopt;
}

} // namespace holdfast::decode

#include "app/decode/media/ranged_input.h"

#include "core/imaging/decode_protocol.h"

#include <algorithm>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/mem.h>
}

namespace holdfast::decode {

namespace protocol = imaging::protocol;

namespace {

constexpr int blockBytes = 256 * 1024; ///< a question to the parent costs more than what is read for nothing

} // namespace

RangedInput::RangedInput(HelperChannel& channel, uint32_t file, uint64_t size, Deadline deadline)
    : m_channel(channel)
    , m_file(file)
    , m_size(size)
    , m_deadline(deadline)
{
    auto* block = static_cast<unsigned char*>(av_malloc(size_t(blockBytes)));
    if (block == nullptr)
        return;
    m_context = avio_alloc_context(block, blockBytes, 0, this, &RangedInput::readPacket, nullptr, &RangedInput::seek);
    if (m_context == nullptr)
        av_free(block);
}

RangedInput::~RangedInput()
{
    if (m_context != nullptr)
        av_freep(&m_context->buffer);
    avio_context_free(&m_context);
}

int RangedInput::readPacket(void* self, uint8_t* out, int wanted)
{
    auto& input = *static_cast<RangedInput*>(self);
    if (input.m_broken || input.isTimeUp())
        return AVERROR_EXIT;
    if (wanted <= 0 || input.m_position >= input.m_size)
        return AVERROR_EOF;
    const uint64_t count
        = std::min({uint64_t(wanted), input.m_size - input.m_position, uint64_t(protocol::maxRangeBytes)});
    const auto read = input.fetch(std::span(out, size_t(count)));
    if (!read) {
        input.m_broken = read.error();
        return AVERROR_EXIT;
    }
    input.m_position += *read;
    return *read == 0 ? AVERROR_EOF : int(*read);
}

Result<size_t> RangedInput::fetch(std::span<uint8_t> out)
{
    HF_CHECK(m_channel.send(
        {{"type", protocol::read}, {"file", m_file}, {"offset", m_position}, {"bytes", uint64_t(out.size())}}));
    HF_TRY(const std::optional<Frame> frame, m_channel.receive());
    if (!frame || frame->kind != Frame::Kind::Data || frame->payload.size() > out.size())
        return fail(errors::helperBadMessage, "a range was expected");
    std::copy(frame->payload.begin(), frame->payload.end(), out.begin());
    return frame->payload.size();
}

int64_t RangedInput::seek(void* self, int64_t offset, int whence)
{
    auto& input = *static_cast<RangedInput*>(self);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return int64_t(input.m_size);
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += int64_t(input.m_position);
        break;
    case SEEK_END:
        offset += int64_t(input.m_size);
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    input.m_position = uint64_t(offset);
    return offset;
}

} // namespace holdfast::decode

#include "core/base/helper_main.h"

#include "core/base/helper_pipe.h"

#include <algorithm>

namespace holdfast {

Result<HelperChannel> HelperChannel::open(std::string_view helperName)
{
    HF_TRY(const HelperPipe pipe, takeOverStandardStreams());
    HelperChannel channel;
    channel.m_input = pipe.input;
    channel.m_output = pipe.output;
    HF_CHECK(writeWhole(channel.m_output, encodeHello(helperName)));
    return channel;
}

Result<void> HelperChannel::send(const Json& message)
{
    const Bytes frame = encodeMessage(message);
    if (frame.size() > maxMessageBytes)
        return fail(errors::tooLarge, "message");
    return writeWhole(m_output, frame);
}

Result<void> HelperChannel::sendData(ByteView bytes)
{
    do {
        const ByteView part = bytes.first(std::min(bytes.size(), maxDataBytes));
        HF_CHECK(writeWhole(m_output, encodeFrame(Frame::Kind::Data, part)));
        bytes = bytes.subspan(part.size());
    } while (!bytes.empty());
    return {};
}

Result<void> HelperChannel::fill()
{
    Bytes block(256 * 1024);
    HF_TRY(const size_t count, readSome(m_input, block));
    m_atEnd = count == 0;
    if (m_atEnd && m_parser.isMidFrame())
        return fail(errors::helperBadMessage, "the pipe closed inside a frame");
    return m_parser.feed(ByteView(block).first(count));
}

Result<std::optional<Frame>> HelperChannel::receive()
{
    for (;;) {
        if (auto frame = m_parser.next(); frame || m_atEnd)
            return frame;
        HF_CHECK(fill());
    }
}

Result<std::optional<Frame>> HelperChannel::poll()
{
    for (;;) {
        if (auto frame = m_parser.next(); frame || m_atEnd || !isReadable(m_input))
            return frame;
        HF_CHECK(fill());
    }
}

} // namespace holdfast

#include "core/base/frame.h"

namespace holdfast {

static constexpr size_t headerSize = 5;

Result<Json> Frame::json() const
{
    auto parsed = parseJson(asText(payload), maxMessageBytes);
    if (kind == Kind::Data || !parsed || !parsed->is_object())
        return fail(errors::helperBadMessage, "not a JSON object");
    return parsed;
}

Bytes encodeFrame(Frame::Kind kind, ByteView payload)
{
    Bytes frame;
    frame.reserve(headerSize + payload.size());
    appendU32Le(frame, uint32_t(payload.size()));
    frame.push_back(uint8_t(kind));
    append(frame, payload);
    return frame;
}

Bytes encodeMessage(const Json& message)
{
    return encodeFrame(Frame::Kind::Message, asBytes(canonicalJson(message)));
}

Json helloFor(std::string_view helper)
{
    return Json{{"protocol", "holdfast-helper"}, {"version", frameProtocolVersion}, {"helper", helper}};
}

Bytes encodeHello(std::string_view helper)
{
    return encodeFrame(Frame::Kind::Hello, asBytes(canonicalJson(helloFor(helper))));
}

static Result<size_t> checkedLength(ByteView untrustedHeader)
{
    const size_t untrustedLength = readU32Le(untrustedHeader);
    const auto kind = Frame::Kind(untrustedHeader[4]);
    if (kind != Frame::Kind::Hello && kind != Frame::Kind::Message && kind != Frame::Kind::Data)
        return fail(errors::helperBadMessage, "unknown frame kind");
    if (untrustedLength > (kind == Frame::Kind::Data ? maxDataBytes : maxMessageBytes))
        return fail(errors::helperBadMessage, "frame too long");
    return untrustedLength;
}

Result<void> FrameParser::feed(ByteView untrustedBytes)
{
    if (m_broken)
        return fail(errors::helperBadMessage, "after a broken frame");
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + ptrdiff_t(m_consumed));
    m_checked -= m_consumed;
    m_consumed = 0;
    append(m_buffer, untrustedBytes);
    while (m_buffer.size() >= m_checked + headerSize) {
        const auto length = checkedLength(ByteView(m_buffer).subspan(m_checked, headerSize));
        if (!length) {
            m_broken = true;
            m_buffer.resize(m_checked); // whole frames before the broken one still count
            return fail(length.error());
        }
        if (m_buffer.size() < m_checked + headerSize + *length)
            break;
        m_checked += headerSize + *length;
    }
    return {};
}

std::optional<Frame> FrameParser::next()
{
    if (m_consumed == m_checked)
        return std::nullopt;
    const ByteView rest = ByteView(m_buffer).subspan(m_consumed);
    const size_t length = readU32Le(rest);
    Frame frame{Frame::Kind(rest[4]), Bytes(rest.begin() + headerSize, rest.begin() + ptrdiff_t(headerSize + length))};
    m_consumed += headerSize + length;
    return frame;
}

} // namespace holdfast

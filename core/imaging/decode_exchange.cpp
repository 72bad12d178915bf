#include "core/imaging/decode_exchange.h"

#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/untrusted_pixels.h"

namespace holdfast::imaging {

namespace {

/// An error that the helper reported. Its code must be one of those that decoding can have.
Error reportedError(const Json& untrustedMessage)
{
    const std::string untrustedCode = jsonStringOr(untrustedMessage, "code");
    const std::string detail = printableAscii(jsonStringOr(untrustedMessage, "detail"), protocol::maxDescription);
    for (const ErrorCode code : {errors::unsupported, errors::decodeFailed, errors::noLanguage, errors::noSuchPage,
             errors::badCorners, errors::notOnePicture, holdfast::errors::tooLarge, holdfast::errors::outOfMemory})
        if (untrustedCode == code.id)
            return Error(code, detail);
    return Error(holdfast::errors::helperBadMessage, "unknown error code");
}

} // namespace

Result<void> DecodeExchange::ensureRunning()
{
    if (m_helper != nullptr)
        return {};
    HelperProcess::Options options;
    HF_TRY(options.program, helperProgram(protocol::helperName));
    options.name = protocol::helperName;
    HF_TRY(m_helper, HelperProcess::start(options));
    return {};
}

Result<void> DecodeExchange::sendFile(const Json& request, ByteSource& untrustedFile, const Progress& progress)
{
    HF_CHECK(begin(request));
    uint64_t sent = 0;
    if (auto streamed = stream(untrustedFile, sent, progress); !streamed) {
        if (m_helper->send({{"type", protocol::loadDrop}}))
            m_isMidExchange = false;
        return fail(std::move(streamed.error()));
    }
    return m_helper->send({{"type", protocol::loadEnd}, {"bytes", sent}});
}

Result<void> DecodeExchange::stream(ByteSource& untrustedFile, uint64_t& sent, const Progress& progress)
{
    Bytes block(maxDataBytes);
    for (;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, untrustedFile.read(block));
        if (count == 0)
            return {};
        if (count > protocol::maxFileBytes - sent)
            return fail(holdfast::errors::tooLarge, "more than 256 MiB");
        HF_CHECK(m_helper->sendData(ByteView(block).first(count)));
        sent += count;
        progress.report("reading", sent, 0);
    }
}

Result<QImage> DecodeExchange::receivePixels(std::chrono::milliseconds silence, const Progress& progress)
{
    HF_TRY(const Json untrustedAnswer, answer(protocol::pixels, silence, progress));
    HF_TRY(UntrustedPixels rows, UntrustedPixels::announced(untrustedAnswer));
    while (!rows.isComplete()) {
        HF_TRY(const Frame untrustedFrame, m_helper->receive(silence, progress));
        if (untrustedFrame.kind != Frame::Kind::Data)
            return fail(holdfast::errors::helperBadMessage, "pixels were announced");
        HF_CHECK(rows.feed(untrustedFrame.payload));
    }
    return rows.take();
}

Result<std::string> DecodeExchange::receiveText(
    uint64_t bytes, std::chrono::milliseconds silence, const Progress& progress)
{
    std::string text;
    while (text.size() < bytes) {
        HF_TRY(const Frame untrustedFrame, m_helper->receive(silence, progress));
        if (untrustedFrame.kind != Frame::Kind::Data || untrustedFrame.payload.empty()
            || untrustedFrame.payload.size() > bytes - text.size())
            return fail(holdfast::errors::helperBadMessage, "text");
        text += asText(untrustedFrame.payload);
    }
    return text;
}

Result<Json> DecodeExchange::answer(
    std::string_view expected, std::chrono::milliseconds silence, const Progress& progress)
{
    HF_TRY(Json untrustedAnswer, m_helper->receiveMessage(silence, progress));
    return accepted(std::move(untrustedAnswer), expected);
}

Result<Json> DecodeExchange::accepted(Json untrustedAnswer, std::string_view expected)
{
    const std::string untrustedType = jsonStringOr(untrustedAnswer, "type");
    if (untrustedType == protocol::failed) {
        Error reported = reportedError(untrustedAnswer);
        m_isMidExchange = reported.is(holdfast::errors::helperBadMessage);
        return fail(std::move(reported));
    }
    if (untrustedType != expected)
        return fail(holdfast::errors::helperBadMessage, "unexpected answer");
    return untrustedAnswer;
}

Result<void> DecodeExchange::begin(const Json& request)
{
    HF_CHECK(ensureRunning());
    m_isMidExchange = true;
    return m_helper->send(request);
}

void DecodeExchange::end()
{
    m_isMidExchange = false;
    m_helper.reset();
}

bool DecodeExchange::endWhereCutShort()
{
    if (!m_isMidExchange)
        return false;
    end();
    return true;
}

} // namespace holdfast::imaging

#include "app/decode/session.h"

#include "app/decode/chat/chat_reader.h"
#include "app/decode/claims.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/media/media_joiner.h"
#include "app/decode/media/media_reader.h"
#include "app/decode/page/page_reader.h"
#include "app/decode/straighten/card_finder.h"
#include "app/decode/straighten/straight_document.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/pixel_rows.h"
#include "core/imaging/redaction.h"

#include <algorithm>
#include <new>

namespace holdfast::decode {

namespace protocol = imaging::protocol;

namespace {

constexpr auto joinTime = std::chrono::minutes(10);
constexpr auto mediaTime = std::chrono::seconds(60); ///< for a film, its frames included

} // namespace

Result<void> Session::run()
{
    for (;;) {
        HF_TRY(const std::optional<Frame> frame, m_channel.receive());
        if (!frame)
            return {};
        if (frame->kind != Frame::Kind::Message)
            return fail(errors::helperBadMessage, "a request was expected");
        HF_TRY(const Json request, frame->json());
        HF_CHECK(answer(request));
    }
}

Result<void> Session::answer(const Json& request)
{
    const std::string type = jsonStringOr(request, "type");
    try {
        if (type == protocol::identify)
            return identify(request);
        if (type == protocol::load)
            return load(request);
        if (type == protocol::page)
            return page(request);
        if (type == protocol::claims)
            return claims(request);
        if (type == protocol::chat)
            return chat(request);
        if (type == protocol::pageFacts)
            return pageFacts(request);
        if (type == protocol::archive)
            return archive(request);
        if (type == protocol::archivePicture)
            return archivePicture(request);
        if (type == protocol::media)
            return media(request);
        if (type == protocol::join)
            return join(request);
        if (type == protocol::languages)
            return languages();
        if (type == protocol::findText)
            return findText(request);
        if (type == protocol::survey)
            return survey(request);
        if (type == protocol::findEdges)
            return findEdges();
        if (type == protocol::straighten)
            return straighten(request);
        if (type == protocol::inspect)
            return inspect();
        if (type == protocol::inspectPage)
            return inspectPage(request);
    } catch (const std::bad_alloc&) {
        m_document.reset();
        m_archive.reset();
        return sendFailure(Error(errors::outOfMemory, type));
    }
    return fail(errors::helperBadMessage, "unknown request");
}

Result<Frame> Session::next()
{
    HF_TRY(std::optional<Frame> frame, m_channel.receive());
    if (!frame)
        return fail(errors::helperBadMessage, "the pipe closed within a request");
    return std::move(*frame);
}

Result<void> Session::identify(const Json& request)
{
    HF_TRY(const uint64_t bytes, jsonUnsigned(request, "bytes"));
    if (bytes > protocol::maxHeadBytes)
        return fail(errors::helperBadMessage, "head");
    Bytes untrustedHead;
    do { // an empty head is one empty frame
        HF_TRY(const Frame frame, next());
        if (frame.kind != Frame::Kind::Data || frame.payload.empty() != (bytes == 0)
            || frame.payload.size() > bytes - untrustedHead.size())
            return fail(errors::helperBadMessage, "head");
        append(untrustedHead, frame.payload);
    } while (untrustedHead.size() < bytes);
    const Identifier::Answer found = m_identifier.identify(untrustedHead);
    return m_channel.send({{"type", protocol::identified}, {"mime", found.mime}, {"description", found.description}});
}

Result<std::optional<QByteArray>> Session::receiveFile()
{
    QByteArray untrustedFile;
    for (;;) {
        HF_TRY(const Frame frame, next());
        if (frame.kind == Frame::Kind::Data) {
            if (frame.payload.size() > protocol::maxFileBytes - size_t(untrustedFile.size()))
                return fail(errors::helperBadMessage, "file");
            untrustedFile.append(reinterpret_cast<const char*>(frame.payload.data()), qsizetype(frame.payload.size()));
            continue;
        }
        HF_TRY(const Json message, frame.json());
        if (jsonStringOr(message, "type") == protocol::loadDrop)
            return std::nullopt;
        HF_TRY(const uint64_t bytes, jsonUnsigned(message, "bytes"));
        if (jsonStringOr(message, "type") != protocol::loadEnd || bytes != uint64_t(untrustedFile.size()))
            return fail(errors::helperBadMessage, "file");
        return untrustedFile;
    }
}

Result<void> Session::load(const Json& request)
{
    m_document.reset();
    m_pdfPages.reset();
    m_untrustedFile.clear();
    HF_TRY(m_mime, jsonString(request, "mime"));
    HF_TRY(std::optional<QByteArray> untrustedFile, receiveFile());
    if (!untrustedFile)
        return {};
    m_untrustedFile = *untrustedFile;
    auto document = openDocument(std::move(*untrustedFile), m_mime);
    if (!document)
        return sendFailure(document.error());
    m_document = std::move(*document);
    return m_channel.send({{"type", protocol::loaded}, {"pages", m_document->pages()}});
}

Result<void> Session::claims(const Json& request)
{
    m_document.reset();
    HF_TRY(const std::string mime, jsonString(request, "mime"));
    HF_TRY(const std::optional<QByteArray> untrustedFile, receiveFile());
    if (!untrustedFile)
        return {};
    const auto claims = readClaims(*untrustedFile, mime);
    if (!claims)
        return sendFailure(claims.error());
    Json answer = imaging::claimsJson(*claims);
    answer["type"] = protocol::claimed;
    return m_channel.send(answer);
}

Result<void> Session::chat(const Json& request)
{
    m_document.reset();
    HF_TRY(const std::string name, jsonString(request, "name"));
    HF_TRY(const std::optional<QByteArray> untrustedFile, receiveFile());
    if (!untrustedFile)
        return {};
    const auto chat = readChat(*untrustedFile, name);
    if (!chat)
        return sendFailure(chat.error());
    Json answer = imaging::claimsJson(chat->claims);
    answer["type"] = protocol::chatRead;
    answer["text_bytes"] = chat->text.size();
    HF_CHECK(m_channel.send(answer));
    const ByteView text = asBytes(chat->text);
    for (size_t at = 0; at < text.size(); at += maxDataBytes)
        HF_CHECK(m_channel.sendData(text.subspan(at, std::min(maxDataBytes, text.size() - at))));
    return {};
}

Result<void> Session::pageFacts(const Json& request)
{
    m_document.reset();
    HF_TRY(const std::string address, jsonString(request, "url"));
    HF_TRY(const std::optional<QByteArray> untrustedHtml, receiveFile());
    if (!untrustedHtml)
        return {};
    const auto facts = readPage(*untrustedHtml, address);
    if (!facts)
        return sendFailure(facts.error());
    Json answer = imaging::pageFactsJson(*facts);
    answer["type"] = protocol::pageFactsRead;
    return m_channel.send(answer);
}

Result<void> Session::media(const Json& request)
{
    m_document.reset();
    HF_TRY(const uint64_t bytes, jsonUnsigned(request, "bytes"));
    RangedInput untrustedFile(m_channel, 0, bytes, std::chrono::steady_clock::now() + mediaTime);
    const auto found = readMedia(untrustedFile);
    if (untrustedFile.broken())
        return fail(*untrustedFile.broken());
    if (!found)
        return sendFailure(found.error());
    Json answer = imaging::mediaFactsJson(found->facts);
    answer["type"] = protocol::mediaRead;
    answer["claimed"] = imaging::claimsJson(found->facts.claimed);
    answer["sheet"] = found->sheet ? imaging::sheetJson(*found->sheet) : Json();
    answer["sheet_missing"] = found->sheetMissing;
    HF_CHECK(m_channel.send(answer));
    if (found->sheet)
        return sendPixels(found->sheet->pixels);
    return {};
}

Result<void> Session::join(const Json& request)
{
    m_document.reset();
    const Json& sizes = jsonMember(request, "bytes");
    if (!sizes.is_array() || sizes.empty() || sizes.size() > protocol::maxJoinedFilms)
        return fail(errors::helperBadMessage, "films");
    const auto deadline = std::chrono::steady_clock::now() + joinTime;
    std::vector<std::unique_ptr<RangedInput>> untrustedFilms;
    for (const Json& size : sizes) {
        if (!size.is_number_unsigned())
            return fail(errors::helperBadMessage, "films");
        untrustedFilms.push_back(
            std::make_unique<RangedInput>(m_channel, uint32_t(untrustedFilms.size()), size.get<uint64_t>(), deadline));
    }
    std::optional<Error> broken;
    const auto joined = joinFilms(m_channel, untrustedFilms, broken);
    if (broken)
        return fail(*broken);
    if (!joined)
        return sendFailure(joined.error());
    return m_channel.send({{"type", protocol::joined}});
}

Result<void> Session::sendPixels(const QImage& image)
{
    const size_t rowBytes = size_t(image.width()) * 3;
    HF_CHECK(m_channel.send({{"type", protocol::pixels}, {"width", image.width()}, {"height", image.height()},
        {"bytes", uint64_t(rowBytes) * uint64_t(image.height())}}));
    const int rowsAtOnce = std::max(1, int(maxDataBytes / rowBytes));
    Bytes block;
    for (int y = 0; y < image.height();) {
        const int count = std::min(rowsAtOnce, image.height() - y);
        block.resize(rowBytes * size_t(count));
        for (int i = 0; i < count; ++i, ++y)
            imaging::copyRgbRow(image, y, std::span(block).subspan(size_t(i) * rowBytes, rowBytes));
        HF_CHECK(m_channel.sendData(block));
    }
    return {};
}

Result<void> Session::sendFailure(const Error& error)
{
    return m_channel.send({{"type", protocol::failed}, {"code", error.code().id}, {"detail", error.detail()}});
}

} // namespace holdfast::decode

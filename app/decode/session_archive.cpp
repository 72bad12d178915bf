#include "app/decode/session.h"

#include "core/imaging/decode_protocol.h"

#include <algorithm>

namespace holdfast::decode {

namespace protocol = imaging::protocol;

Result<void> Session::archive(const Json& request)
{
    m_document.reset();
    m_archive.reset();
    HF_TRY(const uint64_t leastSide, jsonUnsigned(request, "least_side"));
    HF_TRY(const std::optional<QByteArray> untrustedFile, receiveFile());
    if (!untrustedFile)
        return {};
    auto opened
        = PictureArchive::open(*untrustedFile, m_identifier, uint32_t(std::min<uint64_t>(leastSide, imaging::maxSide)));
    if (!opened)
        return sendFailure(opened.error());
    m_archive = std::move(*opened);
    Json answer = imaging::archivedPicturesJson(m_archive->pictures());
    answer["type"] = protocol::archiveRead;
    return m_channel.send(answer);
}

Result<void> Session::archivePicture(const Json& request)
{
    HF_TRY(const uint64_t number, jsonUnsigned(request, "number"));
    if (!m_archive)
        return sendFailure(Error(imaging::errors::decodeFailed, "no archive was sent"));
    const Result<std::string> picture = m_archive->body(size_t(number));
    if (!picture)
        return sendFailure(picture.error());
    HF_CHECK(m_channel.send({{"type", protocol::archivePictureRead}, {"bytes", picture->size()}}));
    const ByteView bytes = asBytes(*picture);
    for (size_t at = 0; at < bytes.size(); at += maxDataBytes)
        HF_CHECK(m_channel.sendData(bytes.subspan(at, std::min(maxDataBytes, bytes.size() - at))));
    return {};
}

} // namespace holdfast::decode

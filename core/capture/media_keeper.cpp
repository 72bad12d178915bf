#include "core/capture/media_keeper.h"

#include "core/capture/capture_messages.h"

#include <utility>

namespace holdfast::capture {

constexpr uint64_t maxArchivedBody = 64ull * 1024 * 1024, maxArchived = 128ull * 1024 * 1024;

std::string mimeOfPieces(const warc::HttpExchange& first)
{
    const std::string path = first.url.substr(0, first.url.find('?'));
    if (first.mime == "video/mp2t" || path.ends_with(".ts"))
        return "video/mp2t";
    if (first.mime == "video/webm" || first.mime == "audio/webm")
        return first.mime;
    return first.mime == "audio/aac" || path.ends_with(".aac") ? "audio/aac" : "video/mp4";
}

MediaKeeper::MediaKeeper(CaptureHost& host, PageArchive& archive, HostFailed hostFailed)
    : m_host(host)
    , m_archive(archive)
    , m_hostFailed(std::move(hostFailed))
{
}

void MediaKeeper::reset()
{
    m_begun = 0;
    m_bytes = 0;
    m_exchange = {};
}

std::string MediaKeeper::limitReached() const
{
    if (m_begun == maxMediaFiles)
        return "limit: files";
    return m_bytes >= maxMediaBytes ? "limit: bytes" : "";
}

bool MediaKeeper::handed(const Result<void>& result)
{
    if (!result) {
        m_isHostGone = true;
        m_hostFailed(result.error());
    }
    return result.has_value();
}

bool MediaKeeper::begin(const std::string& mime)
{
    m_fitsArchive = true;
    if (m_isOpen)
        return true; // another piece
    if (!handed(m_host.beginMedia(mime)))
        return false;
    ++m_begun;
    m_isOpen = true;
    return true;
}

std::string MediaKeeper::add(ByteView part)
{
    if (m_bytes + part.size() > maxMediaBytes)
        return "limit: bytes";
    m_bytes += part.size();
    if (!handed(m_host.mediaData(part)))
        return "nobody takes it";
    noteForArchive(part);
    return {};
}

std::string MediaKeeper::addHeld(ByteView part)
{
    if (m_bytes + part.size() > maxMediaBytes)
        return "limit: bytes";
    m_bytes += part.size();
    noteForArchive(part);
    return {};
}

std::string MediaKeeper::handOver(ByteView held)
{
    return handed(m_host.mediaData(held)) ? std::string() : "nobody takes it";
}

void MediaKeeper::noteForArchive(ByteView part)
{
    m_fitsArchive = m_fitsArchive && m_exchange.body.size() + part.size() <= maxArchivedBody
        && m_archived + m_exchange.body.size() + part.size() <= maxArchived;
    if (m_fitsArchive)
        append(m_exchange.body, part);
    else
        m_exchange.body = {};
}

bool MediaKeeper::archive()
{
    if (m_fitsArchive) {
        m_archived += m_exchange.body.size();
        m_archive.addFetched(std::exchange(m_exchange, {}));
    }
    return m_fitsArchive;
}

void MediaKeeper::endPiece(const Json& about)
{
    if (!m_isHostGone)
        handed(m_host.endPiece(about));
}

void MediaKeeper::end(bool isWhole)
{
    if (std::exchange(m_isOpen, false) && !m_isHostGone)
        handed(m_host.endMedia(isWhole));
}

} // namespace holdfast::capture

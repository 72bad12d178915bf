#pragma once

#include "core/capture/capture_host.h"
#include "core/capture/page_archive.h"

namespace holdfast::capture {

/// Of pieces: those of a transport stream follow each other as they are, others begin with one that says what they are.
std::string mimeOfPieces(const warc::HttpExchange& first);

/// Hands the films and sounds of a page on as they come, within what a capture may keep of them, and to the web archive
/// what that may have.
class MediaKeeper {
public:
    using HostFailed = std::function<void(const Error& error)>;
    MediaKeeper(CaptureHost& host, PageArchive& archive, HostFailed hostFailed);

    void reset(); ///< for another capture
    std::string limitReached() const; ///< why nothing more may be begun, or nothing
    size_t begun() const { return m_begun; } ///< files
    bool isHostGone() const { return m_isHostGone; } ///< it was told; nothing is handed on any more

    /// An answer begins to come.
    void answer(const warc::HttpExchange& head) { m_exchange = head; }
    warc::HttpExchange& exchange() { return m_exchange; }
    /// Its body goes to a file of this type, or as one more piece to the one that is open. False: nobody takes it.
    bool begin(const std::string& mime);
    std::string add(ByteView part); ///< why no more is taken, or nothing
    /// The same for a track that is held in memory: nobody is handed it yet, but it counts.
    void beginHeld() { m_fitsArchive = true; }
    std::string addHeld(ByteView part);
    std::string handOver(ByteView held); ///< what was counted already
    bool archive(); ///< the answer, now that it is whole; false where it is too large
    void endPiece(const Json& about); ///< what has come since the last one, as "url" and more of `about` say
    void end(bool isWhole);
    bool isOpen() const { return m_isOpen; }

private:
    bool handed(const Result<void>& result);
    void noteForArchive(ByteView part);

    CaptureHost& m_host;
    PageArchive& m_archive;
    HostFailed m_hostFailed;
    size_t m_begun = 0;
    uint64_t m_bytes = 0, m_archived = 0;
    bool m_isOpen = false; ///< the host was told of a beginning and not of its end
    bool m_isHostGone = false, m_fitsArchive = false;
    warc::HttpExchange m_exchange; ///< its body as long as the archive may have it
};

} // namespace holdfast::capture

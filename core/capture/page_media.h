#pragma once

#include "core/capture/capture_host.h"
#include "core/capture/media_playlist.h"
#include "core/capture/page_facts.h"
#include "core/capture/page_fetch.h"

#include <deque>

namespace holdfast::capture {

/// The films and sounds of a page: its players are found and started, muted where they did not play by themselves, and
/// each file that the page then has loaded is asked for once more (PageFetch), whole, and handed on as it comes; of a
/// list of pieces (HLS) all pieces, one after the other. Only what the page itself was given, or what such a list
/// names, is asked for. What could not be had is told in the facts.
class PageMedia {
public:
    struct Owner {
        PageFetch::Send send;
        PageFetch::Evaluate evaluate;
        std::function<void(const Error& error)> hostFailed; ///< nobody takes it any more
    };
    PageMedia(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageArchive& archive,
        Owner owner);

    /// `until`: by the scheduler's clock; what has not come by then is left out. `done` is called once.
    void take(std::chrono::milliseconds until, std::function<void()> done);
    const Json& untrustedPlayers() const { return m_toldPlayers; } ///< of the last take()
    /// Whether what this player plays was handed on whole: its file, or, of one that a script feeds, a list of pieces.
    bool isHad(const std::string& source) const;
    void stop(std::string_view reason); ///< gives up, and calls nobody

private:
    /// Something to be asked for: a file, or a list of pieces.
    struct Work {
        std::string url, mime;
        uint32_t status = 0; ///< that the page was answered with; 0: it did not ask
        bool isList = false;
        uint64_t film = 0; ///< lists of one film have the same number, from 1
    };
    void playersFound(const Result<Json>& untrustedAnswer);
    void addOwnSources();
    void next();
    void takeFile();
    void takeList();
    void listCame(const std::string& why);
    void chooseQuality(const MediaPlaylist& list);
    void nextPiece();
    void pieceCame(const std::string& why);
    bool begin(const std::string& mime);
    std::string add(ByteView part);
    void keepExchange();
    void finished(const std::string& why);
    bool hasBeenLoaded(const std::string& url) const;
    std::string limitReached() const;
    void end();

    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    PageArchive& m_archive;
    Owner m_owner;
    PageFetch m_fetch;
    std::function<void()> m_done;
    std::chrono::milliseconds m_until{};
    std::deque<Work> m_waiting;
    Work m_work; ///< what is taken now
    std::set<std::string> m_seen; ///< addresses that were, or wait to be, taken
    size_t m_begun = 0; ///< files
    uint64_t m_films = 0, m_bytes = 0, m_archived = 0, m_pieceBytes = 0;
    Bytes m_list; ///< the text of the list that is taken
    std::vector<std::string> m_pieces; ///< addresses of its pieces
    size_t m_nextPiece = 0;
    Json m_file; ///< what is told of it
    bool m_isOpen = false; ///< the host was told of a beginning and not of its end
    bool m_isHostGone = false, m_fitsArchive = false;
    warc::HttpExchange m_exchange; ///< what is read; its body as long as the archive may have it
    std::set<std::string> m_had; ///< addresses
    bool m_hadList = false;
    Json m_toldPlayers = Json::array(), m_players = Json::array(), m_files = Json::array();
};

} // namespace holdfast::capture

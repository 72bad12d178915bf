#pragma once

#include "core/capture/listed_film.h"
#include "core/capture/page_facts.h"

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
    void playersFound(const Result<Json>& untrustedAnswer);
    void addOwnSources();
    void next();
    void takeFile();
    ListedFilm::Owner listOwner();
    void finished(const std::string& why);
    std::string limitReached() const;
    void end();

    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    PageArchive& m_archive;
    Owner m_owner;
    PageFetch m_fetch;
    MediaKeeper m_keeper;
    ListedFilm m_listed;
    std::function<void()> m_done;
    std::chrono::milliseconds m_until{};
    std::deque<MediaWork> m_waiting;
    MediaWork m_work; ///< what is taken now
    std::set<std::string> m_seen; ///< what was, or waits to be, taken
    Json m_file; ///< what is told of it
    std::set<std::string> m_had; ///< addresses
    bool m_hadList = false;
    Json m_toldPlayers = Json::array(), m_players = Json::array(), m_files = Json::array();
};

} // namespace holdfast::capture

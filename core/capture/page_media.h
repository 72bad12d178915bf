#pragma once

#include "core/capture/capture_host.h"
#include "core/capture/page_archive.h"
#include "core/capture/page_facts.h"
#include "core/capture/scheduler.h"

namespace holdfast::capture {

/// The films and sounds of a page: its players are found and started, muted where they did not play by themselves, and
/// each file that the page then has loaded is asked for once more by the page, whole; the answer is held back from it
/// and handed on piece by piece, so that no film is ever in memory as a whole. Only what the page itself was given is
/// asked for. What could not be had is told in the facts.
class PageMedia {
public:
    struct Owner {
        std::function<void(std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer)> send;
        std::function<void(std::string_view what, const std::string& script, std::function<void(Result<Json>)> onValue)>
            evaluate;
        std::function<void(const Error& error)> hostFailed; ///< nobody takes it any more
    };
    PageMedia(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts, PageArchive& archive,
        Owner owner);
    ~PageMedia();
    PageMedia(const PageMedia&) = delete;

    /// `until`: by the scheduler's clock; what has not come by then is left out. `done` is called once.
    void take(const std::string& frame, std::chrono::milliseconds until, std::function<void()> done);
    const Json& untrustedPlayers() const { return m_toldPlayers; } ///< of the last take()
    /// Whether the film at this address was handed on whole.
    bool isHad(const std::string& url) const { return m_had.contains(url); }
    void stop(std::string_view reason); ///< gives up, and calls nobody; answers that still come must not reach it

private:
    void playersFound(const Result<Json>& untrustedAnswer);
    void addOwnSources();
    void next();
    enum class Way { Player, Script };
    void ask(Way way);
    bool isOurs(const Json& untrusted) const;
    void paused(const Json& untrusted);
    void answered(const Json& untrusted);
    void streamed(const Result<Json>& untrustedResult);
    void read();
    void release();
    void gotPart(const Result<Json>& untrustedResult);
    void whole();
    void missing(std::string_view why);
    std::string limitReached() const;
    void end();

    DevToolsClient& m_client;
    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    PageArchive& m_archive;
    Owner m_owner;
    std::function<void()> m_done;
    std::string m_frame;
    std::chrono::milliseconds m_until{};
    std::vector<NetworkLog::Media> m_wanted;
    size_t m_next = 0, m_begun = 0; ///< m_wanted's next, and how many files were begun
    uint64_t m_bytes = 0; ///< of all files
    uint64_t m_archived = 0; ///< bytes
    std::set<std::string> m_had; ///< addresses
    Json m_toldPlayers = Json::array();
    Json m_players = Json::array(), m_files = Json::array();
    std::string m_network; ///< the browser's number of the request that is held, its redirects included
    std::string m_request; ///< the browser's number of the answer that is held
    std::string m_handle; ///< the browser's, of the stream that is read
    Way m_way = Way::Player;
    bool m_isWaiting = false; ///< for an answer
    Scheduler::TimerId m_timer = 0;
    bool m_isOpen = false; ///< the host was told of a beginning and not of its end
    bool m_fitsArchive = false;
    warc::HttpExchange m_exchange; ///< what is read; its body as long as the archive may have it
};

} // namespace holdfast::capture

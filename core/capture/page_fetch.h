#pragma once

#include "core/capture/page_archive.h"
#include "core/capture/scheduler.h"

namespace holdfast::capture {

/// Lets a page ask once more for something that it was given, holds the answer back from it, and reads it piece by
/// piece, so that nothing has to be in memory as a whole. One request at a time.
class PageFetch {
public:
    using Send = std::function<void(std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer)>;
    using Evaluate = std::function<void(
        std::string_view what, const std::string& script, std::function<void(Result<Json>)> onValue)>;
    struct Taker {
        /// Status, headers and type, without the body. False: nobody takes it, and nothing more is called.
        std::function<bool(const warc::HttpExchange& head)> begin;
        std::function<std::string(ByteView part)> part; ///< why to give it up, or nothing
        std::function<void(const std::string& why)> end; ///< once; nothing: all of it came
    };
    PageFetch(DevToolsClient& client, Scheduler& scheduler, PageArchive& archive, Send send, Evaluate evaluate);
    ~PageFetch();
    PageFetch(const PageFetch&) = delete;

    void open(); ///< before the first ask()
    void close();
    /// By a player of our own, as a policy of the page lets films be loaded, and where that asks nothing or gets a part
    /// only, by a script; or by a script at once.
    enum class Way { Player, Script };
    void ask(const std::string& url, Way way, std::chrono::milliseconds until, Taker taker);
    void stop(); ///< gives up, and calls nobody

private:
    void askOnce();
    bool isOurs(const Json& untrusted) const;
    void paused(const Json& untrusted);
    void answered(const Json& untrusted);
    bool isBinaryUnderATextType() const; ///< or may be, and is small enough to be had at once
    void gotWhole(const Result<Json>& untrustedResult);
    void streamed(const Result<Json>& untrustedResult);
    void read();
    void gotPart(const Result<Json>& untrustedResult);
    void release();
    void end(const std::string& why);

    DevToolsClient& m_client;
    Scheduler& m_scheduler;
    PageArchive& m_archive;
    Send m_send;
    Evaluate m_evaluate;
    Taker m_taker;
    Way m_way = Way::Player;
    std::chrono::milliseconds m_until{};
    warc::HttpExchange m_head;
    std::string m_network; ///< the browser's number of the request that is held, its redirects included
    std::string m_request; ///< the browser's number of the answer that is held
    std::string m_handle; ///< the browser's, of the stream that is read
    bool m_isWaiting = false; ///< for an answer
    bool m_isOpen = false;
    Scheduler::TimerId m_timer = 0;
};

} // namespace holdfast::capture

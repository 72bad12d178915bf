#pragma once

#include "core/capture/address.h"
#include "core/capture/page_artifacts.h"
#include "core/capture/page_scroller.h"

namespace holdfast::capture {

struct RecipeRequest {
    Address address;
    std::chrono::milliseconds timeout{60000};
    uint32_t maxHeight = 200000, viewportWidth = 1280, viewportHeight = 900; ///< px
    bool isLook = false; ///< Depth::Look
    Bytes scrubSalt; ///< Scrubber's
};

struct RecipeOutcome {
    bool seen = false, complete = false;
    std::optional<Error> error; ///< capture.*, or what the host failed with
    Json facts = Json::object(); ///< PageFacts::toJson()
    std::string title, finalUrl;
    uint32_t httpStatus = 0;
};

/// The steps of one capture over a DevTools client: load, wait until quiet, scroll through, wait again, take
/// everything. Knows no browser but by DevTools; what DevTools does not tell, the owner of the page reports by the
/// calls below. `done` is called once, and the recipe must outlive that call.
class PageRecipe {
public:
    PageRecipe(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, RecipeRequest request,
        std::function<void(RecipeOutcome)> done);

    void start();
    void ownScript(const std::string& script); ///< of the page's owner, in each document: for the record
    /// Something the page asked for and did not get: "dialog", "popup", "permission", "print", "file-chooser",
    /// "sign-in", …
    void refused(std::string_view what, std::string_view detail);
    /// What this browser refuses without telling, by the same words: whether it was asked for is not known.
    void refusesUntold(std::string_view what);
    void certificateRefused(SeenChain chain, std::string_view url); ///< url: whose it was
    void downloadRefused(std::string_view detail);
    void pageCrashed(std::string_view detail);

private:
    enum class State { Loading, Waiting, Scrolling, Storing, Finished };
    void subscribe();
    void openPage();
    void navigate();
    void mainRequested();
    void networkChanged();
    void frameNavigated(const Json& untrusted);
    void navigationFailed(const std::string& untrustedError);
    Error whyEndedByTheBrowser(const std::string& untrustedError) const;
    void loaded();
    void stopWaiting();
    const char* howFarItCame() const;
    void timeIsUp();
    void storeAll();
    void cancelTimers();
    void finish(std::optional<Error> error);
    std::optional<Error> remark() const;
    bool isCommitted() const { return !m_frame.empty(); }

    DevToolsClient& m_client;
    Scheduler& m_scheduler;
    CaptureHost& m_host;
    RecipeRequest m_request;
    std::function<void(RecipeOutcome)> m_done;
    PageFacts m_facts;
    NetworkLog m_network;
    QuietWatch m_quiet;
    PageScroller m_scroller;
    PageArchive m_archive;
    PageArtifacts m_artifacts;
    State m_state = State::Loading;
    std::string m_frame, m_committedLoader, m_crash;
    std::optional<std::string> m_download;
    uint64_t m_visit = 0; ///< counts main documents, so that answers about an earlier one are dropped
    Scheduler::TimerId m_timer = 0, m_abortedTimer = 0, m_unaskedTimer = 0;
    unsigned m_orders = 0; ///< how often the browser was told to go to the address
    bool m_timedOut = false;
    std::chrono::milliseconds m_started{};
    std::string m_failureBefore; ///< of the main document, by then
};

} // namespace holdfast::capture

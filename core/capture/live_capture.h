#pragma once

#include "core/capture/page_artifacts.h"
#include "core/capture/page_recipe.h"
#include "core/capture/tab_watch.h"

namespace holdfast::capture {

/// How a page is taken that a person has opened in a window.
struct LiveRequest {
    bool isView = false; ///< only what is visible now, where the page stands
    std::chrono::milliseconds timeout{60000};
    uint32_t maxHeight = 200000; ///< px
    Bytes scrubSalt; ///< Scrubber's
};

/// The capture of a document that stands in a window: the recipe's steps but for opening it, so that whoever is logged
/// in stays so. The page is held while it runs and goes on afterwards. `done` is called once, from the event loop's own
/// calls; the object must outlive that call.
class LiveCapture {
public:
    LiveCapture(TabWatch& tab, Scheduler& scheduler, CaptureHost& host, LiveRequest request,
        std::function<void(RecipeOutcome)> done);
    ~LiveCapture();

    void start();
    void pageCrashed(std::string_view detail);

private:
    void framesKnown(const Json& untrustedFrame);
    void wasVisited(const Json& untrustedHistory);
    void waitForLoading();
    void scroll();
    void takeAll();
    void finish(std::optional<Error> error);
    std::optional<Error> remark() const;

    TabWatch& m_tab;
    PageWatch& m_page;
    Scheduler& m_scheduler;
    CaptureHost& m_host;
    LiveRequest m_request;
    std::function<void(RecipeOutcome)> m_done;
    PageFacts m_facts;
    std::unique_ptr<DevToolsSplitter::Channel> m_channel;
    DevToolsClient m_client;
    QuietWatch m_quiet;
    PageScroller m_scroller;
    PageArtifacts m_artifacts;
    std::string m_frame, m_url, m_crash;
    std::chrono::milliseconds m_started{};
    Scheduler::TimerId m_timer = 0;
    bool m_tookAll = false, m_timedOut = false;
};

} // namespace holdfast::capture

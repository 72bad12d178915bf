#pragma once

#include "core/capture/page_facts.h"
#include "core/capture/quiet_watch.h"

namespace holdfast::capture {

/// Scrolls a page down by screens and back, for what loads only when it comes into view, and on from there while it
/// grows. What it did, and what ended it early, goes into the facts.
class PageScroller {
public:
    struct Around {
        DevToolsClient& client;
        Scheduler& scheduler;
        PageFacts& facts;
        const NetworkLog& network;
        QuietWatch& quiet; ///< nobody else's while run() has not called back
        bool scrollsBoxes = false; ///< also what scrolls by itself within the page
    };
    explicit PageScroller(const Around& around)
        : m_around(around)
    {
    }
    /// `done` is called once, unless stop() comes first. `maxHeight` in px.
    void run(const std::string& frame, uint32_t maxHeight, std::function<void()> done);
    void stop();

private:
    void scroll();
    void evaluate(const Json& untrustedWorld);
    void settle(const Json& untrustedScrollResult);
    void end();
    Around m_around;
    std::function<void()> m_done;
    std::string m_frame;
    uint32_t m_maxHeight = 0;
    uint32_t m_scrolled = 0; ///< px, how far down the rounds so far went
    unsigned m_rounds = 0;
    uint64_t m_run = 0; ///< so that answers to an earlier one are dropped
    std::chrono::milliseconds m_end{0};
};

} // namespace holdfast::capture

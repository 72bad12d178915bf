#pragma once

#include "core/capture/page_archive.h"

namespace holdfast::capture {

/// What is known of one document in a window, from its first request on: the network's side of it, and what it asked
/// for and did not get.
class PageWatch {
public:
    /// Who is capturing it: hears of every change on the network, and of what the record will lack.
    struct Capturer {
        std::function<void()> networkChanged;
        std::function<void(std::string_view what, const std::string& detail)> omitted;
        std::function<void()> gone; ///< the document is no longer shown; the last call
    };

    PageWatch(DevToolsTransport& transport, Scheduler& scheduler, uint64_t idsAfter);
    ~PageWatch();

    NetworkLog& network() { return m_network; }
    PageArchive& archive() { return m_archive; }
    const PageFacts& facts() const { return m_facts; } ///< so far; a capture goes on from a copy
    void note(std::string_view what, const std::string& detail); ///< an omission
    void setCapturer(Capturer capturer) { m_capturer = std::move(capturer); }

private:
    PageFacts m_facts;
    DevToolsClient m_client;
    NetworkLog m_network;
    PageArchive m_archive;
    Capturer m_capturer;
};

} // namespace holdfast::capture

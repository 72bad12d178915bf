#pragma once

#include "core/capture/capture_host.h"
#include "core/capture/devtools_client.h"
#include "core/capture/page_facts.h"

namespace holdfast::capture {

/// Takes the pictures of a page that stands still: what is seen first, and the whole of it, in parts when it is long.
class PagePicture {
public:
    /// What it needs from its owner, who may stop listening at any time.
    struct Owner {
        std::function<void(std::string_view method, Json params, DevToolsClient::OnAnswer)> send;
        std::function<void(std::string_view role, ByteView png)> store;
        std::function<void(std::string_view role, const Error& error)> failed;
        std::function<void(const Error& error)> hostFailed; ///< nothing more can be handed on
    };
    PagePicture(Scheduler& scheduler, CaptureHost& host, PageFacts& facts, Owner owner);

    /// Both, the whole at most `maxHeight` px high; or the first view only.
    void take(bool firstViewOnly, uint32_t maxHeight, std::function<void()> done);
    bool hasParts() const { return m_joiner != nullptr; }
    void storeParts(std::string_view whyCut); ///< those that are there; precondition: hasParts()

private:
    void measured(const Json& untrustedSize);
    void takeFirstView();
    void takeWhole();
    void takeTile();
    void end();
    Json clip(uint32_t top, uint32_t height) const;
    Scheduler& m_scheduler;
    CaptureHost& m_host;
    PageFacts& m_facts;
    Owner m_owner;
    std::function<void()> m_done;
    std::unique_ptr<PictureJoiner> m_joiner;
    bool m_isFirstViewOnly = false;
    uint32_t m_maxHeight = 0, m_width = 0, m_height = 0, m_top = 0;
};

} // namespace holdfast::capture

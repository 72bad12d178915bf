#pragma once

#include "core/capture/devtools_splitter.h"
#include "core/capture/page_watch.h"

#include <set>

namespace holdfast::capture {

/// Follows one tab of a window over DevTools: which document is shown, which one is coming, and whose each event is.
class TabWatch {
public:
    TabWatch(DevToolsTransport& transport, Scheduler& scheduler);

    /// Asks to be told, before the tab is led anywhere; calls back once nothing can be missed any more.
    void start(std::function<void()> isFollowed);
    PageWatch& shown() { return m_shown->page; }
    /// Of the document that the browser has at this address: the one that is coming may be there already, before
    /// DevTools tells that it is shown.
    PageWatch& at(std::string_view url);
    const std::string& mainFrame() const { return m_mainFrame; } ///< empty until it is known
    /// Of a pop-up, before start(): the page that opened it and may write into it.
    void setOpener(NetworkLog::Maker opener) { m_opener = std::move(opener); }
    /// Whether there is something to capture: a page of the web, or what one may have written into its pop-up.
    bool hasPage() const { return m_isOnTheWeb || (maker() && !isLeaving()); }
    /// Of an empty page that another may have written into: that one. Nothing of any other.
    std::optional<NetworkLog::Maker> maker() const;
    /// The page of the web that is shown, or by which what is shown was opened.
    std::optional<NetworkLog::Maker> source() const;
    bool isLeaving() const { return m_coming != nullptr; } ///< for a document that has been asked for
    void stay(); ///< what was coming does not come: the document that is shown stays
    DevToolsSplitter& devTools() { return m_splitter; }
    /// Called for each document: when it is shown, and when it has loaded as far as it will.
    void setOnShown(std::function<void()> onShown) { m_onShown = std::move(onShown); }
    void setOnLoaded(std::function<void()> onLoaded) { m_onLoaded = std::move(onLoaded); }

private:
    struct Watched {
        Watched(DevToolsSplitter& splitter, Scheduler& scheduler)
            : channel(splitter.open())
            , page(*channel, scheduler, channel->idsAfter())
        {
        }
        std::unique_ptr<DevToolsSplitter::Channel> channel;
        PageWatch page;
    };
    void event(const std::string& method, const Json& untrusted, std::string_view untrustedText);
    Watched& ownerOf(const std::string& method, const Json& untrusted);
    Watched& ownerOfRequest(const std::string& id, const Json& untrusted);
    void navigated(const Json& untrustedFrame);
    void followed(const Json& untrustedFrame);
    void written(const Json& untrustedFrame);

    Scheduler& m_scheduler;
    DevToolsSplitter m_splitter;
    std::unique_ptr<DevToolsSplitter::Channel> m_channel;
    DevToolsClient m_client;
    std::unique_ptr<Watched> m_shown, m_coming;
    std::set<std::string> m_comingRequests;
    std::string m_mainFrame, m_url;
    std::optional<NetworkLog::Maker> m_opener;
    bool m_isOnTheWeb = false;
    std::function<void()> m_onShown, m_onLoaded;
};

} // namespace holdfast::capture

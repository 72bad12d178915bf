#include "core/capture/tab_watch.h"

#include "core/capture/address.h"

#include <utility>

namespace holdfast::capture {

namespace {

// Of bodies that the browser keeps until they are asked for, which is as soon as each has ended. Bytes.
constexpr uint64_t maxBuffered = 256ull * 1024 * 1024, maxBufferedBody = 64ull * 1024 * 1024;
constexpr size_t maxComing = 20000;

std::string idOf(const Json& untrusted)
{
    return jsonStringOr(untrusted, "requestId").substr(0, 64);
}

} // namespace

TabWatch::TabWatch(DevToolsTransport& transport, Scheduler& scheduler)
    : m_scheduler(scheduler)
    , m_splitter(transport,
          [this](const std::string& method, const Json& untrusted, std::string_view text) {
              event(method, untrusted, text);
          })
    , m_channel(m_splitter.open())
    , m_client(*m_channel, scheduler, m_channel->idsAfter())
    , m_shown(std::make_unique<Watched>(m_splitter, scheduler))
{
}

PageWatch& TabWatch::at(std::string_view url)
{
    const bool isComing = m_coming && url.substr(0, url.find('#')) == m_coming->page.network().shownUrl();
    return isComing ? m_coming->page : m_shown->page;
}

void TabWatch::start(std::function<void()> isFollowed)
{
    m_client.send("Page.enable", Json::object());
    m_client.send("Inspector.enable", Json::object());
    m_client.send("Network.enable",
        {{"maxTotalBufferSize", maxBuffered}, {"maxResourceBufferSize", maxBufferedBody},
            {"maxPostDataSize", 256 * 1024}});
    m_client.send(
        "Page.getFrameTree", Json::object(), [this, isFollowed = std::move(isFollowed)](const Result<Json>& tree) {
            if (tree)
                followed(jsonMember(jsonMember(*tree, "frameTree"), "frame"));
            isFollowed();
        });
}

void TabWatch::followed(const Json& untrustedFrame)
{
    m_mainFrame = jsonStringOr(untrustedFrame, "id").substr(0, 64);
    written(untrustedFrame); // mostly in the same breath in which it was opened, before this could listen
}

// Of an empty page the browser tells whose address it has taken on: that of the page which opened it for writing.
void TabWatch::written(const Json& untrustedFrame)
{
    const bool isMain = untrustedFrame.is_object() && !untrustedFrame.contains("parentId");
    if (isMain && maker() && checkAddress(jsonStringOr(untrustedFrame, "url")) && m_onLoaded)
        m_onLoaded();
}

std::optional<NetworkLog::Maker> TabWatch::maker() const
{
    return m_isOnTheWeb ? std::nullopt : m_opener;
}

std::optional<NetworkLog::Maker> TabWatch::source() const
{
    if (!m_isOnTheWeb)
        return m_opener;
    return NetworkLog::Maker{m_url, m_shown->page.network().main().status()};
}

void TabWatch::event(const std::string& method, const Json& untrusted, std::string_view untrustedText)
{
    if (method == "Page.frameNavigated")
        return navigated(jsonMember(untrusted, "frame"));
    if (method == "Page.documentOpened")
        return written(jsonMember(untrusted, "frame"));
    if (method == "Page.loadEventFired") {
        if (m_onLoaded)
            m_onLoaded();
        return;
    }
    Watched& owner = ownerOf(method, untrusted);
    owner.channel->hand(untrustedText);
    // It broke off, was a file, or had no content: what was shown before stays.
    if (m_coming && !m_coming->page.network().main().failure.empty())
        stay();
}

void TabWatch::stay()
{
    // Chromium 102 fires no load event any more for a document that was on its way elsewhere.
    if (std::exchange(m_coming, {}) && m_onLoaded)
        m_onLoaded();
}

TabWatch::Watched& TabWatch::ownerOf(const std::string& method, const Json& untrusted)
{
    const std::string id = idOf(untrusted);
    if (method == "Network.requestWillBeSent")
        return ownerOfRequest(id, untrusted);
    return m_coming && m_comingRequests.contains(id) ? *m_coming : *m_shown;
}

TabWatch::Watched& TabWatch::ownerOfRequest(const std::string& id, const Json& untrusted)
{
    const bool isComing = m_coming && m_comingRequests.contains(id);
    const bool isMain = jsonStringOr(untrusted, "type") == "Document"
        && (m_mainFrame.empty() || jsonStringOr(untrusted, "frameId") == m_mainFrame);
    if (isMain && !isComing && id != m_shown->page.network().main().requestId) {
        m_coming = std::make_unique<Watched>(m_splitter, m_scheduler);
        m_comingRequests = {id};
        return *m_coming;
    }
    const bool isForComing = m_coming && m_comingRequests.size() < maxComing
        && m_comingRequests.contains(jsonStringOr(untrusted, "loaderId").substr(0, 64));
    if (isForComing)
        m_comingRequests.insert(id);
    return isComing || isForComing ? *m_coming : *m_shown;
}

void TabWatch::navigated(const Json& untrustedFrame)
{
    if (!untrustedFrame.is_object() || untrustedFrame.contains("parentId"))
        return;
    m_mainFrame = jsonStringOr(untrustedFrame, "id").substr(0, 64);
    m_url = jsonStringOr(untrustedFrame, "url").substr(0, maxAddressBytes * 2);
    m_isOnTheWeb = checkAddress(m_url).has_value();
    const std::string loader = jsonStringOr(untrustedFrame, "loaderId").substr(0, 64);
    const bool isComing = m_coming && m_coming->page.network().main().requestId == loader;
    // Shown again from memory, or opened before this was listening: then nothing is known of how it came.
    auto next = isComing ? std::move(m_coming) : std::make_unique<Watched>(m_splitter, m_scheduler);
    if (isComing)
        m_comingRequests.clear();
    if (isComing || loader != m_shown->page.network().main().requestId)
        m_shown = std::move(next);
    if (m_opener && m_isOnTheWeb)
        m_opener = source();
    if (m_onShown)
        m_onShown();
}

} // namespace holdfast::capture

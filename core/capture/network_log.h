#pragma once

#include "core/base/digest.h"
#include "core/capture/devtools_client.h"

#include <optional>
#include <set>

namespace holdfast::capture {

inline constexpr const char* emptyPage = "about:blank";

/// What went over the network during one capture, from DevTools' Network events: the main document with its redirects,
/// and the list of everything else. Watches only; decides nothing.
class NetworkLog {
public:
    struct MainDocument {
        std::string requestId, url;
        Json response = Json::object(); ///< untrusted: DevTools' Response object, once `responded`
        Json rawHeaders; ///< untrusted: as they came over the wire, where the browser tells them; else null
        int64_t respondedAtMs = 0; ///< local wall clock, UTC
        std::string failure; ///< "net::ERR_…", empty while all is well
        bool responded = false, finished = false;
        uint32_t status() const;
        const Json& headers() const; ///< the raw ones where there are any
    };
    /// A film or sound that the page loaded, or a part of one.
    struct Media {
        std::string url, mime;
        uint32_t status = 0;
        bool isList = false; ///< of pieces of films (HLS, DASH)
    };
    /// The page of the web that made the document which is shown, and that no server sent (about:, blob:, data:).
    struct Maker {
        std::string url;
        uint32_t status = 0; ///< 0: not known
    };
    using OnChange = std::function<void()>;

    NetworkLog(DevToolsClient& client, OnChange onChange, OnChange onMainRequest);

    const MainDocument& main() const { return m_main; }
    const std::optional<Maker>& maker() const { return m_maker; }
    static bool isMadeByPage(std::string_view url); ///< by its scheme
    /// That a document is now shown, as its request was numbered: one that a page made may never have been asked for.
    void shown(const std::string& loader, const std::string& url);
    /// That what is shown is a document without an address, which a page wrote from another window.
    void writtenBy(Maker maker);
    /// That the page called another program and the browser ended that: no load event may follow any more.
    bool hasEndedCall() const { return m_hasEndedCall; }
    bool isBusy() const { return !m_inFlight.empty(); }
    size_t inFlight() const { return m_inFlight.size(); }
    bool sawAnything() const { return m_main.responded || !m_redirects.empty(); }
    /// The scheme of where the main document was led, when that is not the web: "file", "ftp", …; else empty.
    std::string refusedScheme() const;
    const Json& redirects() const { return m_redirects; } ///< [{"url","status","location","by":"server"|"page"}]
    size_t redirectCount() const { return m_redirectCount; }
    /// What the main document was asked for as, in the end; without its fragment.
    std::string shownUrl() const { return m_main.url.substr(0, m_main.url.find('#')); }
    /// The body of a request, unpacked.
    void setBody(const std::string& requestId, const Digest& sha256, uint64_t bytes);
    Json resources() const; ///< [{"url","type","status","mime","bytes","sha256"?,"body_bytes"?,"error"?}]
    const std::vector<Media>& media() const { return m_media; } ///< each address once, in order of answer
    bool hasAnswer(const std::string& url) const; ///< whether the page was answered at this address, without an error
    size_t resourcesLeftOut() const { return m_leftOut; }
    uint64_t totalBytes() const { return m_totalBytes; } ///< as received, encoded

private:
    struct Resource {
        std::string url, type, mime, error;
        uint32_t status = 0;
        uint64_t bytes = 0, bodyBytes = 0;
        std::optional<Digest> body;
    };
    bool isOnlyACall(std::string_view url) const;
    void requestWillBeSent(const Json& untrusted);
    void startMain(const std::string& id, const std::string& url);
    void responseReceived(const Json& untrusted);
    void noteMedia(const Json& untrusted, const Json& untrustedResponse);
    void extraInfo(const Json& untrusted);
    void takeEarlyHeaders();
    void dataReceived(const Json& untrusted);
    void ended(const Json& untrusted, bool failed);
    void addRedirect(const std::string& url, uint32_t status, const std::string& location, const char* by);
    Resource* resource(const std::string& id);

    OnChange m_onChange, m_onMainRequest;
    MainDocument m_main;
    std::optional<Maker> m_stood, m_maker; ///< the last page of the web that was shown; who made what is shown
    std::string m_mainFrame, m_call; ///< m_call: the request that called another program
    bool m_hasEndedCall = false;
    Json m_redirects = Json::array();
    size_t m_redirectCount = 0;
    std::map<std::string, size_t> m_indexById;
    std::vector<Resource> m_resources;
    std::vector<Media> m_media;
    std::set<std::string> m_inFlight;
    Json m_earlyHeaders; ///< untrusted: raw headers that came before their response, else null
    size_t m_leftOut = 0;
    uint64_t m_totalBytes = 0;
};

} // namespace holdfast::capture

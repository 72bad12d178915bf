#pragma once

#include "core/capture/devtools_client.h"
#include "core/warc/http_message.h"

#include <deque>
#include <set>

namespace holdfast::capture {

/// Every request of a page with its answer and body, from DevTools' Network events. Watches only. Each exchange is
/// handed on once, as soon as it has ended; a redirect is one of its own.
class ExchangeRecorder {
public:
    struct Listener {
        std::function<void(warc::HttpExchange exchange, const std::string& requestId)> onExchange;
        /// What an exchange lacks: "exchange-not-archived", "request-body-not-archived", "body-not-archived",
        /// "body-re-encoded", "served-by-page".
        std::function<void(std::string_view what, const std::string& detail)> onOmission;
        std::function<void()> onIdle; ///< no body is being fetched any more
    };
    ExchangeRecorder(DevToolsClient& client, Listener listener);

    /// The next request for this address is not of the page.
    void ignore(const std::string& url) { m_ignored.insert(url); }
    bool isFetching() const { return !m_fetching.empty(); }
    /// Hands on what has not ended, as far as it has come, and takes no more.
    void stop();

private:
    struct Open {
        warc::HttpExchange exchange;
        bool responded = false, hasExtra = true; ///< whether raw headers come by an event of their own
        uint64_t bytes = 0; ///< of the body so far, without its content coding
    };
    /// Raw headers come by another way, before or after the events they belong to, in the order of an id's redirects.
    struct Extras {
        std::deque<Json> requests, responses; ///< untrusted
        size_t lateRequests = 0, lateResponses = 0; ///< for exchanges that did not wait for them
    };
    void requestWillBeSent(const Json& untrusted);
    void requestExtra(const Json& untrusted);
    void responseReceived(const Json& untrusted);
    void responseExtra(const Json& untrusted);
    void dataReceived(const Json& untrusted);
    void ended(const Json& untrusted, bool failed);
    void takeResponse(Open& open, const Json& untrustedResponse);
    void fetchBody(const std::string& id, bool failed);
    void takeBody(const std::string& id, const Result<Json>& untrustedResult, bool failed);
    void takeText(Open& open, const std::string& untrustedText);
    void handOn(const std::string& id);
    void takeExtras(const std::string& id, Open& open);
    void omit(std::string_view what, const Open& open);

    DevToolsClient& m_client;
    Listener m_listener;
    std::map<std::string, Open> m_open;
    std::map<std::string, Extras> m_extras;
    std::set<std::string> m_fetching;
    std::set<std::string> m_ignored; ///< addresses
    std::set<std::string> m_ignoredIds;
    uint64_t m_bytes = 0; ///< of all bodies
    size_t m_count = 0;
    bool m_isStopped = false;
};

} // namespace holdfast::capture

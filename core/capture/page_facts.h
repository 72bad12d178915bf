#pragma once

#include "core/base/json.h"
#include "core/capture/network_log.h"

#include <chrono>
#include <optional>

namespace holdfast::capture {

/// One side of the certificate chain as the browser saw it, leaf first.
struct SeenChain {
    std::string pem;
    std::string leafSha256; ///< of the leaf's DER form; lower-case hex
    std::string problem; ///< why it was refused; empty when it was accepted
    Json leaf = Json::object(); ///< "subject","issuer","valid_from","valid_to"
    bool isAskedAgain = false; ///< seen by a connection of our own, beside the browser's
};

/// Collects what a capture observed, for the record: facts of the page, errors, omissions and the steps that were
/// taken.
class PageFacts {
public:
    void addError(std::string_view what, std::string_view detail);
    /// Same `what` and `detail` again only raises a count.
    void addOmission(std::string_view what, std::string_view detail);
    void setStart(std::chrono::milliseconds elapsed) { m_start = elapsed; }
    /// `elapsed` by the same clock as setStart(); the record gets the difference.
    void addStep(std::string_view what, std::chrono::milliseconds elapsed, const std::string& script = {},
        Json result = nullptr);
    void setPage(Json untrustedFacts) { m_page = std::move(untrustedFacts); }
    void setScrubbed(Json list) { m_scrubbed = std::move(list); } ///< Scrubber::list()
    void setSockets(Json list) { m_sockets = std::move(list); } ///< of SocketRecorder's entries
    bool hasSockets() const { return m_sockets.is_array(); }
    void setMedia(Json players, Json files)
    {
        m_media = {{"players", std::move(players)}, {"files", std::move(files)}};
    }
    void setRecording(Json recording) { m_recording = std::move(recording); } ///< PlayerFrames's
    int64_t sinceStart(std::chrono::milliseconds elapsed) const { return (elapsed - m_start).count(); }
    void setPageSize(uint32_t width, uint32_t height);
    void setChain(SeenChain chain) { m_chain = std::move(chain); }
    const std::optional<SeenChain>& chain() const { return m_chain; }
    std::string pageUrl() const { return jsonStringOr(m_page, "url"); }
    std::string title() const { return jsonStringOr(m_page, "title"); }
    bool hasErrors() const { return !m_errors.empty(); }
    Json toJson(const NetworkLog& network) const; ///< docs/capture-record.md, "What the browser tells"

private:
    Json tls(const NetworkLog& network) const;
    Json m_page = Json::object();
    Json m_errors = Json::array(), m_omissions = Json::array(), m_steps = Json::array(), m_scrubbed = Json::array();
    Json m_media = Json::object(), m_recording, m_sockets;
    std::optional<SeenChain> m_chain;
    std::chrono::milliseconds m_start{};
    uint32_t m_width = 0, m_height = 0;
};

} // namespace holdfast::capture

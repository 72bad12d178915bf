#include "core/capture/page_facts.h"

#include "core/base/untrusted_text.h"
#include "core/capture/http_headers.h"

namespace holdfast::capture {

namespace {

constexpr size_t maxNotes = 200;

void addNote(Json& list, std::string_view what, std::string_view detail)
{
    const std::string shortDetail = cutText(detail, 500);
    for (Json& each : list) {
        if (each["what"] == what && each["detail"] == shortDetail) {
            each["count"] = each["count"].get<uint64_t>() + 1;
            return;
        }
    }
    if (list.size() < maxNotes)
        list.push_back({{"what", what}, {"detail", shortDetail}, {"count", 1}});
}

std::string dateOf(const Json& untrustedObject, const char* key)
{
    const auto found = untrustedObject.find(key);
    if (found == untrustedObject.end() || !found->is_number())
        return {};
    const double seconds = found->get<double>();
    if (!(seconds > -1e11 && seconds < 1e11))
        return {};
    return formatUtc(UtcTime(std::chrono::milliseconds(int64_t(seconds * 1000))));
}

/// As the browser tells them: which log, when, how they came, and what it makes of them.
Json stampsOf(const Json& untrustedDetails)
{
    constexpr size_t maxStamps = 32;
    Json stamps = Json::array();
    const Json& untrusted = jsonMember(untrustedDetails, "signedCertificateTimestampList");
    for (size_t i = 0; untrusted.is_array() && i < untrusted.size() && i < maxStamps; ++i) {
        const Json& stamp = untrusted[i];
        const Json& time = jsonMember(stamp, "timestamp");
        const double ms = time.is_number() ? time.get<double>() : 0;
        stamps.push_back({{"log", cutText(jsonStringOr(stamp, "logDescription"), 200)},
            {"log_id", cutText(jsonStringOr(stamp, "logId"), 128)},
            {"origin", cutText(jsonStringOr(stamp, "origin"), 64)},
            {"status", cutText(jsonStringOr(stamp, "status"), 64)},
            {"timestamp", ms > 0 && ms < 1e14 ? formatUtc(UtcTime(std::chrono::milliseconds(int64_t(ms)))) : ""}});
    }
    return stamps;
}

} // namespace

void PageFacts::addError(std::string_view what, std::string_view detail)
{
    addNote(m_errors, what, detail);
}
void PageFacts::addOmission(std::string_view what, std::string_view detail)
{
    addNote(m_omissions, what, detail);
}

void PageFacts::addStep(
    std::string_view what, std::chrono::milliseconds elapsed, const std::string& script, Json result)
{
    Json step{{"what", what}, {"at_ms", (elapsed - m_start).count()}};
    if (!script.empty())
        step["script"] = script;
    if (!result.is_null())
        step["result"] = std::move(result);
    if (m_steps.size() < maxNotes)
        m_steps.push_back(std::move(step));
}

void PageFacts::setPageSize(uint32_t width, uint32_t height)
{
    m_width = width;
    m_height = height;
}

Json PageFacts::tls(const NetworkLog& network) const
{
    Json tls = Json::object();
    const auto details = network.main().response.find("securityDetails");
    if (details != network.main().response.end() && details->is_object()) {
        tls["protocol"] = cutText(jsonStringOr(*details, "protocol"), 64);
        tls["cipher"] = cutText(jsonStringOr(*details, "cipher"), 64);
        tls["key_exchange"]
            = cutText(jsonStringOr(*details, "keyExchangeGroup", jsonStringOr(*details, "keyExchange")), 64);
        tls["subject"] = cutText(jsonStringOr(*details, "subjectName"), 500);
        tls["issuer"] = cutText(jsonStringOr(*details, "issuer"), 500);
        tls["valid_from"] = dateOf(*details, "validFrom");
        tls["valid_to"] = dateOf(*details, "validTo");
        tls["stamps"] = stampsOf(*details);
    }
    if (m_chain) {
        tls["certificate_sha256"] = m_chain->leafSha256;
        tls["asked_again"] = m_chain->isAskedAgain;
        tls["problem"] = m_chain->problem;
        for (const auto& [key, value] : m_chain->leaf.items())
            if (!tls.contains(key))
                tls[key] = value;
    }
    return tls;
}

Json PageFacts::toJson(const NetworkLog& network) const
{
    const NetworkLog::MainDocument& main = network.main();
    Json omissions = m_omissions;
    RecordedHeaders headers = recordHeaders(main.headers());
    for (const std::string& name : headers.scrubbed)
        addNote(omissions, "header-value-removed", name);
    if (headers.cut)
        addNote(omissions, "headers-shortened", {});
    if (network.resourcesLeftOut() > 0)
        addNote(omissions, "resources-not-listed", std::to_string(network.resourcesLeftOut()));
    if (network.redirectCount() > network.redirects().size())
        addNote(
            omissions, "redirects-not-listed", std::to_string(network.redirectCount() - network.redirects().size()));
    Json maker;
    if (network.maker()) {
        maker = {{"url", cutText(network.maker()->url, 8192)}, {"status", network.maker()->status}};
        addNote(omissions, "made-by-page", network.maker()->url);
    }
    Json http = Json::object();
    if (main.responded) {
        http = {{"status", main.status()}, {"status_text", cutText(jsonStringOr(main.response, "statusText"), 200)},
            {"headers", headers.list}, {"remote_ip", cutText(jsonStringOr(main.response, "remoteIPAddress"), 64)},
            {"protocol", cutText(jsonStringOr(main.response, "protocol"), 32)},
            {"mime", cutText(jsonStringOr(main.response, "mimeType"), 128)}, {"received_at_ms", main.respondedAtMs},
            {"date_header", cutText(headerValue(main.headers(), "date"), 64)}};
        if (const auto port = main.response.find("remotePort");
            port != main.response.end() && port->is_number_unsigned())
            http["remote_port"] = *port;
    }
    return {{"page", m_page}, {"page_width", m_width}, {"page_height", m_height}, {"main_url", main.url},
        {"made_by_page", maker}, {"http", http}, {"tls", tls(network)}, {"redirects", network.redirects()},
        {"redirect_count", network.redirectCount()}, {"resources", network.resources()},
        {"received_bytes", network.totalBytes()}, {"errors", m_errors}, {"omissions", omissions}, {"steps", m_steps},
        {"scrubbed", m_scrubbed}, {"media", m_media}, {"recording", m_recording}, {"sockets", m_sockets}};
}

} // namespace holdfast::capture

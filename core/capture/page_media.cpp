#include "core/capture/page_media.h"

#include "core/base/untrusted_text.h"
#include "core/capture/address.h"
#include "core/capture/browser_client.h"
#include "core/capture/capture_messages.h"
#include "core/capture/page_scripts.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;
constexpr unsigned startMilliseconds = 3000; ///< for players to learn what they play
constexpr size_t partBytes = 256 * 1024;
constexpr uint64_t maxArchivedBody = 64ull * 1024 * 1024, maxArchived = 128ull * 1024 * 1024;
constexpr size_t maxPlayers = 50, maxHeaders = 200, maxHeaderBytes = 8192, maxSourceBytes = 16 * 1024;
constexpr auto answerWait = 8s; ///< for each way

Result<Bytes> bytesOf(const Json& untrustedPart)
{
    HF_TRY(const std::string data, jsonString(untrustedPart, "data"));
    if (jsonMember(untrustedPart, "base64Encoded") == true)
        return fromBase64(data);
    const ByteView bytes = asBytes(data);
    return Bytes(bytes.begin(), bytes.end());
}

std::string headerOf(const warc::HttpExchange& exchange, std::string_view name)
{
    for (const warc::HttpHeader& header : exchange.responseHeaders)
        if (asciiLowerCase(header.name) == name)
            return header.value;
    return {};
}

/// "bytes 0-99/100": what players are given whole who ask from the first byte on.
bool isWholeRange(std::string_view contentRange)
{
    constexpr std::string_view begin = "bytes 0-";
    const size_t slash = contentRange.find('/');
    if (!contentRange.starts_with(begin) || slash == std::string_view::npos)
        return false;
    uint64_t last = 0, size = 0;
    const char* const end = contentRange.data() + contentRange.size();
    const auto lastRead = std::from_chars(contentRange.data() + begin.size(), contentRange.data() + slash, last);
    const auto sizeRead = std::from_chars(contentRange.data() + slash + 1, end, size);
    return lastRead.ec == std::errc() && lastRead.ptr == contentRange.data() + slash && sizeRead.ec == std::errc()
        && sizeRead.ptr == end && last + 1 == size;
}

} // namespace

PageMedia::PageMedia(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts,
    PageArchive& archive, Owner owner)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_archive(archive)
    , m_owner(std::move(owner))
{
    m_client.on("Fetch.requestPaused", [this](const Json& untrusted) { paused(untrusted); });
}

PageMedia::~PageMedia()
{
    m_scheduler.cancel(m_timer);
}

void PageMedia::take(const std::string& frame, std::chrono::milliseconds until, std::function<void()> done)
{
    m_frame = frame;
    m_until = until;
    m_done = std::move(done);
    m_next = m_begun = 0;
    m_bytes = 0;
    m_players = m_files = Json::array();
    m_owner.evaluate("media", scripts::startPlayers(maxPlayers, startMilliseconds),
        [this](const Result<Json>& untrustedAnswer) { playersFound(untrustedAnswer); });
}

void PageMedia::playersFound(const Result<Json>& untrustedAnswer)
{
    const Json& players = untrustedAnswer ? jsonMember(*untrustedAnswer, "players") : jsonMember(Json(), "");
    if (!untrustedAnswer)
        m_facts.addOmission("players-not-found", untrustedAnswer.error().detail());
    for (size_t i = 0; players.is_array() && i < players.size() && i < maxPlayers; ++i)
        m_players.push_back(players[i]);
    m_toldPlayers = m_players;
    m_wanted = m_archive.network().media();
    addOwnSources();
    // Chromium counts what a script fetches as XHR here.
    Json patterns = Json::array();
    for (const char* type : {"Media", "XHR", "Fetch"})
        patterns.push_back({{"urlPattern", "*"}, {"resourceType", type}, {"requestStage", "Response"}});
    if (!m_wanted.empty())
        m_client.send("Fetch.enable", {{"patterns", std::move(patterns)}});
    next();
}

/// A player that stands ready and loads nothing until somebody presses it still says what it would play.
void PageMedia::addOwnSources()
{
    const auto page = checkAddress(m_archive.network().main().url);
    for (const Json& untrustedPlayer : m_players) {
        const std::string source = jsonStringOr(untrustedPlayer, "source");
        const auto address = checkAddress(source);
        if (page && address && address->origin == page->origin && source.size() <= maxSourceBytes
            && std::ranges::find(m_wanted, source, &NetworkLog::Media::url) == m_wanted.end())
            m_wanted.push_back({source, {}, 0});
    }
}

std::string PageMedia::limitReached() const
{
    if (m_scheduler.elapsed() >= m_until)
        return "time";
    return m_bytes >= maxMediaBytes ? "bytes" : "";
}

void PageMedia::next()
{
    if (m_next == m_wanted.size())
        return end();
    const NetworkLog::Media& wanted = m_wanted[m_next++];
    m_exchange = {};
    m_exchange.url = wanted.url;
    m_exchange.mime = wanted.mime;
    m_exchange.date = Clock::system().now();
    if (wanted.status != 200 && wanted.status != 206 && wanted.status != 0)
        return missing("answered with " + std::to_string(wanted.status));
    if (m_begun == maxMediaFiles)
        return missing("limit: files");
    if (const std::string limit = limitReached(); !limit.empty())
        return missing("limit: " + limit);
    m_host.report("storing", m_next, m_wanted.size());
    ask(Way::Player);
}

/// By a player, which is what a policy of the page lets load films; where that asks nothing, by a script.
void PageMedia::ask(Way way)
{
    m_way = way;
    m_archive.ignore(m_exchange.url.substr(0, m_exchange.url.find('#')));
    m_network.clear();
    m_isWaiting = true;
    const auto left = std::min<std::chrono::milliseconds>(m_until - m_scheduler.elapsed(), answerWait);
    m_timer = m_scheduler.callAfter(std::max(left, 0ms), [this] {
        if (m_way == Way::Player && m_network.empty())
            return ask(Way::Script);
        m_isWaiting = false;
        missing("no answer");
    });
    const std::string script = scripts::askAgain(m_exchange.url, way == Way::Player);
    m_owner.evaluate("ask again", script, [this](const Result<Json>& untrustedAnswer) {
        if (!untrustedAnswer && std::exchange(m_isWaiting, false))
            missing(untrustedAnswer.error().detail());
    });
}

bool PageMedia::isOurs(const Json& untrusted) const
{
    if (!m_isWaiting)
        return false;
    if (!m_network.empty())
        return jsonStringOr(untrusted, "networkId") == m_network;
    const Json& request = jsonMember(untrusted, "request");
    const bool isPlayers = jsonStringOr(untrusted, "resourceType") == "Media";
    const std::string range = jsonStringOr(jsonMember(request, "headers"), "Range");
    return jsonStringOr(request, "url") == m_exchange.url.substr(0, m_exchange.url.find('#'))
        && isPlayers == (m_way == Way::Player) && (range.empty() || range == "bytes=0-");
}

/// The page's own requests go on as they were.
void PageMedia::paused(const Json& untrusted)
{
    const std::string request = jsonStringOr(untrusted, "requestId").substr(0, 100);
    const std::string network = jsonStringOr(untrusted, "networkId").substr(0, 100);
    const bool isWanted = isOurs(untrusted);
    const Json& status = jsonMember(untrusted, "responseStatusCode");
    if (isWanted) {
        m_exchange.status = status.is_number() ? uint32_t(std::clamp(status.get<double>(), 0.0, 999.0)) : 0;
        m_network = network;
    }
    const bool isRedirect = m_exchange.status >= 300 && m_exchange.status < 400;
    if (!isWanted || isRedirect || network.empty()) {
        m_client.send("Fetch.continueRequest", {{"requestId", request}});
        return;
    }
    m_isWaiting = false;
    m_scheduler.cancel(m_timer);
    m_request = request;
    answered(untrusted);
}

void PageMedia::answered(const Json& untrusted)
{
    const Json& headers = jsonMember(untrusted, "responseHeaders");
    for (size_t i = 0; headers.is_array() && i < headers.size() && i < maxHeaders; ++i)
        m_exchange.responseHeaders.push_back({cutText(jsonStringOr(headers[i], "name"), 200),
            cutText(jsonStringOr(headers[i], "value"), maxHeaderBytes)});
    const bool isPart = m_exchange.status == 206 && !isWholeRange(headerOf(m_exchange, "content-range"));
    if (m_exchange.status != 200 && m_exchange.status != 206)
        return missing(m_exchange.status > 0 ? "answered with " + std::to_string(m_exchange.status)
                                             : jsonStringOr(untrusted, "responseErrorReason", "no answer"));
    if (isPart && m_way == Way::Player) { // a script asks for no range
        release();
        m_exchange.responseHeaders.clear();
        return ask(Way::Script);
    }
    if (isPart)
        return missing("answered with a part only");
    if (m_exchange.mime.empty()) {
        const std::string type = asciiLowerCase(headerOf(m_exchange, "content-type"));
        m_exchange.mime = type.substr(0, type.find_first_of("; "));
    }
    m_owner.send("Fetch.takeResponseBodyAsStream", {{"requestId", m_request}},
        [this, request = m_request](const Result<Json>& untrustedResult) {
            if (request == m_request)
                streamed(untrustedResult);
        });
}

void PageMedia::streamed(const Result<Json>& untrustedResult)
{
    m_handle = untrustedResult ? jsonStringOr(*untrustedResult, "stream") : std::string();
    if (m_handle.empty())
        return missing(untrustedResult ? std::string("not an answer of the browser")
                                       : std::string(untrustedResult.error().code().id));
    if (auto begun = m_host.beginMedia(m_exchange.mime); !begun)
        return m_owner.hostFailed(begun.error()), end();
    ++m_begun;
    m_isOpen = m_fitsArchive = true;
    // What is read may come slowly, or never.
    m_timer = m_scheduler.callAfter(std::max(m_until - m_scheduler.elapsed(), 0ms), [this] { missing("limit: time"); });
    read();
}

/// The page gets nothing of what was held back from it.
void PageMedia::release()
{
    if (!m_handle.empty())
        m_client.send("IO.close", {{"handle", std::exchange(m_handle, {})}});
    if (!m_request.empty())
        m_client.send("Fetch.failRequest", {{"requestId", std::exchange(m_request, {})}, {"errorReason", "Aborted"}});
    m_scheduler.cancel(m_timer);
    m_isWaiting = false;
}

void PageMedia::read()
{
    m_owner.send("IO.read", {{"handle", m_handle}, {"size", partBytes}},
        [this, handle = m_handle](const Result<Json>& untrustedResult) {
            if (handle == m_handle) // of one that was given up meanwhile
                gotPart(untrustedResult);
        });
}

void PageMedia::gotPart(const Result<Json>& untrustedResult)
{
    if (!untrustedResult)
        return missing(untrustedResult.error().code().id);
    const auto part = bytesOf(*untrustedResult);
    if (!part || part->size() > 2 * partBytes)
        return missing("not an answer of the browser");
    if (m_bytes + part->size() > maxMediaBytes)
        return missing("limit: bytes");
    m_bytes += part->size();
    if (auto taken = m_host.mediaData(*part); !taken)
        return m_owner.hostFailed(taken.error()), end();
    m_fitsArchive = m_fitsArchive && m_exchange.body.size() + part->size() <= maxArchivedBody
        && m_archived + m_exchange.body.size() + part->size() <= maxArchived;
    if (m_fitsArchive)
        append(m_exchange.body, *part);
    else
        m_exchange.body = {};
    if (jsonMember(*untrustedResult, "eof") == true)
        return whole();
    read();
}

void PageMedia::whole()
{
    release();
    m_isOpen = false;
    if (auto ended = m_host.endMedia(true); !ended)
        return m_owner.hostFailed(ended.error()), end();
    m_had.insert(m_exchange.url);
    m_files.push_back({{"url", m_exchange.url}, {"status", m_exchange.status}, {"number", m_begun}, {"whole", true},
        {"archived", m_fitsArchive}});
    if (m_fitsArchive) {
        m_archived += m_exchange.body.size();
        m_archive.addFetched(std::move(m_exchange));
    }
    next();
}

/// Of a file that had begun, what had come by then is kept.
void PageMedia::missing(std::string_view why)
{
    const std::string reason = cutText(why, 200);
    Json file{{"url", m_exchange.url}, {"status", m_exchange.status}, {"whole", false}, {"missing", reason}};
    release();
    if (std::exchange(m_isOpen, false)) {
        file["number"] = m_begun;
        if (auto ended = m_host.endMedia(false); !ended)
            return m_owner.hostFailed(ended.error()), end();
    }
    m_files.push_back(std::move(file));
    m_facts.addOmission("media-not-kept", cutText(m_exchange.url, 300) + ": " + reason);
    next();
}

void PageMedia::stop(std::string_view reason)
{
    if (!std::exchange(m_done, {}))
        return;
    release();
    m_client.send("Fetch.disable", Json::object());
    if (std::exchange(m_isOpen, false)) {
        m_files.push_back({{"url", m_exchange.url}, {"status", m_exchange.status}, {"number", m_begun},
            {"whole", false}, {"missing", reason}});
        if (auto ended = m_host.endMedia(false); !ended)
            m_owner.hostFailed(ended.error());
    }
    m_facts.addOmission("media-not-kept", std::string(reason));
    m_facts.setMedia(std::move(m_players), std::move(m_files));
}

void PageMedia::end()
{
    release();
    if (!m_wanted.empty())
        m_client.send("Fetch.disable", Json::object());
    m_exchange = {};
    m_facts.setMedia(std::move(m_players), std::move(m_files));
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace holdfast::capture

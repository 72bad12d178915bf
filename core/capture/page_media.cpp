#include "core/capture/page_media.h"

#include "core/base/untrusted_text.h"
#include "core/capture/address.h"
#include "core/capture/browser_client.h"
#include "core/capture/capture_messages.h"
#include "core/capture/page_scripts.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace holdfast::capture {

namespace {

constexpr unsigned startMilliseconds = 3000; ///< for players to learn what they play
constexpr uint64_t maxArchivedBody = 64ull * 1024 * 1024, maxArchived = 128ull * 1024 * 1024;
constexpr size_t maxPlayers = 50, maxSourceBytes = 16 * 1024, maxPiecesTold = 2000;

/// Empty for what cannot be asked for.
std::string resolved(const std::string& base, const std::string& untrustedReference)
{
    const QUrl url = QUrl(QString::fromStdString(base)).resolved(QUrl(QString::fromStdString(untrustedReference)));
    const auto address = checkAddress(url.toString(QUrl::FullyEncoded).toStdString());
    return address ? address->url.substr(0, address->url.find('#')) : std::string();
}

/// Of pieces: those of a transport stream follow each other as they are, others begin with one that says what they are.
std::string mimeOfPieces(const warc::HttpExchange& first)
{
    const std::string path = first.url.substr(0, first.url.find('?'));
    if (first.mime == "video/mp2t" || path.ends_with(".ts"))
        return "video/mp2t";
    return first.mime == "audio/aac" || path.ends_with(".aac") ? "audio/aac" : "video/mp4";
}

} // namespace

PageMedia::PageMedia(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts,
    PageArchive& archive, Owner owner)
    : m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_archive(archive)
    , m_owner(std::move(owner))
    , m_fetch(client, scheduler, archive, m_owner.send, m_owner.evaluate)
{
}

void PageMedia::take(std::chrono::milliseconds until, std::function<void()> done)
{
    m_until = until;
    m_done = std::move(done);
    m_begun = 0;
    m_films = m_bytes = 0;
    m_seen.clear();
    m_waiting.clear();
    m_hadList = false;
    m_players = m_files = Json::array();
    m_owner.evaluate("media", scripts::startPlayers(maxPlayers, startMilliseconds),
        [this](const Result<Json>& untrustedAnswer) { playersFound(untrustedAnswer); });
}

bool PageMedia::isHad(const std::string& source) const
{
    return m_had.contains(source) || (m_hadList && source.starts_with("blob:"));
}

void PageMedia::playersFound(const Result<Json>& untrustedAnswer)
{
    const Json& players = untrustedAnswer ? jsonMember(*untrustedAnswer, "players") : jsonMember(Json(), "");
    if (!untrustedAnswer)
        m_facts.addOmission("players-not-found", untrustedAnswer.error().detail());
    for (size_t i = 0; players.is_array() && i < players.size() && i < maxPlayers; ++i)
        m_players.push_back(players[i]);
    m_toldPlayers = m_players;
    for (const NetworkLog::Media& media : m_archive.network().media())
        m_waiting.push_back({media.url, media.mime, media.status, media.isList});
    addOwnSources();
    if (!m_waiting.empty())
        m_fetch.open();
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
            && std::ranges::find(m_waiting, source, &Work::url) == m_waiting.end())
            m_waiting.push_back({source, {}, 0});
    }
}

std::string PageMedia::limitReached() const
{
    if (m_scheduler.elapsed() >= m_until)
        return "limit: time";
    if (m_begun == maxMediaFiles)
        return "limit: files";
    return m_bytes >= maxMediaBytes ? "limit: bytes" : "";
}

void PageMedia::next()
{
    for (; !m_waiting.empty(); m_waiting.pop_front())
        if (m_seen.insert(m_waiting.front().url).second)
            break;
    if (m_waiting.empty() || m_isHostGone)
        return end();
    m_work = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_file = {{"url", m_work.url}, {"status", m_work.status}, {"whole", false}};
    m_exchange = {};
    if (m_work.status != 200 && m_work.status != 206 && m_work.status != 0)
        return finished("answered with " + std::to_string(m_work.status));
    if (const std::string limit = limitReached(); !limit.empty())
        return finished(limit);
    m_host.report("storing", m_begun, m_begun + m_waiting.size() + 1);
    m_work.isList ? takeList() : takeFile();
}

void PageMedia::takeFile()
{
    m_fetch.ask(m_work.url, PageFetch::Way::Player, m_until,
        {[this](const warc::HttpExchange& head) {
             m_exchange = head;
             if (!m_work.mime.empty())
                 m_exchange.mime = m_work.mime;
             m_file["status"] = head.status;
             return begin(m_exchange.mime);
         },
            [this](ByteView part) { return add(part); },
            [this](const std::string& why) {
                if (why.empty())
                    keepExchange();
                finished(why);
            }});
}

bool PageMedia::begin(const std::string& mime)
{
    m_fitsArchive = true;
    m_pieceBytes = 0;
    if (m_isOpen)
        return true; // another piece
    if (auto begun = m_host.beginMedia(mime); !begun) {
        m_isHostGone = true;
        m_owner.hostFailed(begun.error());
        end();
        return false;
    }
    m_file["number"] = ++m_begun;
    m_isOpen = true;
    return true;
}

std::string PageMedia::add(ByteView part)
{
    if (m_bytes + part.size() > maxMediaBytes)
        return "limit: bytes";
    m_bytes += part.size();
    m_pieceBytes += part.size();
    if (auto taken = m_host.mediaData(part); !taken) {
        m_isHostGone = true;
        m_owner.hostFailed(taken.error());
        return "nobody takes it";
    }
    m_fitsArchive = m_fitsArchive && m_exchange.body.size() + part.size() <= maxArchivedBody
        && m_archived + m_exchange.body.size() + part.size() <= maxArchived;
    if (m_fitsArchive)
        append(m_exchange.body, part);
    else
        m_exchange.body = {};
    return {};
}

void PageMedia::keepExchange()
{
    m_file["archived"] = m_fitsArchive;
    if (!m_fitsArchive)
        return;
    m_archived += m_exchange.body.size();
    m_archive.addFetched(std::exchange(m_exchange, {}));
}

bool PageMedia::hasBeenLoaded(const std::string& url) const
{
    return m_archive.network().hasAnswer(url);
}

void PageMedia::takeList()
{
    m_list.clear();
    m_fetch.ask(m_work.url, PageFetch::Way::Script, m_until,
        {[this](const warc::HttpExchange& head) {
             m_exchange = head;
             m_file["status"] = head.status;
             return true;
         },
            [this](ByteView part) -> std::string {
                if (m_list.size() + part.size() > maxPlaylistBytes)
                    return "a list that is too long";
                append(m_list, part);
                return {};
            },
            [this](const std::string& why) { listCame(why); }});
}

void PageMedia::listCame(const std::string& why)
{
    if (!why.empty())
        return finished(why);
    const auto list = parseHlsPlaylist(asText(m_list));
    if (!list)
        return finished("not a list of pieces: " + list.error().detail());
    if (!hasBeenLoaded(m_work.url)) {
        m_exchange.body = m_list;
        m_archive.addFetched(m_exchange);
    }
    m_file["list"] = "hls";
    if (!list->qualities.empty())
        return chooseQuality(*list);
    if (m_work.film == 0)
        m_work.film = ++m_films;
    m_file["film"] = m_work.film;
    m_file["seconds"] = list->seconds;
    if (!list->encryption.empty())
        return finished("encrypted: " + list->encryption + ", " + list->keyFormat);
    m_file["live"] = !list->isWhole;
    m_pieces.clear();
    for (const PlaylistPart& part : list->parts) // several pieces of one file are all in it
        if (const std::string url = resolved(m_work.url, part.address);
            std::ranges::find(m_pieces, url) == m_pieces.end())
            m_pieces.push_back(url);
    m_file["pieces"] = Json::array();
    m_file["pieces_in_all"] = m_pieces.size();
    m_nextPiece = 0;
    nextPiece();
}

/// The best that the page played, or else the best that there is.
void PageMedia::chooseQuality(const MediaPlaylist& list)
{
    const MediaPlaylist::Quality* best = nullptr;
    const auto worth = [&](const MediaPlaylist::Quality& quality) {
        return std::pair(hasBeenLoaded(resolved(m_work.url, quality.address)), quality.bitsPerSecond);
    };
    for (const MediaPlaylist::Quality& quality : list.qualities) {
        m_seen.insert(resolved(m_work.url, quality.address));
        if (best == nullptr || worth(quality) > worth(*best))
            best = &quality;
    }
    const MediaPlaylist::Sound* sound = nullptr;
    for (const MediaPlaylist::Sound& each : list.sounds) {
        m_seen.insert(resolved(m_work.url, each.address));
        if (each.group == best->soundGroup && (sound == nullptr || (each.isDefault && !sound->isDefault)))
            sound = &each;
    }
    const uint64_t film = ++m_films;
    for (const std::string& address : {sound == nullptr ? std::string() : sound->address, best->address}) {
        const std::string url = address.empty() ? std::string() : resolved(m_work.url, address);
        m_seen.erase(url);
        if (!url.empty())
            m_waiting.push_front({url, {}, 0, true, film});
    }
    m_file["film"] = film;
    m_file["chosen"] = resolved(m_work.url, best->address);
    m_files.push_back(std::move(m_file));
    next();
}

void PageMedia::nextPiece()
{
    if (m_nextPiece == m_pieces.size())
        return finished({});
    const std::string& url = m_pieces[m_nextPiece++];
    if (url.empty())
        return finished("a piece without an address");
    m_fetch.ask(url, PageFetch::Way::Script, m_until,
        {[this](const warc::HttpExchange& head) {
             m_exchange = head;
             return begin(mimeOfPieces(head));
         },
            [this](ByteView part) { return add(part); }, [this](const std::string& why) { pieceCame(why); }});
}

void PageMedia::pieceCame(const std::string& why)
{
    if (!why.empty())
        return finished("piece " + std::to_string(m_nextPiece) + " of " + std::to_string(m_pieces.size()) + ": " + why);
    if (m_file["pieces"].size() < maxPiecesTold)
        m_file["pieces"].push_back({{"url", m_exchange.url}, {"bytes", m_pieceBytes}});
    if (!hasBeenLoaded(m_exchange.url))
        keepExchange();
    nextPiece();
}

/// Of a file that had begun, what had come by then is kept.
void PageMedia::finished(const std::string& why)
{
    if (std::exchange(m_isOpen, false) && !m_isHostGone) {
        if (auto ended = m_host.endMedia(why.empty()); !ended) {
            m_isHostGone = true;
            m_owner.hostFailed(ended.error());
        }
    }
    m_file["whole"] = why.empty();
    if (why.empty()) {
        m_had.insert(m_work.url);
        m_hadList = m_hadList || m_work.isList;
    } else {
        m_file["missing"] = cutText(why, 200);
        m_facts.addOmission("media-not-kept", cutText(m_work.url, 300) + ": " + cutText(why, 200));
    }
    m_files.push_back(std::move(m_file));
    next();
}

void PageMedia::stop(std::string_view reason)
{
    if (!std::exchange(m_done, {}))
        return;
    m_fetch.stop();
    m_fetch.close();
    if (std::exchange(m_isOpen, false)) {
        m_file["missing"] = reason;
        m_files.push_back(std::move(m_file));
        if (auto ended = m_host.endMedia(false); !ended)
            m_owner.hostFailed(ended.error());
    }
    m_facts.addOmission("media-not-kept", reason);
    m_facts.setMedia(std::move(m_players), std::move(m_files));
}

void PageMedia::end()
{
    m_fetch.close();
    m_exchange = {};
    m_facts.setMedia(std::move(m_players), std::move(m_files));
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace holdfast::capture

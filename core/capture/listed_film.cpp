#include "core/capture/listed_film.h"

#include "core/capture/capture_messages.h"
#include "core/capture/live_span.h"
#include "core/capture/piece_key.h"
#include "core/capture/track_choice.h"

#include <algorithm>
#include <map>
#include <utility>

namespace holdfast::capture {

ListedFilm::ListedFilm(PageFetch& fetch, Scheduler& scheduler, PageArchive& archive, MediaKeeper& keeper, Owner owner)
    : m_fetch(fetch)
    , m_scheduler(scheduler)
    , m_archive(archive)
    , m_keeper(keeper)
    , m_owner(std::move(owner))
    , m_live(fetch, scheduler, archive, keeper)
{
}

void ListedFilm::reset()
{
    m_films = m_ranges = 0;
    m_ofFilm.clear();
    m_live.reset();
}

void ListedFilm::take(MediaWork work, Json& file, std::chrono::milliseconds until)
{
    m_work = std::move(work);
    m_file = &file;
    m_until = until;
    m_list.clear();
    std::erase_if(m_ofFilm[m_work.film], [this](const MediaWork& each) { return each.key() == m_work.key(); });
    if (!m_work.track.empty()) {
        (*m_file)["list"] = "dash";
        (*m_file)["track"] = m_work.track;
    }
    if (m_live.holds(m_work)) {
        if (m_work.track.empty())
            (*m_file)["list"] = "hls";
        (*m_file)["film"] = m_work.film;
        return m_live.handOver(m_work, *m_file, m_owner.finished);
    }
    if (!m_work.track.empty()) {
        if (!m_work.missing.empty())
            return m_owner.finished(m_work.missing);
        return takePieces(*m_work.pieces);
    }
    m_fetch.ask(m_work.url, PageFetch::Way::Script, m_until,
        {[this](const warc::HttpExchange& head) {
             m_keeper.answer(head);
             (*m_file)["status"] = head.status;
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

void ListedFilm::listCame(const std::string& why)
{
    if (!why.empty())
        return m_owner.finished(why);
    if (!hasBeenLoaded(m_work.url)) {
        m_keeper.exchange().body = m_list;
        m_archive.addFetched(m_keeper.exchange());
    }
    const bool isDash = isDashManifest(asText(m_list));
    auto manifest = isDash ? parseDashManifest(asText(m_list)) : DashManifest();
    const auto list = isDash ? MediaPlaylist() : parseHlsPlaylist(asText(m_list));
    if (!manifest || !list)
        return m_owner.finished(
            "not a list of pieces: " + (manifest ? list.error().detail() : manifest.error().detail()));
    if (isDash)
        return manifestCame(std::move(*manifest));
    (*m_file)["list"] = "hls";
    if (!list->qualities.empty())
        return chooseQuality(*list);
    takePieces(*list);
}

/// The best that the page played, or else the best that there is.
void ListedFilm::chooseQuality(const MediaPlaylist& list)
{
    const MediaPlaylist::Quality* best = nullptr;
    const auto worth = [&](const MediaPlaylist::Quality& quality) {
        return std::pair(hasBeenLoaded(resolvedAddress(m_work.url, quality.address)), quality.bitsPerSecond);
    };
    for (const MediaPlaylist::Quality& quality : list.qualities) {
        m_owner.leave(resolvedAddress(m_work.url, quality.address));
        if (best == nullptr || worth(quality) > worth(*best))
            best = &quality;
    }
    const MediaPlaylist::Sound* sound = nullptr;
    for (const MediaPlaylist::Sound& each : list.sounds) {
        m_owner.leave(resolvedAddress(m_work.url, each.address));
        if (each.group == best->soundGroup && (sound == nullptr || (each.isDefault && !sound->isDefault)))
            sound = &each;
    }
    const uint64_t film = ++m_films;
    for (const std::string& address : {sound == nullptr ? std::string() : sound->address, best->address}) {
        const std::string url = address.empty() ? std::string() : resolvedAddress(m_work.url, address);
        if (url.empty())
            continue;
        m_ofFilm[film].push_back({url, {}, 0, true, film});
        m_owner.takeNext(m_ofFilm[film].back());
    }
    (*m_file)["film"] = film;
    (*m_file)["chosen"] = resolvedAddress(m_work.url, best->address);
    m_owner.chosen();
}

/// A live one may say whose clock it goes by; else it is that of whoever answered with it.
void ListedFilm::manifestCame(DashManifest manifest)
{
    const int64_t byAnswer = toldTime(m_keeper.exchange());
    m_clock.reset();
    if (!manifest.isLive || manifest.tellsTimeMs || manifest.clocks.empty())
        return timeKnown(manifest, {}, byAnswer);
    std::vector<DashClock> servers = manifest.clocks;
    for (DashClock& server : servers)
        server.address = resolvedAddress(m_work.url, server.address);
    std::erase_if(servers, [](const DashClock& server) { return server.address.empty(); });
    askForTime({m_fetch, m_scheduler, m_archive}, std::move(servers), m_until,
        [this, byAnswer, kept = std::make_shared<DashManifest>(std::move(manifest))](
            const std::optional<ServerClock>& clock) { timeKnown(*kept, clock, byAnswer); });
}

void ListedFilm::timeKnown(DashManifest& manifest, const std::optional<ServerClock>& clock, int64_t byAnswer)
{
    if (clock)
        m_clock = clock->atStart;
    if (manifest.isLive)
        (*m_file)["clock"] = {{"by",
                                  clock                      ? clock->source.scheme
                                      : manifest.tellsTimeMs ? "direct"
                                                             : "date"},
            {"url", clock ? Json(clock->source.address) : Json()}};
    setClock(manifest, clock ? clock->nowMs(m_scheduler) : byAnswer);
    chooseTracks(manifest);
}

/// Of each stretch of time the picture and the sound, each as the page played it, or else the best.
void ListedFilm::chooseTracks(const DashManifest& manifest)
{
    const TrackChoice choice(m_work.url, [this](const std::string& url) { return hasBeenLoaded(url); });
    (*m_file)["list"] = "dash";
    (*m_file)["film"] = m_films + 1;
    std::string chosen;
    std::vector<MediaWork> works;
    size_t all = 0;
    for (const DashPeriod& period : manifest.periods) {
        ++m_films;
        for (const DashTrack* track : choice.of(period)) {
            MediaWork work{m_work.url, {}, 0, true, m_films};
            // Names are given in the order of the manifest's tracks, since those of different stretches may be the
            // same.
            work.track = std::to_string(m_films) + "/" + track->id;
            chosen += (chosen.empty() ? "" : ", ") + work.track;
            work.base = choice.baseOf(*track);
            work.clock = m_clock;
            work.period = size_t(&period - manifest.periods.data());
            auto pieces = partsOf(*track, period);
            if (!track->encryption.empty())
                work.missing = "encrypted: " + track->encryption + ", " + track->keyFormat;
            else if (!pieces)
                work.missing = "not a list of pieces: " + pieces.error().detail();
            else if ((all += pieces->parts.size()) > maxPlaylistParts)
                work.missing = "limit: pieces";
            if (work.missing.empty()) {
                work.pieces = std::move(*pieces);
                work.pieces->isWhole = !manifest.isLive || &period != &manifest.periods.back();
                work.pieces->targetSeconds = 2 * manifest.updateSeconds;
                if (!work.pieces->isWhole)
                    m_ofFilm[m_films].push_back(work);
            }
            works.push_back(std::move(work));
        }
    }
    for (auto work = works.rbegin(); work != works.rend(); ++work)
        m_owner.takeNext(std::move(*work));
    (*m_file)["chosen"] = chosen;
    m_owner.chosen();
}

void ListedFilm::takePieces(const MediaPlaylist& list)
{
    if (m_work.film == 0)
        m_work.film = ++m_films;
    (*m_file)["film"] = m_work.film;
    (*m_file)["seconds"] = list.seconds;
    if (!list.encryption.empty())
        return m_owner.finished("encrypted: " + list.encryption + ", " + list.keyFormat);
    (*m_file)["live"] = !list.isWhole;
    if (isFollowed(list, m_work))
        return follow(list);
    m_pieces.clear();
    const std::string& base = m_work.base.empty() ? m_work.url : m_work.base;
    std::set<std::string> seen; // several pieces of one file are all in it
    for (const PlaylistPart& part : list.parts)
        if (std::string url = resolvedAddress(base, part.address); seen.insert(url).second)
            m_pieces.push_back({std::move(url), std::nullopt, part.cipher});
    (*m_file)["pieces_in_all"] = m_pieces.size();
    if (hasEncryptedRanges(list) && !tellRanges(list))
        return m_owner.finished("limit: pieces");
    m_keys.clear();
    for (const std::string& key : list.keys)
        m_keys.push_back(resolvedAddress(m_work.url, key));
    if (!m_keys.empty())
        (*m_file)["keys"] = Json::array();
    m_nextKey = m_nextPiece = 0;
    nextKey();
}

/// Growing ranges of one file are no pieces that could be had once and for all; and of a manifest only a template says
/// which piece is which.
bool ListedFilm::isFollowed(const MediaPlaylist& list, const MediaWork& work)
{
    if (list.isWhole || list.parts.empty() || list.times.size() != list.parts.size())
        return false;
    const bool isDash = !work.track.empty();
    const auto unplaced = std::ranges::count_if(list.times, &PieceTime::isFirst);
    if (isDash && (list.times.back().isFirst || unplaced > (list.times.front().isFirst ? 1 : 0)))
        return false;
    return std::ranges::none_of(list.parts, [](const PlaylistPart& part) { return part.range.has_value(); });
}

void ListedFilm::follow(const MediaPlaylist& list)
{
    std::vector<MediaWork> works{m_work};
    works.front().pieces = list;
    for (MediaWork& each : std::exchange(m_ofFilm[m_work.film], {}))
        if (!each.pieces || isFollowed(*each.pieces, each))
            works.push_back(std::move(each));
    m_live.follow(std::move(works), *m_file, m_until, m_owner.finished);
}

/// In the order of playing: what is in the files can be decrypted by these only, each range by itself.
bool ListedFilm::tellRanges(const MediaPlaylist& list)
{
    m_ranges += list.parts.size();
    if (m_ranges > maxMediaPieces)
        return false;
    std::map<std::string, size_t> places;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        places.emplace(m_pieces[i].address, i);
        m_pieces[i].cipher.reset();
    }
    const std::string& base = m_work.base.empty() ? m_work.url : m_work.base;
    Json ranges = Json::array();
    for (const PlaylistPart& part : list.parts) {
        Json range{{"piece", places.at(resolvedAddress(base, part.address))}};
        if (part.range) {
            range["offset"] = part.range->offset;
            range["bytes"] = part.range->length;
        }
        if (part.cipher) {
            range["key"] = part.cipher->key;
            range["iv"] = toHex(part.cipher->iv);
        }
        ranges.push_back(std::move(range));
    }
    (*m_file)["ranges"] = std::move(ranges);
    return true;
}

/// What is asked for here, the site gives to whoever asks.
void ListedFilm::nextKey()
{
    if (m_nextKey == m_keys.size())
        return nextPiece();
    const std::string& url = m_keys[m_nextKey++];
    askForPieceKey(m_fetch, m_keeper, url, m_until, [this](const std::string& why) { keyCame(why); });
}

void ListedFilm::keyCame(const std::string& why)
{
    if (!why.empty())
        return m_owner.finished("key " + std::to_string(m_nextKey) + ": " + why);
    (*m_file)["keys"].push_back({{"url", m_keys[m_nextKey - 1]}, {"key", toHex(m_keeper.exchange().body)}});
    if (!hasBeenLoaded(m_keys[m_nextKey - 1]))
        m_archive.addFetched(m_keeper.exchange());
    nextKey();
}

void ListedFilm::nextPiece()
{
    if (m_nextPiece == m_pieces.size())
        return m_owner.finished({});
    const std::string& url = m_pieces[m_nextPiece++].address;
    if (url.empty())
        return m_owner.finished("a piece without an address");
    m_fetch.ask(url, PageFetch::Way::Script, m_until,
        {[this](const warc::HttpExchange& head) {
             m_keeper.answer(head);
             if (m_keeper.begin(mimeOfPieces(head)))
                 return true;
             m_owner.finished("nobody takes it");
             return false;
         },
            [this](ByteView part) { return m_keeper.add(part); }, [this](const std::string& why) { pieceCame(why); }});
}

void ListedFilm::pieceCame(const std::string& why)
{
    if (!why.empty())
        return m_owner.finished(
            "piece " + std::to_string(m_nextPiece) + " of " + std::to_string(m_pieces.size()) + ": " + why);
    const PlaylistPart& piece = m_pieces[m_nextPiece - 1];
    Json about{{"url", piece.address}};
    if (piece.cipher) {
        about["key"] = piece.cipher->key;
        about["iv"] = toHex(piece.cipher->iv);
    }
    m_keeper.endPiece(about);
    if (!hasBeenLoaded(piece.address))
        m_keeper.archive();
    nextPiece();
}

} // namespace holdfast::capture

#include "core/capture/live_film.h"

#include "core/capture/live_span.h"
#include "core/capture/piece_key.h"
#include "core/capture/track_choice.h"

#include <algorithm>
#include <utility>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;

constexpr size_t maxHeldBytes = 64 * 1024 * 1024, maxLists = 2000, maxHandedBytes = 256 * 1024;

const std::string& baseAddress(const MediaWork& work)
{
    return work.base.empty() ? work.url : work.base;
}

} // namespace

LiveFilm::LiveFilm(PageFetch& fetch, Scheduler& scheduler, PageArchive& archive, MediaKeeper& keeper)
    : m_fetch(fetch)
    , m_scheduler(scheduler)
    , m_archive(archive)
    , m_keeper(keeper)
{
}

LiveFilm::~LiveFilm()
{
    m_scheduler.cancel(m_timer);
}

void LiveFilm::reset()
{
    m_scheduler.cancel(m_timer);
    m_tracks.clear();
    m_held.clear();
    m_heldBytes = 0;
}

void LiveFilm::follow(std::vector<MediaWork> works, Json& file, std::chrono::milliseconds until, Finished finished)
{
    m_tracks.clear();
    for (MediaWork& work : works) {
        Track track;
        track.work = std::move(work);
        if (const auto pieces = std::exchange(track.work.pieces, std::nullopt)) {
            track.lists = 1;
            track.isAsked = true;
            if (const auto updated = track.live.update(*pieces); !updated)
                track.why = updated.error().detail();
        }
        m_tracks.push_back(std::move(track));
    }
    m_file = &file;
    m_finished = std::move(finished);
    m_until = until;
    // Other films of the page need time too.
    m_followUntil = m_scheduler.elapsed() + (until - m_scheduler.elapsed()) / 2;
    m_from = Clock::system().now();
    nextList();
}

/// All lists anew, one after the other, and then what they name.
void LiveFilm::round()
{
    for (Track& track : m_tracks)
        track.isAsked = isOver(track);
    nextList();
}

void LiveFilm::nextList()
{
    const auto next = std::ranges::find(m_tracks, false, &Track::isAsked);
    if (next == m_tracks.end())
        return step();
    askList(*next);
}

void LiveFilm::askList(Track& track)
{
    track.isAsked = true;
    m_list.clear();
    m_fetch.ask(track.work.url, PageFetch::Way::Script, m_until,
        {[this](const warc::HttpExchange& head) {
             m_keeper.answer(head);
             m_toldTime = toldTime(head);
             return true;
         },
            [this](ByteView part) -> std::string {
                if (m_list.size() + part.size() > maxPlaylistBytes)
                    return "a list that is too long";
                append(m_list, part);
                return {};
            },
            [this, &track](const std::string& why) { listCame(track, why); }});
}

void LiveFilm::listCame(Track& track, const std::string& why)
{
    if (why.empty()) {
        // Only the first of them: what each named is told piece by piece.
        if (track.lists++ == 0 && !m_archive.network().hasAnswer(track.work.url)) {
            m_keeper.exchange().body = m_list;
            m_archive.addFetched(m_keeper.exchange());
        }
        const auto list = piecesIn(track);
        const auto updated = list ? track.live.update(*list) : Result<void>(fail(list.error()));
        if (!updated)
            track.why = updated.error().detail();
        else if (track.lists == maxLists)
            track.why = "limit: lists";
    } else {
        track.why = "its list: " + why;
    }
    nextList();
}

Result<MediaPlaylist> LiveFilm::piecesIn(Track& track) const
{
    if (track.work.track.empty())
        return parseHlsPlaylist(asText(m_list));
    HF_TRY(DashManifest manifest, parseDashManifest(asText(m_list)));
    const auto& clock = track.work.clock;
    setClock(manifest, clock ? (*clock + m_scheduler.elapsed()).count() : m_toldTime);
    const std::string id = track.work.track.substr(track.work.track.find('/') + 1);
    if (manifest.periods.size() != track.work.period + 1)
        return fail(errors::badPlaylist, "another part of the film began");
    const DashPeriod& period = manifest.periods.back();
    const auto found = std::ranges::find(period.tracks, id, &DashTrack::id);
    if (found == period.tracks.end())
        return fail(errors::badPlaylist, "its track is not listed any more");
    if (!found->encryption.empty())
        return fail(errors::badPlaylist, "encrypted: " + found->encryption + ", " + found->keyFormat);
    HF_TRY(MediaPlaylist pieces, partsOf(*found, period));
    pieces.isWhole = !manifest.isLive;
    pieces.targetSeconds = 2 * manifest.updateSeconds;
    return pieces;
}

std::string LiveFilm::addressOfNext(Track& track)
{
    return resolvedAddress(baseAddress(track.work), track.live.waiting().front().part.address);
}

/// The track of which least is there comes next, so that they stay together.
void LiveFilm::step()
{
    if (m_keeper.isHostGone())
        return end("nobody takes it");
    if (m_scheduler.elapsed() >= m_followUntil)
        return end("limit: time");
    for (Track& track : m_tracks) // in a loop, since a list may name thousands that nobody can ask for
        while (!track.live.waiting().empty() && addressOfNext(track).empty()) {
            track.live.waiting().pop_front();
            track.live.missed();
        }
    Track* next = nullptr;
    for (Track& track : m_tracks)
        if (!track.live.waiting().empty() && (next == nullptr || track.live.hadSeconds() < next->live.hadSeconds()))
            next = &track;
    if (next == nullptr)
        return pause();
    const auto& cipher = next->live.waiting().front().part.cipher;
    if (cipher && cipher->key >= next->keys.size())
        return askKey(*next);
    askPiece(*next);
}

void LiveFilm::askKey(Track& track)
{
    const std::string url = resolvedAddress(baseAddress(track.work), track.live.keys().at(track.keys.size()));
    askForPieceKey(
        m_fetch, m_keeper, url, m_until, [this, &track, url](const std::string& why) { keyCame(track, url, why); });
}

void LiveFilm::keyCame(Track& track, const std::string& url, const std::string& why)
{
    const Bytes& key = m_keeper.exchange().body;
    if (!why.empty()) {
        track.why = "key " + std::to_string(track.keys.size() + 1) + ": " + why;
        track.live.waiting().clear();
        return step();
    }
    track.keys.push_back(key);
    track.told["keys"].push_back({{"url", url}, {"key", toHex(key)}});
    if (!m_archive.network().hasAnswer(url))
        m_archive.addFetched(m_keeper.exchange());
    step();
}

void LiveFilm::askPiece(Track& track)
{
    const std::string url = addressOfNext(track);
    const bool isFirst = &track == &m_tracks.front();
    m_fetch.ask(url, PageFetch::Way::Script, m_until,
        {[this, &track, isFirst](const warc::HttpExchange& head) {
             m_keeper.answer(head);
             if (track.mime.empty())
                 track.mime = mimeOfPieces(head);
             if (!isFirst)
                 m_keeper.beginHeld();
             else if (!m_keeper.begin(track.mime)) {
                 end("nobody takes it");
                 return false;
             }
             return true;
         },
            [this, &track](ByteView part) { return take(track, part); },
            [this, &track, url](const std::string& why) { pieceCame(track, url, why); }});
}

std::string LiveFilm::take(Track& track, ByteView part)
{
    if (&track == &m_tracks.front())
        return m_keeper.add(part);
    if (m_heldBytes + part.size() > maxHeldBytes)
        return "limit: bytes";
    m_heldBytes += part.size();
    append(track.held, part);
    return m_keeper.addHeld(part);
}

void LiveFilm::pieceCame(Track& track, const std::string& url, const std::string& why)
{
    const LiveTrack::Piece piece = std::move(track.live.waiting().front());
    track.live.waiting().pop_front();
    const bool isFirst = &track == &m_tracks.front();
    const size_t before = track.pieces.empty() ? 0 : track.pieces.back().first;
    if (!why.empty()) {
        // A piece that is gone before it was asked for costs no more than itself; half of one would spoil what follows.
        const bool isGone = why.starts_with("answered with") || why == "no answer";
        track.live.missed();
        if (isFirst && !isGone)
            return end("piece: " + why);
        m_heldBytes -= track.held.size() - (isFirst ? track.held.size() : before);
        if (!isFirst)
            track.held.resize(before);
        if (!isGone) {
            track.why = "piece: " + why;
            track.live.waiting().clear();
        }
        return step();
    }
    Json about{{"url", url}};
    if (piece.part.cipher) {
        about["key"] = piece.part.cipher->key;
        about["iv"] = toHex(piece.part.cipher->iv);
    }
    track.live.had(piece);
    if (isFirst)
        m_keeper.endPiece(about);
    else
        track.pieces.emplace_back(track.held.size(), std::move(about));
    if (!m_archive.network().hasAnswer(url))
        m_keeper.archive();
    step();
}

void LiveFilm::pause()
{
    const bool isOverAll = std::ranges::all_of(m_tracks, [this](const Track& track) { return isOver(track); });
    if (isOverAll || !m_tracks.front().why.empty())
        return end(m_tracks.front().why.empty() ? "the film ended" : m_tracks.front().why);
    double seconds = 6;
    for (const Track& track : m_tracks)
        seconds = std::min(seconds, track.live.waitSeconds());
    const auto wait = std::chrono::milliseconds(int64_t(seconds * 1000));
    if (m_scheduler.elapsed() + wait >= m_followUntil)
        return end("limit: time");
    m_timer = m_scheduler.callAfter(wait, [this] { round(); });
}

void LiveFilm::end(std::string_view reason)
{
    if (!m_finished)
        return;
    const UtcTime now = Clock::system().now();
    for (size_t i = 1; i < m_tracks.size(); ++i) {
        Track& track = m_tracks[i];
        tellSpan(track.live, {m_from, now, track.lists, track.why.empty() ? reason : track.why}, track.told);
        m_held.insert_or_assign(track.work.key(), std::move(track));
    }
    const Track& first = m_tracks.front();
    m_file->update(first.told);
    tellSpan(first.live, {m_from, now, first.lists, reason}, *m_file);
    std::string why = first.why.empty() ? missingOf(first.live) : first.why;
    if (why.empty() && reason != "limit: time" && reason != "the film ended")
        why = reason;
    if (why.empty() && first.live.hadSeconds() <= 0)
        why = "no piece";
    std::exchange(m_finished, {})(why);
}

void LiveFilm::handOver(const MediaWork& work, Json& file, const Finished& finished)
{
    const auto node = m_held.extract(work.key());
    const Track& track = node.mapped();
    file.update(track.told);
    m_heldBytes -= std::min(m_heldBytes, track.held.size());
    if (track.pieces.empty())
        return finished(track.why.empty() ? "no piece" : track.why);
    if (!m_keeper.begin(track.mime))
        return finished("nobody takes it");
    size_t from = 0;
    for (const auto& [end, about] : track.pieces) {
        for (size_t at = from; at < end; at += maxHandedBytes)
            if (const std::string why
                = m_keeper.handOver(ByteView(track.held).subspan(at, std::min(maxHandedBytes, end - at)));
                !why.empty())
                return finished(why);
        m_keeper.endPiece(about);
        from = end;
    }
    finished(track.why.empty() ? missingOf(track.live) : track.why);
}

} // namespace holdfast::capture

#pragma once

#include "core/capture/dash_manifest.h"
#include "core/capture/live_track.h"
#include "core/capture/media_keeper.h"
#include "core/capture/media_work.h"
#include "core/capture/page_fetch.h"

namespace holdfast::capture {

/// A film that goes on while it is taken (HLS without an end, DASH of the type dynamic): its lists are asked for again
/// and again, and what they name is taken in step, until it ends or time is up. The first track is handed on as it
/// comes, the others are held in memory until they are asked for.
class LiveFilm {
public:
    using Finished = std::function<void(const std::string& why)>;
    LiveFilm(PageFetch& fetch, Scheduler& scheduler, PageArchive& archive, MediaKeeper& keeper);
    ~LiveFilm();
    LiveFilm(const LiveFilm&) = delete;

    /// `works`: its tracks, lists each, with what they named a moment ago where that is known. What is told of the
    /// first goes into `file`.
    void follow(std::vector<MediaWork> works, Json& file, std::chrono::milliseconds until, Finished finished);
    /// Whether this track was taken together with another.
    bool holds(const MediaWork& work) const { return m_held.contains(work.key()); }
    void handOver(const MediaWork& work, Json& file, const Finished& finished);
    void reset(); ///< for another capture

private:
    struct Track {
        MediaWork work;
        LiveTrack live;
        Json told = Json::object();
        std::vector<Bytes> keys; ///< as many of its keys as came
        std::string mime, why; ///< why it ended before its time
        Bytes held; ///< of a track that is not the first
        std::vector<std::pair<size_t, Json>> pieces; ///< where each ends, what is told of it
        size_t lists = 0;
        bool isAsked = false; ///< for its list, in this round
    };
    bool isOver(const Track& track) const { return !track.why.empty() || track.live.isOver(); }
    void round();
    void nextList();
    void askList(Track& track);
    void listCame(Track& track, const std::string& why);
    Result<MediaPlaylist> piecesIn(Track& track) const;
    static std::string addressOfNext(Track& track);
    void step();
    void askKey(Track& track);
    void keyCame(Track& track, const std::string& url, const std::string& why);
    void askPiece(Track& track);
    std::string take(Track& track, ByteView part);
    void pieceCame(Track& track, const std::string& url, const std::string& why);
    void pause();
    void end(std::string_view reason);

    PageFetch& m_fetch;
    Scheduler& m_scheduler;
    PageArchive& m_archive;
    MediaKeeper& m_keeper;
    std::vector<Track> m_tracks;
    std::map<std::string, Track> m_held; ///< by MediaWork::key()
    Json* m_file = nullptr;
    Finished m_finished;
    std::chrono::milliseconds m_until{}, m_followUntil{};
    UtcTime m_from;
    Bytes m_list;
    int64_t m_toldTime = 0; ///< by the answer with the list
    size_t m_heldBytes = 0;
    Scheduler::TimerId m_timer = 0;
};

} // namespace holdfast::capture

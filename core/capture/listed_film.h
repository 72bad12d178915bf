#pragma once

#include "core/capture/dash_clock.h"
#include "core/capture/live_film.h"
#include "core/capture/media_keeper.h"
#include "core/capture/media_work.h"
#include "core/capture/page_fetch.h"

namespace holdfast::capture {

/// A film that a page plays by a list of pieces: the list is asked for, of several qualities one is chosen, and all
/// pieces are asked for, one after the other, and kept as they come. One list at a time.
class ListedFilm {
public:
    struct Owner {
        std::function<void(MediaWork work)> takeNext; ///< another list: of this film, or the one that was chosen
        std::function<void(const std::string& url)> leave; ///< a list of the same film that was not chosen
        std::function<void()> chosen; ///< instead of finished(): others are taken for it
        std::function<void(const std::string& why)> finished; ///< once; nothing: all of it came
    };
    ListedFilm(PageFetch& fetch, Scheduler& scheduler, PageArchive& archive, MediaKeeper& keeper, Owner owner);

    /// What is told of it goes into `file`, which stays there until it has finished.
    void take(MediaWork work, Json& file, std::chrono::milliseconds until);
    void reset(); ///< for another capture, or because nobody takes it any more

private:
    void listCame(const std::string& why);
    void chooseQuality(const MediaPlaylist& list);
    void manifestCame(DashManifest manifest);
    void timeKnown(DashManifest& manifest, const std::optional<ServerClock>& clock, int64_t byAnswer);
    void chooseTracks(const DashManifest& manifest);
    void takePieces(const MediaPlaylist& list);
    bool tellRanges(const MediaPlaylist& list); ///< false: too many
    static bool isFollowed(const MediaPlaylist& list, const MediaWork& work);
    void follow(const MediaPlaylist& list);
    void nextKey();
    void keyCame(const std::string& why);
    void nextPiece();
    void pieceCame(const std::string& why);
    bool hasBeenLoaded(const std::string& url) const { return m_archive.network().hasAnswer(url); }

    PageFetch& m_fetch;
    Scheduler& m_scheduler;
    PageArchive& m_archive;
    MediaKeeper& m_keeper;
    Owner m_owner;
    LiveFilm m_live;
    std::map<uint64_t, std::vector<MediaWork>> m_ofFilm; ///< lists of a film that were not taken yet
    MediaWork m_work;
    std::optional<std::chrono::milliseconds> m_clock; ///< of the manifest that was read last
    Json* m_file = nullptr;
    std::chrono::milliseconds m_until{};
    uint64_t m_films = 0, m_ranges = 0; ///< of the capture; ranges that are told
    Bytes m_list; ///< its text
    std::vector<std::string> m_keys; ///< addresses
    std::vector<PlaylistPart> m_pieces; ///< whole files, with their full addresses
    size_t m_nextKey = 0, m_nextPiece = 0;
};

} // namespace holdfast::capture

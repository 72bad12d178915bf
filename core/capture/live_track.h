#pragma once

#include "core/capture/media_playlist.h"

#include <deque>
#include <map>

namespace holdfast::capture {

/// One track of a film that goes on while it is taken: which pieces of its list, asked for again and again, are new,
/// and from when to when those that were had reach.
class LiveTrack {
public:
    struct Piece {
        PlaylistPart part; ///< its key's place is among `keys`
        PieceTime time;
    };
    /// A list as it stands now; what was named before is not waited for again. capture.bad-playlist: one that can't be
    /// followed, since it gives ranges of files, is protected, or does not say which piece is which.
    Result<void> update(const MediaPlaylist& list);
    std::deque<Piece>& waiting() { return m_waiting; }
    const std::vector<std::string>& keys() const { return m_keys; } ///< addresses as they stand there, each once
    bool isTaken() const { return m_waiting.empty(); } ///< all that was named
    void had(const Piece& piece); ///< it came
    void missed() { ++m_missed; } ///< it was named, and was gone
    bool isOver() const { return m_isOver; } ///< the list has its end

    double waitSeconds() const { return m_waitSeconds; } ///< until there may be more
    double hadSeconds() const { return m_hadSeconds; }
    size_t named() const { return m_named; }
    /// Pieces that were named and gone, and how often the list went on behind ones that were never seen.
    size_t missedPieces() const { return m_missed; }
    size_t gaps() const { return m_gaps; }
    std::optional<int64_t> fromMs() const { return m_fromMs; } ///< as the site says, UTC since 1970
    std::optional<int64_t> toMs() const { return m_toMs; }

private:
    std::deque<Piece> m_waiting;
    std::vector<std::string> m_keys;
    std::string m_first; ///< the newest piece that others need
    std::optional<uint64_t> m_next; ///< the position behind the last that was named
    std::optional<int64_t> m_fromMs, m_toMs;
    double m_waitSeconds = 2, m_hadSeconds = 0;
    size_t m_named = 0, m_missed = 0, m_gaps = 0;
    bool m_isOver = false;
};

} // namespace holdfast::capture

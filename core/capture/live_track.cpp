#include "core/capture/live_track.h"

#include <algorithm>

namespace holdfast::capture {

Result<void> LiveTrack::update(const MediaPlaylist& list)
{
    const bool hasRanges
        = std::ranges::any_of(list.parts, [](const PlaylistPart& part) { return part.range.has_value(); });
    if (!list.encryption.empty())
        return fail(errors::badPlaylist, "encrypted: " + list.encryption + ", " + list.keyFormat);
    if (hasRanges || list.times.size() != list.parts.size())
        return fail(errors::badPlaylist, "live, in ranges of files");
    m_isOver = list.isWhole;
    if (list.targetSeconds > 0)
        m_waitSeconds = std::clamp(list.targetSeconds / 2, 1.0, 6.0);
    for (size_t i = 0; i < list.parts.size(); ++i) {
        const PieceTime& time = list.times[i];
        if (time.isFirst ? list.parts[i].address == m_first : m_next && time.position < *m_next)
            continue;
        if (m_named == maxPlaylistParts)
            return fail(errors::badPlaylist, "parts");
        Piece piece{list.parts[i], time};
        if (piece.part.cipher) {
            const std::string& key = list.keys.at(piece.part.cipher->key);
            auto known = std::ranges::find(m_keys, key);
            if (known == m_keys.end() && m_keys.size() == maxPlaylistKeys)
                return fail(errors::badPlaylist, "keys");
            if (known == m_keys.end())
                known = m_keys.insert(known, key);
            piece.part.cipher->key = size_t(known - m_keys.begin());
        }
        if (time.isFirst) {
            m_first = list.parts[i].address;
        } else {
            m_gaps += m_next && time.position > *m_next ? 1u : 0u;
            m_next = time.next;
        }
        ++m_named;
        m_waiting.push_back(std::move(piece));
    }
    return {};
}

void LiveTrack::had(const Piece& piece)
{
    m_hadSeconds += piece.time.seconds;
    if (!piece.time.utcMs)
        return;
    m_fromMs = std::min(m_fromMs.value_or(*piece.time.utcMs), *piece.time.utcMs);
    const int64_t end = *piece.time.utcMs + int64_t(piece.time.seconds * 1000);
    m_toMs = std::max(m_toMs.value_or(end), end);
}

} // namespace holdfast::capture

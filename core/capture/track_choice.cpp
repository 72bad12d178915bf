#include "core/capture/track_choice.h"

#include "core/capture/address.h"

#include <QUrl>

#include <algorithm>
#include <tuple>
#include <utility>

namespace holdfast::capture {

constexpr size_t maxLookedAt = 300; ///< pieces of a track

std::string resolvedAddress(const std::string& base, const std::string& untrustedReference)
{
    const QUrl url = QUrl(QString::fromStdString(base)).resolved(QUrl(QString::fromStdString(untrustedReference)));
    const auto address = checkAddress(url.toString(QUrl::FullyEncoded).toStdString());
    return address ? address->url.substr(0, address->url.find('#')) : std::string();
}

TrackChoice::TrackChoice(std::string manifestUrl, WasLoaded wasLoaded)
    : m_manifestUrl(std::move(manifestUrl))
    , m_wasLoaded(std::move(wasLoaded))
{
}

std::string TrackChoice::baseOf(const DashTrack& track) const
{
    std::string base = m_manifestUrl;
    for (const std::string& each : track.bases)
        base = resolvedAddress(base, each);
    return base;
}

bool TrackChoice::wasPlayed(const DashTrack& track, const DashPeriod& period) const
{
    const auto pieces = partsOf(track, period);
    const std::string base = baseOf(track);
    // The first says what the others are, and a page may load that of each track.
    const bool hasFirst = pieces && pieces->parts.size() > 1 && !track.pieces.initialization.empty();
    for (size_t i = hasFirst ? 1 : 0; pieces && i < pieces->parts.size() && i < maxLookedAt; ++i)
        if (m_wasLoaded(resolvedAddress(base, pieces->parts[i].address)))
            return true;
    return false;
}

std::vector<const DashTrack*> TrackChoice::of(const DashPeriod& period) const
{
    std::vector<const DashTrack*> chosen;
    for (const DashTrack::Kind kind : {DashTrack::Kind::Picture, DashTrack::Kind::Sound}) {
        const DashTrack* best = nullptr;
        // Sets of sound are languages, of which the first is meant; sets of pictures are codecs.
        std::tuple<bool, size_t, uint64_t> most;
        for (const DashTrack& track : period.tracks) {
            if (track.kind != kind)
                continue;
            const size_t rank = kind == DashTrack::Kind::Sound ? SIZE_MAX - track.set : 0;
            const std::tuple worth(wasPlayed(track, period), rank, track.bitsPerSecond);
            if (best == nullptr || worth > most) {
                best = &track;
                most = worth;
            }
        }
        if (best != nullptr)
            chosen.push_back(best);
    }
    return chosen;
}

} // namespace holdfast::capture

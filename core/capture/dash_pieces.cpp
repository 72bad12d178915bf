#include "core/capture/dash_manifest.h"

#include <algorithm>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr size_t maxAllAddresses = 8 * 1024 * 1024;
constexpr double maxLiveSeconds = 1e10; // some films began in 1970

struct Piece {
    uint64_t number = 0, time = 0, duration = 0;
};

/// "%05d": digits with zeros in front.
std::optional<std::string> digits(uint64_t value, std::string_view format)
{
    std::string text = std::to_string(value);
    if (format.empty())
        return text;
    if (format.size() < 4 || format.size() > 5 || !format.starts_with("%0") || format.back() != 'd')
        return std::nullopt;
    size_t width = 0;
    for (const char c : format.substr(2, format.size() - 3)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        width = width * 10 + size_t(c - '0');
    }
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// ISO/IEC 23009-1, table 21. Empty for a name that is none.
Result<std::string> expanded(std::string_view address, const DashTrack& track, const Piece& piece)
{
    std::string text;
    while (!address.empty()) {
        const size_t begin = address.find('$');
        text += address.substr(0, begin);
        if (begin == std::string_view::npos)
            break;
        const size_t end = address.find('$', begin + 1);
        if (end == std::string_view::npos)
            return fail(errors::badPlaylist, "template");
        const std::string_view inside = address.substr(begin + 1, end - begin - 1);
        const std::string_view name = inside.substr(0, inside.find('%'));
        const std::string_view format = inside.substr(name.size());
        std::optional<std::string> value;
        if (inside.empty())
            value = "$";
        else if (inside == "RepresentationID")
            value = track.id;
        else if (name == "Number")
            value = digits(piece.number, format);
        else if (name == "Time")
            value = digits(piece.time, format);
        else if (name == "Bandwidth")
            value = digits(track.bitsPerSecond, format);
        if (!value)
            return fail(errors::badPlaylist, "template");
        text += *value;
        address.remove_prefix(end + 1);
    }
    return text;
}

/// Of what a manifest made up, which may be no number at all; more than there may be stays more.
uint64_t countFrom(double untrustedPieces)
{
    constexpr double tooMany = double(maxPlaylistParts) + 1;
    return untrustedPieces > 0 ? uint64_t(std::min(std::ceil(untrustedPieces), tooMany)) : 0;
}

class Parts {
public:
    Parts(const DashTrack& track, const DashPeriod& period)
        : m_track(track)
        , m_pieces(track.pieces)
        , m_period(period)
    {
    }
    Result<MediaPlaylist> make()
    {
        if (!m_pieces.initialization.empty())
            HF_CHECK(add(m_pieces.initialization, {}));
        HF_CHECK(all());
        m_made.seconds = m_period.seconds;
        return std::move(m_made);
    }

private:
    Result<void> add(std::string_view address, const Piece& piece)
    {
        const bool isTemplate = m_pieces.kind == DashPieces::Kind::Template;
        HF_TRY(std::string made, isTemplate ? expanded(address, m_track, piece) : std::string(address));
        m_bytes += made.size();
        if (m_made.parts.size() == maxPlaylistParts || m_bytes > maxAllAddresses)
            return fail(errors::badPlaylist, "parts");
        m_made.parts.push_back({std::move(made)});
        m_made.times.push_back(timeOf(piece));
        return {};
    }

    /// Numbers alone can be counted on where there is no timeline.
    PieceTime timeOf(const Piece& piece) const
    {
        const bool isFirst = piece.duration == 0;
        const bool isNumbered = m_pieces.timeline == nullptr;
        PieceTime time{isNumbered ? piece.number : piece.time,
            isNumbered ? piece.number + 1 : piece.time + piece.duration,
            double(piece.duration) / double(m_pieces.timescale), {}, isFirst};
        const double offset = isNumbered ? 0 : double(m_pieces.timeOffset);
        const double since = (double(piece.time) - offset) / double(m_pieces.timescale);
        if (m_period.beganMs && !isFirst && since >= 0 && since < maxLiveSeconds)
            time.utcMs = *m_period.beganMs + int64_t(since * 1000);
        return time;
    }

    Result<void> all()
    {
        switch (m_pieces.kind) {
        case DashPieces::Kind::OneFile:
            m_made.parts.clear(); // what says what it is, is in it
            m_made.times.clear();
            return add({}, {});
        case DashPieces::Kind::List:
            if (m_pieces.list == nullptr)
                return fail(errors::badPlaylist, "no pieces");
            for (const std::string& each : *m_pieces.list)
                HF_CHECK(add(each, {}));
            return {};
        case DashPieces::Kind::Template:
            return m_pieces.timeline != nullptr && !m_pieces.timeline->empty() ? byTime() : byNumber();
        }
        return {};
    }

    Result<void> byTime()
    {
        const auto& runs = *m_pieces.timeline;
        Piece piece{m_pieces.startNumber, 0};
        for (size_t i = 0; i < runs.size(); ++i) {
            piece.time = runs[i].time.value_or(piece.time);
            HF_TRY(const uint64_t count, countOf(i, piece.time));
            piece.duration = runs[i].duration;
            for (uint64_t n = 0; n < count; ++n, ++piece.number, piece.time += runs[i].duration)
                HF_CHECK(add(m_pieces.media, piece));
        }
        return {};
    }

    Result<uint64_t> countOf(size_t run, uint64_t begin)
    {
        const auto& runs = *m_pieces.timeline;
        if (runs[run].repeat >= 0)
            return uint64_t(runs[run].repeat) + 1;
        if (run + 1 < runs.size() && runs[run + 1].time && *runs[run + 1].time > begin)
            return (*runs[run + 1].time - begin + runs[run].duration - 1) / runs[run].duration;
        const double end = m_period.seconds * double(m_pieces.timescale);
        if (m_period.live && end <= 0 && run + 1 == runs.size())
            return countFrom(std::floor(
                (m_period.live->elapsed * double(m_pieces.timescale) + double(m_pieces.timeOffset) - double(begin))
                / double(runs[run].duration)));
        if (run + 1 < runs.size() || end <= 0)
            return fail(errors::badPlaylist, "how many pieces is not said");
        // Times begin anywhere; those of the first run tell where.
        const double first = double(runs.front().time.value_or(0));
        return countFrom((end - (double(begin) - first)) / double(runs[run].duration));
    }

    Result<void> byNumber()
    {
        if (m_pieces.media.find("$Number") == std::string::npos)
            return m_pieces.media.empty() ? Result<void>(fail(errors::badPlaylist, "no pieces"))
                                          : add(m_pieces.media, {});
        if (m_period.live && !m_pieces.endNumber && m_period.seconds == 0 && m_pieces.duration > 0)
            return byClock();
        uint64_t count = 0;
        if (m_pieces.endNumber)
            count = *m_pieces.endNumber >= m_pieces.startNumber ? *m_pieces.endNumber - m_pieces.startNumber + 1 : 0;
        else if (m_pieces.duration > 0)
            count = countFrom(m_period.seconds * double(m_pieces.timescale) / double(m_pieces.duration) - 1e-6);
        if (count == 0)
            return fail(errors::badPlaylist, "how many pieces is not said");
        for (uint64_t n = 0; n < count; ++n)
            HF_CHECK(add(m_pieces.media, {m_pieces.startNumber + n, n * m_pieces.duration, m_pieces.duration}));
        return {};
    }

    /// Those that are complete by now and still there (ISO/IEC 23009-1, section 5.3.9.5.3).
    Result<void> byClock()
    {
        const double length = double(m_pieces.duration) / double(m_pieces.timescale);
        const double end = std::floor(m_period.live->elapsed / length);
        const double window = m_period.live->window > 0 ? m_period.live->window : maxLiveSeconds;
        const double begin = std::max(0.0, std::ceil((m_period.live->elapsed - window) / length));
        if (!(end > begin) || end > maxLiveSeconds * 1000)
            return fail(errors::badPlaylist, "no piece by now");
        // Of all that was ever shown, what a film may have, up to now.
        const auto last = uint64_t(end);
        const auto most = uint64_t(std::min(end - begin, double(maxPlaylistParts - 1)));
        for (uint64_t n = last - most; n < last; ++n)
            HF_CHECK(add(m_pieces.media, {m_pieces.startNumber + n, n * m_pieces.duration, m_pieces.duration}));
        return {};
    }

    const DashTrack& m_track;
    const DashPieces& m_pieces;
    const DashPeriod& m_period;
    MediaPlaylist m_made;
    size_t m_bytes = 0;
};

} // namespace

void setClock(DashManifest& manifest, int64_t nowMs)
{
    if (!manifest.availableFromMs || manifest.periods.empty())
        return;
    DashPeriod& last = manifest.periods.back();
    last.beganMs = *manifest.availableFromMs + int64_t(last.startSeconds * 1000);
    if (!manifest.isLive)
        return;
    DashPeriod::Live live;
    live.elapsed = double(manifest.tellsTimeMs.value_or(nowMs) - *last.beganMs) / 1000;
    live.window = manifest.windowSeconds;
    last.live = live;
}

Result<MediaPlaylist> partsOf(const DashTrack& track, const DashPeriod& period)
{
    return Parts(track, period).make();
}

} // namespace holdfast::capture

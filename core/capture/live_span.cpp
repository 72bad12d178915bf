#include "core/capture/live_span.h"

#include "core/base/untrusted_text.h"
#include "core/capture/http_headers.h"

namespace holdfast::capture {

int64_t toldTime(const warc::HttpExchange& untrustedAnswer)
{
    std::optional<UtcTime> date;
    for (const warc::HttpHeader& header : untrustedAnswer.responseHeaders)
        if (asciiLowerCase(header.name) == "date")
            date = parseHttpDate(header.value);
    return date.value_or(Clock::system().now()).time_since_epoch().count();
}

void tellSpan(const LiveTrack& track, const FollowedSpan& span, Json& file)
{
    const auto moment = [](const std::optional<int64_t>& ms) {
        constexpr int64_t latest = 253'402'300'799'999; // the end of the year 9999
        return ms && *ms >= 0 && *ms <= latest ? Json(formatUtc(UtcTime(std::chrono::milliseconds(*ms)))) : Json();
    };
    file["live"] = true;
    file["seconds"] = track.hadSeconds();
    file["pieces_in_all"] = track.named();
    file["live_span"] = {{"followed_from", formatUtc(span.from)}, {"followed_to", formatUtc(span.to)},
        {"lists", span.lists}, {"missed", track.missedPieces()}, {"gaps", track.gaps()}, {"ended", span.ended},
        {"site_from", moment(track.fromMs())}, {"site_to", moment(track.toMs())}};
}

std::string missingOf(const LiveTrack& track)
{
    if (!track.isTaken())
        return "limit: time";
    const size_t pieces = track.missedPieces() + track.gaps();
    return pieces == 0 ? std::string() : "pieces that were gone: " + std::to_string(pieces);
}

} // namespace holdfast::capture

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/capture/live_track.h"
#include "core/warc/http_message.h"

namespace holdfast::capture {

/// What time it is as whoever gave this answer says, else by this computer: UTC, milliseconds since 1970.
int64_t toldTime(const warc::HttpExchange& untrustedAnswer);

/// When a live track was followed, by this computer's clock, how often its list was asked for, and why it was no
/// longer.
struct FollowedSpan {
    UtcTime from, to;
    size_t lists = 0;
    std::string_view ended;
};
/// "live", "seconds", "pieces_in_all" and "live_span" of docs/capture-record.md.
void tellSpan(const LiveTrack& track, const FollowedSpan& span, Json& file);
/// What of all that its lists named was not had, or nothing.
std::string missingOf(const LiveTrack& track);

} // namespace holdfast::capture

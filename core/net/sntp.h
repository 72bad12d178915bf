#pragma once

#include "core/net/outside_requests.h"

#include <array>

namespace holdfast::net {

inline constexpr size_t sntpBytes = 48;

/// A question of a time server (RFC 4330, section 5). Where others put their clock it has random bytes, which the
/// answer must echo: it tells nothing, and nobody who did not see it can answer.
struct SntpQuestion {
    std::array<uint8_t, sntpBytes> bytes{};
    static SntpQuestion make();
};

/// `askedAt` and `roundTrip` are the caller's own. net.bad-answer for what is no answer to this question, and for a
/// server that says it does not know the time.
Result<ClockReading> readSntpAnswer(
    const SntpQuestion& question, ByteView untrustedAnswer, UtcTime askedAt, std::chrono::milliseconds roundTrip);

} // namespace holdfast::net

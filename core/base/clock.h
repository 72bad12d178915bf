#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace holdfast {

/// Milliseconds since 1970-01-01T00:00:00Z. Text form: RFC 3339 UTC with milliseconds, "2026-11-22T09:12:35.123Z".
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

std::string formatUtc(UtcTime time);
Result<UtcTime> parseUtc(std::string_view text); ///< only what formatUtc writes; time.invalid

/// The clocks that evidence is dated by; tests inject their own.
class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcTime now() const = 0;
    virtual std::chrono::nanoseconds monotonic() const = 0;
    virtual std::chrono::minutes utcOffset() const = 0; ///< local time minus UTC
    virtual std::string zoneName() const = 0; ///< as the system names it, such as "Europe/Oslo"; may be empty
    static const Clock& system();
};

namespace errors {
inline constexpr ErrorCode invalidTime{"time.invalid", ErrorKind::Failed};
}

} // namespace holdfast

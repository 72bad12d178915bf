#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace holdfast::capture {

/// Timers of the event loop that a capture runs on, behind an interface so that tests own the time.
class Scheduler {
public:
    using TimerId = uint64_t; ///< never 0
    virtual ~Scheduler() = default;
    /// Calls `action` once, not before `delay` has passed, never from inside this call.
    virtual TimerId callAfter(std::chrono::milliseconds delay, std::function<void()> action) = 0;
    virtual void cancel(TimerId timer) = 0; ///< harmless when it already ran
    virtual std::chrono::milliseconds elapsed() const = 0; ///< monotonic, from any fixed start
};

} // namespace holdfast::capture

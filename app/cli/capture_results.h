#pragma once

#include "core/intake/intake.h"

namespace holdfast::cli {

/// What `capture` and `link` print: {"results":[{"url","status","id","error",…}],"waiting":N}, and the exit code that
/// sums them up.
class CaptureResults {
public:
    void add(const intake::CapturedAddress& result);
    void setWaiting(uint64_t addresses) { m_waiting = addresses; } ///< of this list and earlier ones
    Json document() const;
    /// 4 when any was refused or is link-only; else 5 when any failed (2 when every one that failed is a bad address);
    /// else 6 when an artifact, or a picture that was to be kept, is missing; else 0.
    int exitCode() const;

private:
    Json m_results = Json::array();
    std::optional<uint64_t> m_waiting;
    size_t m_refused = 0, m_failed = 0, m_badAddresses = 0, m_incomplete = 0;
};

/// One line for people.
std::string describe(const intake::CapturedAddress& result);

} // namespace holdfast::cli

#pragma once

#include "core/base/progress.h"

namespace holdfast::bundle {

/// Counts bytes, reports a few times for each percent at most, and stops when asked to.
class ProgressMeter {
public:
    ProgressMeter(const Progress& progress, std::string_view what, uint64_t total)
        : m_progress(progress)
        , m_what(what)
        , m_total(total)
    {
        m_progress.report(m_what, 0, m_total);
    }
    Result<void> advance(uint64_t bytes) ///< cancelled
    {
        m_done += bytes;
        if (m_done - m_reported >= (4u << 20) || m_done == m_total) {
            m_reported = m_done;
            m_progress.report(m_what, m_done, m_total);
        }
        return m_progress.checkpoint();
    }

private:
    const Progress& m_progress;
    std::string_view m_what;
    uint64_t m_total, m_done = 0, m_reported = 0;
};

} // namespace holdfast::bundle

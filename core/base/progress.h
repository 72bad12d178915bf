#pragma once

#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace holdfast {

/// Set from any thread by whoever asked for the work; read by the worker between steps.
class CancelFlag {
public:
    void cancel() { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false); // copies share it
};

/// How long work reports and how it is stopped. Called on the worker's thread, at most some tens of times a second.
class Progress {
public:
    /// `what` is a stable word such as "reading", "hashing"; `total` is 0 when not known.
    using Report = std::function<void(std::string_view what, uint64_t done, uint64_t total)>;
    Progress() = default;
    explicit Progress(Report report, CancelFlag cancel = {})
        : m_report(std::move(report))
        , m_cancel(std::move(cancel))
    {
    }
    void report(std::string_view what, uint64_t done, uint64_t total) const
    {
        if (m_report)
            m_report(what, done, total);
    }
    /// Stopped with this one, and reporting elsewhere.
    Progress withReport(Report report) const { return Progress(std::move(report), m_cancel); }
    bool isCancelled() const { return m_cancel.isCancelled(); }
    /// `cancelled` once the flag is set.
    Result<void> checkpoint() const
    {
        if (isCancelled())
            return fail(errors::cancelled);
        return {};
    }

private:
    Report m_report;
    CancelFlag m_cancel;
};

} // namespace holdfast

#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <mutex>

namespace holdfast::cli {

/// One line on standard error that says what is going on, while that is a terminal; nothing otherwise.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine(); ///< clears the line
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    void show(std::string_view what, uint64_t done, uint64_t total);
    void clear();

private:
    std::mutex m_mutex;
    bool m_enabled;
    bool m_shown = false;
    std::string m_what;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace holdfast::cli

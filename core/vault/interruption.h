#pragma once

#include "core/base/progress.h"

#include <sqlite3.h>

namespace holdfast::vault {

/// While it lives a long statement of that connection reports, and ends when it is cancelled.
class Interruption {
public:
    Interruption(sqlite3* handle, const Progress& progress)
        : m_handle(handle)
    {
        constexpr int every = 100; // pages, or steps of SQLite's machine
        const auto ask = [](void* asked) {
            const auto& work = *static_cast<const Progress*>(asked);
            work.report("checking", 0, 0);
            return work.isCancelled() ? 1 : 0;
        };
        sqlite3_progress_handler(m_handle, every, ask, const_cast<Progress*>(&progress));
    }
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;

private:
    sqlite3* m_handle;
};

} // namespace holdfast::vault

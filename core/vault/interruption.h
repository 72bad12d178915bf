#pragma once

#include "core/base/progress.h"
#include "core/vault/giving_way.h"

#include <sqlite3.h>

namespace holdfast::vault {

/// While it lives a long statement of that connection reports, and ends when it is cancelled or gives way.
class Interruption {
public:
    /// `way`: whom it gives way to; null for nobody.
    Interruption(sqlite3* handle, const Progress& progress, const GivingWay* way = nullptr)
        : m_handle(handle)
        , m_progress(progress)
        , m_way(way)
    {
        constexpr int every = 100; // pages, or steps of SQLite's machine
        const auto ask = [](void* self) { return static_cast<Interruption*>(self)->isOver() ? 1 : 0; };
        sqlite3_progress_handler(m_handle, every, ask, this);
    }
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;

    bool hasGivenWay() const { return m_hasGivenWay; }

private:
    bool isOver()
    {
        m_progress.report("checking", 0, 0);
        m_hasGivenWay = m_hasGivenWay || (m_way != nullptr && m_way->isAsked());
        return m_hasGivenWay || m_progress.isCancelled();
    }
    sqlite3* m_handle;
    const Progress& m_progress;
    const GivingWay* m_way;
    bool m_hasGivenWay = false;
};

} // namespace holdfast::vault

#pragma once

#include <QSemaphore>
#include <QThreadPool>
#include <memory>

namespace holdfast::ui {

/// Keeps every thread of a pool from beginning anything until it is let go: for what comes before work is done, however
/// idle the computer is.
class HeldThreads {
public:
    explicit HeldThreads(QThreadPool& pool)
        : m_count(pool.maxThreadCount())
    {
        for (int thread = 0; thread < m_count; ++thread)
            pool.start([gate = m_gate] { gate->acquire(); });
    }
    ~HeldThreads() { letGo(); }
    HeldThreads(const HeldThreads&) = delete;
    HeldThreads& operator=(const HeldThreads&) = delete;
    void letGo() { m_gate->release(m_count); }

private:
    const int m_count;
    const std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace holdfast::ui

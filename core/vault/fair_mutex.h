#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace holdfast::vault {

/// A mutex that is handed over in the order of asking. An import takes the connection again right after letting go of
/// it; with std::mutex it would win nearly every time and a reader would wait for the whole import.
class FairMutex {
public:
    void lock()
    {
        std::unique_lock guard(m_guard);
        const uint64_t ticket = m_next++;
        m_turn.wait(guard, [&] { return ticket == m_serving; });
    }
    void unlock()
    {
        {
            const std::scoped_lock guard(m_guard);
            ++m_serving;
        }
        m_turn.notify_all();
    }

private:
    std::mutex m_guard;
    std::condition_variable m_turn;
    uint64_t m_next = 0;
    uint64_t m_serving = 0;
};

} // namespace holdfast::vault

#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace holdfast::vault {

/// How who reads a vault's file at length, through a connection beside the vault's one, gives way to who writes: as
/// long as somebody reads there SQLite lets no other connection write.
class GivingWay {
public:
    /// While it lives somebody reads beside. Is made by the holder of the one connection's mutex, with nobody writing.
    class Reading {
    public:
        explicit Reading(GivingWay& way);
        ~Reading();
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;

    private:
        GivingWay& m_way;
    };

    bool isAsked() const; ///< somebody waits for the readers to leave
    /// By who is about to write, holding that mutex: asks the readers to leave and waits until they have. False at once
    /// when there are none.
    bool ask();

private:
    mutable std::mutex m_guard;
    std::condition_variable m_left;
    uint32_t m_readers = 0;
    bool m_isAsked = false;
};

} // namespace holdfast::vault

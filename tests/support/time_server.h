#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

namespace holdfast::test {

/// A time server (SNTP) on loopback that may be ahead, or lie.
class TimeServer {
public:
    enum class Lie { None, OtherQuestion, Unsynchronised, Short };
    TimeServer();
    ~TimeServer();
    TimeServer(const TimeServer&) = delete;
    TimeServer& operator=(const TimeServer&) = delete;
    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }
    void setAhead(std::chrono::seconds ahead) { m_ahead = ahead.count(); }
    void setLie(Lie lie) { m_lie = lie; }
    size_t questions() const { return m_questions; }

private:
    void serve();
    int m_port = 0, m_socket = -1;
    std::atomic<int64_t> m_ahead = 0;
    std::atomic<Lie> m_lie = Lie::None;
    std::atomic<size_t> m_questions = 0;
    std::jthread m_thread;
};

} // namespace holdfast::test

#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace holdfast::test {

/// How a program that a test ran ended.
struct Ended {
    int exitCode = -1; ///< -1 when a signal ended it
    int signal = 0;
    std::string out, err;
};

/// A real program with its three standard streams, in an environment of the test's own.
class Process {
public:
    struct Options {
        std::vector<std::string> command; ///< program first; looked up in PATH when it has no slash
        std::string input; ///< written to its standard input, at most some KiB
        std::vector<std::string> environment; ///< "NAME=value", over the test's own
        std::string folder; ///< to start in
    };
    static Process start(const Options& options);
    static Ended run(const Options& options) { return start(options).wait(); }
    ~Process();
    Process(Process&&) noexcept;
    Process& operator=(Process&&) = delete;

    void signal(int number);
    /// True when it ended within this time: how tests choose a moment, not how they wait for one.
    bool endsWithin(std::chrono::microseconds time);
    Ended wait();
    pid_t id() const;

private:
    struct State;
    Process();
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::test

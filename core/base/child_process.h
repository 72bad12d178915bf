#pragma once

#include "core/base/bytes.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace holdfast {

/// A program started with pipes on standard input, output and error. Ending it ends everything that it started: its
/// process group on Linux and macOS, its job on Windows. When this process dies, it dies. Usable from any thread, one
/// at a time.
class ChildProcess {
public:
    struct Options {
        std::filesystem::path program;
        std::vector<std::string> arguments;
        std::vector<std::string> environment; ///< "NAME=value", nothing else is inherited
    };
    struct Exchanged {
        size_t written = 0;
        size_t read = 0;
        bool outputEnded = false; ///< its standard output is closed and empty
    };
    static Result<ChildProcess> start(const Options& options); ///< helper.missing, io.*
    ~ChildProcess(); ///< kills what is left
    ChildProcess(ChildProcess&&) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;

    /// Waits until some of `out` could be written or something could be read into `in`; both counts are 0 after
    /// `timeout`. Nothing more is written once the child closed its input: `written` then counts all of `out`.
    Result<Exchanged> exchange(ByteView out, std::span<uint8_t> in, std::chrono::milliseconds timeout);
    void closeInput();
    /// True when it ended within `timeout`; what it said meanwhile is thrown away.
    bool waitForEnd(std::chrono::milliseconds timeout);
    /// Kills it and all that it started.
    void kill();
    /// "exit status 3", "signal 11", or empty while it runs.
    std::string ending() const;
    /// The last 4 KiB of its standard error, printable ASCII only.
    std::string errorOutput() const;
    int64_t processId() const;

private:
    struct State;
    explicit ChildProcess(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace holdfast

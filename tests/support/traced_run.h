#pragma once

#include <chrono>
#include <future>
#include <set>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace holdfast::testing {

/// What a program, its threads and every program that it started did to files, as the system saw it. A file in memory
/// (of memfd_create, or below a tmpfs that is not the folder for temporary files) is none, unless it outlives them.
struct TracedRun {
    int exitCode = -1; ///< of the first program; -1 when a signal ended it
    std::set<std::string> written; ///< files that were written to, mapped for it or opened for it
    std::set<std::string> mapped; ///< those that other processes and the disk see through a mapping, without a call
    std::set<std::pair<std::string, size_t>> holds; ///< file and the number of the text that a write to it held
    std::set<std::string> names; ///< paths that were made, or that something was moved or linked to
    std::set<std::string> unseen; ///< files written by calls whose bytes can't be seen here, and calls of that kind
    size_t processes = 0; ///< threads included

    void add(const TracedRun& other); ///< all but the exit code
};

/// Runs a program and watches each system call that can reach a file, in the whole tree of processes. The texts are
/// looked for in every buffer that goes to a file. Needs becomeReaderOfDescendants() (process_memory.h) before.
class TracedProgram {
public:
    struct Options {
        std::vector<std::string> command; ///< the program's path first
        std::vector<std::string> environment; ///< "NAME=value", over the test's own; "NAME" takes it away
        std::string output; ///< a file for its standard output; nowhere when empty
    };
    TracedProgram(const Options& options, const std::vector<std::string>& texts);
    ~TracedProgram(); ///< ends what still runs
    TracedProgram(const TracedProgram&) = delete;
    TracedProgram& operator=(const TracedProgram&) = delete;
    pid_t id() const { return m_id; }
    [[nodiscard]] bool endsWithin(std::chrono::seconds time);
    TracedRun wait(); ///< until the whole tree has ended; once

private:
    std::future<TracedRun> m_run;
    pid_t m_id = -1;
};

} // namespace holdfast::testing

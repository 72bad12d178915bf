#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace holdfast::test {

/// What a program, its threads and every program that it started did to files, as the system saw it.
struct TracedRun {
    int exitCode = -1;
    std::set<std::string> written; ///< files that were written to or opened for writing
    std::set<std::pair<std::string, size_t>> holds; ///< file and the number of the text that a write to it held
    std::set<std::string> names; ///< that were made, moved or linked
    std::set<std::string> unseen; ///< files written by calls whose bytes can't be seen here
    size_t processes = 0; ///< threads included
};

/// Runs the command to its end, watching each system call of the whole tree of processes. The texts are looked for in
/// every buffer that goes to a file. Nothing where this user may not trace a process that locked itself down.
std::optional<TracedRun> runTraced(const std::vector<std::string>& command, const std::vector<std::string>& environment,
    const std::vector<std::string>& texts);

/// The text as bytes, or as UTF-16 as Qt and Windows would leave it.
bool holdsText(const std::string& content, const std::string& text);

} // namespace holdfast::test

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace holdfast::testing {

/// What to look for in a process's memory.
struct Trace {
    std::string name;
    std::string bytes;
    /// Also with the bytes at equal distances, 1 to 64 apart: UTF-16, UTF-32, and one character in each entry of a
    /// list, as a field's undo history has them. For ASCII.
    bool spread = false;
};

struct MemoryFindings {
    std::map<std::string, int> counts; ///< by the trace's name
    std::vector<std::string> places; ///< "pid 12: password, 2 apart, in [heap]"
    uint64_t bytesRead = 0;
    int processes = 0;
    std::vector<std::string> problems; ///< a process that could not be read; a test must not pass with one
};

/// Reads everything mapped in the processes: as root through /proc/PID/mem, guarded pages included, else what they
/// themselves may read. A process that ends meanwhile has no memory any more and is no problem.
MemoryFindings searchMemory(const std::vector<pid_t>& processes, const std::vector<Trace>& traces);

/// All processes that descend from this one, save those that only have their end still to be told, and `except`.
std::vector<pid_t> descendants(const std::vector<pid_t>& except);
std::string programOf(pid_t process); ///< file name; empty when it has ended

/// Makes this process able to read its descendants' memory although they forbid attaching, and their parent when their
/// own parent ends. As root that is given; else by a user namespace, so call it before there is a second thread.
/// Returns what stands in the way, or nothing.
std::string becomeReaderOfDescendants();

} // namespace holdfast::testing

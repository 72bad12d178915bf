#include "tests/support/process_memory.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sched.h>
#include <set>
#include <sstream>
#include <string_view>
#include <sys/prctl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace holdfast::testing {

namespace {

constexpr size_t widest = 64;
constexpr size_t blockSize = 4 << 20;

struct Mapping {
    uint64_t from = 0, to = 0;
    std::string name;
};

std::string folderOf(pid_t process)
{
    return "/proc/" + std::to_string(process);
}

std::vector<Mapping> mappingsOf(pid_t process)
{
    std::vector<Mapping> mappings;
    std::ifstream maps(folderOf(process) + "/maps");
    for (std::string line; std::getline(maps, line);) {
        Mapping mapping;
        std::istringstream words(line);
        char dash = 0;
        std::string rights, offset, device, inode;
        words >> std::hex >> mapping.from >> dash >> mapping.to >> rights >> offset >> device >> inode >> std::ws;
        std::getline(words, mapping.name);
        if (mapping.name != "[vvar]" && mapping.name != "[vsyscall]") // the kernel's own, and not readable
            mappings.push_back(mapping);
    }
    return mappings;
}

bool isAt(std::string_view memory, size_t at, const std::string& bytes, size_t apart)
{
    if (at + (bytes.size() - 1) * apart >= memory.size())
        return false;
    for (size_t i = 1; i < bytes.size(); ++i)
        if (memory[at + i * apart] != bytes[i])
            return false;
    return true;
}

// Calls found(apart) for each place in `memory` whose first byte lies below `newBytes`.
template <class Found>
void search(std::string_view memory, size_t newBytes, const Trace& trace, Found found)
{
    const char* const begin = memory.data();
    const char* const end = begin + newBytes;
    for (const char* p = begin; p < end; ++p) {
        p = static_cast<const char*>(std::memchr(p, trace.bytes[0], static_cast<size_t>(end - p)));
        if (!p)
            return;
        for (size_t apart = 1; apart <= (trace.spread ? widest : 1); ++apart)
            if (isAt(memory, static_cast<size_t>(p - begin), trace.bytes, apart))
                found(apart);
    }
}

class Reader {
public:
    Reader(pid_t process, const std::vector<Trace>& traces, MemoryFindings& findings)
        : m_process(process)
        , m_traces(traces)
        , m_findings(findings)
        , m_memory(::open((folderOf(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC))
    {
        for (const Trace& trace : traces)
            m_overlap = std::max(m_overlap, trace.bytes.size() * (trace.spread ? widest : 1));
        if (m_memory < 0 && errno != EACCES && errno != ENOENT && errno != ESRCH)
            problem(std::strerror(errno));
    }
    ~Reader()
    {
        if (m_memory >= 0)
            ::close(m_memory);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void readAll()
    {
        const uint64_t before = m_findings.bytesRead;
        for (const Mapping& mapping : mappingsOf(m_process))
            read(mapping);
        if (m_findings.bytesRead == before && !programOf(m_process).empty())
            problem("nothing could be read");
        ++m_findings.processes;
    }

private:
    void read(const Mapping& mapping)
    {
        std::string block(blockSize + m_overlap, '\0');
        for (uint64_t at = mapping.from; at < mapping.to;) {
            const auto wanted = std::min<uint64_t>(block.size(), mapping.to - at);
            const ssize_t got = readAt(at, block.data(), wanted);
            if (got <= 0) { // a file's mapping beyond its end, or a device
                at += 4096;
                continue;
            }
            const auto size = static_cast<size_t>(got);
            const size_t fresh = std::min(size, blockSize);
            for (const Trace& trace : m_traces)
                search({block.data(), size}, fresh, trace, [&](size_t apart) { note(trace, apart, mapping); });
            m_findings.bytesRead += fresh;
            at += fresh;
        }
    }
    // Only root opens the memory file of a process that forbids attaching. The call beside it asks for the right to
    // attach alone, but leaves out pages that the process itself may not read.
    ssize_t readAt(uint64_t at, char* to, size_t size) const
    {
        if (m_memory >= 0)
            return ::pread(m_memory, to, size, static_cast<off_t>(at));
        const iovec here{to, size}, there{reinterpret_cast<void*>(at), size};
        return ::process_vm_readv(m_process, &here, 1, &there, 1, 0);
    }
    void note(const Trace& trace, size_t apart, const Mapping& mapping)
    {
        if (++m_findings.counts[trace.name] <= 20)
            m_findings.places.push_back("pid " + std::to_string(m_process) + " (" + programOf(m_process)
                + "): " + trace.name + ", " + std::to_string(apart) + " apart, in " + mapping.name);
    }
    void problem(const std::string& what)
    {
        m_findings.problems.push_back("pid " + std::to_string(m_process) + ": " + what);
    }
    pid_t m_process;
    const std::vector<Trace>& m_traces;
    MemoryFindings& m_findings;
    int m_memory;
    size_t m_overlap = 0;
};

struct Process {
    pid_t id = 0, parent = 0;
    bool hasEnded = false;
};

std::optional<Process> readProcess(const std::string& folder)
{
    std::ifstream file(folder + "/stat");
    std::string text;
    std::getline(file, text);
    const size_t nameEnd = text.rfind(')');
    if (nameEnd == std::string::npos)
        return std::nullopt;
    Process process;
    char state = 0;
    process.id = static_cast<pid_t>(std::stol(text));
    std::istringstream(text.substr(nameEnd + 1)) >> state >> process.parent;
    process.hasEnded = state == 'Z' || state == 'X';
    return process;
}

bool writeFile(const char* path, const std::string& text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(fd);
    return written;
}

} // namespace

MemoryFindings searchMemory(const std::vector<pid_t>& processes, const std::vector<Trace>& traces)
{
    MemoryFindings findings;
    for (const pid_t process : processes)
        Reader(process, traces, findings).readAll();
    return findings;
}

std::string programOf(pid_t process)
{
    std::error_code error;
    return std::filesystem::read_symlink(folderOf(process) + "/exe", error).filename().string();
}

std::vector<pid_t> descendants(const std::vector<pid_t>& except)
{
    std::vector<Process> all;
    for (const auto& entry : std::filesystem::directory_iterator("/proc"))
        if (std::isdigit(static_cast<unsigned char>(entry.path().filename().string()[0])))
            if (const auto process = readProcess(entry.path().string()))
                all.push_back(*process);
    std::set<pid_t> family{::getpid()};
    std::vector<pid_t> found;
    for (bool more = true; more;) {
        more = false;
        for (const Process& process : all) {
            if (!family.contains(process.parent) || family.contains(process.id)
                || std::find(except.begin(), except.end(), process.id) != except.end())
                continue;
            family.insert(process.id);
            more = true;
            if (!process.hasEnded)
                found.push_back(process.id);
        }
    }
    return found;
}

std::string becomeReaderOfDescendants()
{
    if (::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0)
        return std::string("subreaper: ") + std::strerror(errno);
    if (::geteuid() == 0)
        return {};
    // Who makes a user namespace may read its processes, whatever they forbid; the user stays who they are.
    const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER) != 0)
        return std::string("neither root nor allowed to make a user namespace: ") + std::strerror(errno);
    if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/uid_map", user + " " + user + " 1")
        || !writeFile("/proc/self/gid_map", group + " " + group + " 1"))
        return std::string("user namespace: ") + std::strerror(errno);
    return {};
}

} // namespace holdfast::testing

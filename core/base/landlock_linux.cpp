#include "core/base/landlock_linux.h"

#include "core/base/frame.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast {

namespace {

// The kernel's interface up to version 7 (Documentation/userspace-api/landlock.rst): Debian 12's header stops at
// version 2.
struct RulesetAttributes {
    uint64_t files = 0;
    uint64_t network = 0; // since version 4
    uint64_t scoped = 0; // since version 6
};
struct __attribute__((packed)) PathRule {
    uint64_t allowed;
    int32_t folder;
};
constexpr long callCreate = 444, callAddRule = 445, callRestrict = 446;
constexpr unsigned askVersion = 1, pathRule = 1;

constexpr uint64_t execute = 1U << 0, writeFile = 1U << 1, readFile = 1U << 2, readFolder = 1U << 3,
                   removeFolder = 1U << 4, removeFile = 1U << 5, makeFolder = 1U << 7, makeFile = 1U << 8,
                   makeSocket = 1U << 9, makeFifo = 1U << 10, makeLink = 1U << 12, refer = 1U << 13,
                   truncate = 1U << 14, ioctlDevice = 1U << 15;
constexpr uint64_t onFiles = execute | writeFile | readFile | truncate | ioctlDevice;
constexpr uint64_t reading = readFile | readFolder;
// No device nodes and no links to other folders' files.
constexpr uint64_t writing = reading | writeFile | removeFolder | removeFile | makeFolder | makeFile | makeSocket
    | makeFifo | makeLink | truncate;

uint64_t handledBy(int version)
{
    uint64_t handled = (1U << 13) - 1;
    if (version >= 2)
        handled |= refer;
    if (version >= 3)
        handled |= truncate;
    if (version >= 5)
        handled |= ioctlDevice;
    return handled;
}

Error notConfined(const char* what)
{
    return Error(errors::helperNotConfined, errorFromErrno(errno, what).detail());
}

// A missing path gives nothing away, so it is skipped.
Result<void> allow(int ruleset, const std::filesystem::path& path, uint64_t access)
{
    const int fd = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (fd < 0)
        return {};
    struct stat info { };
    const bool isFolder = ::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode);
    const PathRule rule{isFolder ? access : access & onFiles, fd};
    const long added = ::syscall(callAddRule, ruleset, pathRule, &rule, 0U);
    const Error error = notConfined("Landlock rule");
    ::close(fd);
    if (added != 0)
        return fail(error);
    return {};
}

Result<void> allowAll(int ruleset, const std::vector<std::filesystem::path>& paths, uint64_t access)
{
    for (const auto& path : paths)
        HF_CHECK(allow(ruleset, path, access));
    return {};
}

} // namespace

int landlockVersion()
{
    const long version = ::syscall(callCreate, nullptr, size_t(0), askVersion);
    return version > 0 ? int(version) : 0;
}

Result<void> applyLandlock(const Confinement& confinement)
{
    const int version = landlockVersion();
    if (version == 0)
        return fail(errors::helperNotConfined, "this kernel has no Landlock");
    RulesetAttributes attributes;
    attributes.files = handledBy(version);
    constexpr uint64_t bindAndConnectTcp = 3, abstractSocketsAndSignals = 3;
    if (version >= 4 && !confinement.network)
        attributes.network = bindAndConnectTcp;
    if (version >= 6)
        attributes.scoped = abstractSocketsAndSignals;
    // Older kernels refuse a structure longer than the one they know.
    const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    const int ruleset = int(::syscall(callCreate, &attributes, size, 0U));
    if (ruleset < 0)
        return fail(notConfined("Landlock"));
    auto added = allowAll(ruleset, confinement.readable, reading & attributes.files);
    if (added)
        added = allowAll(ruleset, confinement.writable, writing & attributes.files);
    if (added)
        added = allowAll(ruleset, confinement.executable, (reading | execute) & attributes.files);
    if (added)
        added = allow(ruleset, "/dev/null", (readFile | writeFile) & attributes.files);
    // Chromium's sandbox begins by writing the uid_map of a namespace that it just made; when it can't, it goes
    // without.
    if (added && confinement.startsProcesses)
        added = allow(ruleset, "/proc", reading | writeFile);
    // A program starts through its loader, which the kernel also opens for executing.
    if (added && !confinement.executable.empty())
        for (const char* loader : {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-linux.so.2"})
            if (added)
                added = allow(ruleset, loader, readFile | execute);
    if (added && ::syscall(callRestrict, ruleset, 0U) != 0)
        added = fail(notConfined("Landlock"));
    ::close(ruleset);
    return added;
}

} // namespace holdfast

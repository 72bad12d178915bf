#include "core/base/atomic_file.h"
#include "core/base/helper_process.h"
#include "core/base/lockdown.h"
#include "tests/core/base/test_helper_deeds.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace holdfast::testing {

static void tell(const std::string& line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

static int waitToBeKilled()
{
    for (;;)
        ::pause();
}

static int toldFailure(const Error& error)
{
    tell("failed " + std::string(error.code().id) + " " + error.detail());
    return 1;
}

// "parent MANNER [WHAT]": a program that has a helper, which is doing WHAT when this program is killed.
int playParent(const std::vector<std::string>& arguments)
{
    if (const auto locked = lockDownProcess(); !locked)
        return toldFailure(locked.error());
    HelperProcess::Options options;
    options.program = ownProgramPath();
    options.arguments = {arguments.at(1)};
    options.name = "test";
    auto helper = HelperProcess::start(options);
    if (!helper)
        return toldFailure(helper.error());
    if (!(*helper)->send({{"type", "do"}, {"what", "ids"}}))
        return 1;
    const auto ids = (*helper)->receiveMessage(std::chrono::seconds(20), {});
    if (!ids)
        return toldFailure(ids.error());
    if (arguments.size() > 2 && !(*helper)->send({{"type", "do"}, {"what", arguments[2]}}))
        return 1;
    tell(std::to_string((*helper)->processId()) + " " + jsonStringOr(*ids, "home"));
    return waitToBeKilled();
}

static bool refuseUnnamedFiles(const std::vector<std::string>& arguments)
{
    if (arguments.size() < 3)
        return true;
    constexpr uint64_t unnamed = O_TMPFILE & ~O_DIRECTORY;
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    return ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EOPNOTSUPP), SCMP_SYS(openat), 1,
               scmp_arg_cmp{2, SCMP_CMP_MASKED_EQ, unnamed, unnamed})
        == 0
        && ::seccomp_load(filter) == 0;
}

int writeFileAndWait(const std::vector<std::string>& arguments)
{
    if (!refuseUnnamedFiles(arguments))
        return 1;
    auto file = AtomicFile::create(arguments.at(1));
    if (!file || !file->write(Bytes(1024 * 1024, 0x55)))
        return 1;
    tell("written");
    return waitToBeKilled();
}

// Locked down and unprivileged, as the desktop program of an ordinary user is.
int writeFileAsNobody(const std::vector<std::string>& arguments)
{
    if (!refuseUnnamedFiles(arguments))
        return 1;
    if (::geteuid() == 0 && (::setresgid(65534, 65534, 65534) != 0 || ::setresuid(65534, 65534, 65534) != 0))
        return 1;
    if (const auto locked = lockDownProcess(); !locked)
        return toldFailure(locked.error());
    for (const char* text : {"first", "second"})
        if (const auto written = writeFileAtomically(arguments.at(1), asBytes(text)); !written)
            return toldFailure(written.error());
    tell("written");
    return 0;
}

// "replace" becomes "replaced FD", which tells whether descriptor FD is still open.
int replaceItself(const std::vector<std::string>& arguments)
{
    if (arguments[0] == "replaced") {
        const bool isOpen = ::fcntl(std::stoi(arguments.at(1)), F_GETFD) >= 0;
        tell(std::string(isOpen ? "open " : "closed ") + ownProgramPath().filename().string());
        return 0;
    }
    const int fd = ::open("/dev/null", O_RDONLY); // on purpose without O_CLOEXEC
    return toldFailure(replaceProcess({"replaced", std::to_string(fd)}).error());
}

int lockDownAndTell()
{
    if (const auto locked = lockDownProcess(); !locked)
        return toldFailure(locked.error());
    rlimit core{1, 1};
    ::getrlimit(RLIMIT_CORE, &core);
    char name[16] = {};
    ::prctl(PR_GET_NAME, name);
    tell("core " + std::to_string(core.rlim_cur) + "/" + std::to_string(core.rlim_max) + " dumpable "
        + std::to_string(::prctl(PR_GET_DUMPABLE)) + " " + name);
    return waitToBeKilled();
}

} // namespace holdfast::testing

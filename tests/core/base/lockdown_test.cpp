#include "built_programs.h"
#include "core/base/lockdown.h"
#include "tests/core/base/helper_test_support.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdfast;
using namespace holdfast::testing;

TEST(Lockdown, forbidsCoreDumpsAndAttaching)
{
    auto child = ChildProcess::start({testHelper(), {"lock-down"}, {}});
    ASSERT_TRUE(child);
    EXPECT_EQ(firstLine(*child), "core 0/0 dumpable 0 holdfast-test-h"); // the kernel keeps 15 characters
}

// Gives up root first where the tests run as root, because root may read everything.
static int readMemoryAsOwner(int64_t pid, uid_t uid)
{
    const pid_t reader = ::fork();
    if (reader == 0) {
        if (::geteuid() == 0 && (::setresgid(uid, uid, uid) != 0 || ::setresuid(uid, uid, uid) != 0))
            ::_exit(255);
        const int fd = ::open(("/proc/" + std::to_string(pid) + "/mem").c_str(), O_RDONLY);
        ::_exit(fd < 0 ? errno : 0);
    }
    int status = 0;
    ::waitpid(reader, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Lockdown, keepsProcessesOfTheSameUserFromReadingItsMemory)
{
    // A helper is locked down and, under root, runs as a uid of its own, which the reader then takes.
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    const Json ids = ask(**helper, {{"what", "ids"}}).value();
    EXPECT_EQ(readMemoryAsOwner((*helper)->processId(), ids["uid"].get<uid_t>()), EACCES);
}

TEST(ReplaceProcess, runsTheSameProgramAfreshWithNoFileLeftOpen)
{
    auto child = ChildProcess::start({testHelper(), {"replace"}, {}});
    ASSERT_TRUE(child);
    EXPECT_EQ(firstLine(*child), "closed holdfast-test-helper");
    ASSERT_TRUE(child->waitForEnd(patience));
    EXPECT_EQ(child->ending(), "exit status 0");
}

TEST(OwnProgramPath, isWhereThisProgramLies)
{
    EXPECT_EQ(ownProgramPath(), std::filesystem::path(HOLDFAST_BIN) / "holdfast_base_tests");
}

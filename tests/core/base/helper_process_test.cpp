#include "tests/core/base/helper_test_support.h"

#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <set>
#include <sys/file.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace holdfast;
using namespace holdfast::testing;

// Waits for the end of a process that is not a child of this one.
static bool ends(int pidFd)
{
    pollfd watched{pidFd, POLLIN, 0};
    return ::poll(&watched, 1, 20000) == 1;
}

static int openPid(int64_t pid)
{
    return int(::syscall(SYS_pidfd_open, pid_t(pid), 0U));
}

TEST(HelperProcess, answersMessages)
{
    const auto helper = startHelper();
    ASSERT_TRUE(helper) << helper.error().detail();
    EXPECT_EQ(ask(**helper, {{"what", "nothing"}, {"echo", "åäö"}}).value()["echo"], "åäö");
}

TEST(HelperProcess, carriesMuchDataBothWaysAtOnce)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper) << helper.error().detail();
    Bytes bytes(10 * 1024 * 1024 + 17);
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = uint8_t(i * 31 >> 3);
    ASSERT_TRUE((*helper)->sendData(bytes)); // the helper echoes while it is still being written to
    Bytes back;
    while (back.size() < bytes.size()) {
        const auto frame = (*helper)->receive(patience, {});
        ASSERT_TRUE(frame) << frame.error().detail();
        append(back, frame->payload);
    }
    EXPECT_EQ(back, bytes);
}

TEST(HelperProcess, keepsAnEmptyDataFrame)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    ASSERT_TRUE((*helper)->sendData({}));
    const auto frame = (*helper)->receive(patience, {});
    ASSERT_TRUE(frame);
    EXPECT_TRUE(frame->kind == Frame::Kind::Data && frame->payload.empty());
}

TEST(HelperProcess, keepsWhatALibraryPrintsOutOfTheFrames)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    EXPECT_EQ(ask(**helper, {{"what", "print"}}).value()["type"], "done");
    EXPECT_EQ(ask(**helper, {{"what", "nothing"}, {"echo", "still"}}).value()["echo"], "still");
}

TEST(HelperProcess, passesOnNothingOfTheParentsEnvironment)
{
    ::setenv("HOLDFAST_TEST_SECRET", "x", 1);
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    const Json names = ask(**helper, {{"what", "environment"}}).value()["names"];
    const std::set<std::string> expected{"HOME", "LANG", "LC_ALL", "OMP_THREAD_LIMIT", "QT_QPA_PLATFORM", "TMPDIR",
        "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"};
    std::set<std::string> found = names.get<std::set<std::string>>();
    found.erase("ASAN_OPTIONS");
    EXPECT_EQ(found, expected);
}

TEST(HelperProcess, passesOnNoDescriptorThatTheProgramWasStartedWith)
{
    const int file = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC);
    const int inherited = ::fcntl(file, F_DUPFD, 200); // not close-on-exec, as a launcher leaves one
    ASSERT_GE(inherited, 200);
    auto helper = startHelper();
    ASSERT_TRUE(helper) << helper.error().detail();
    EXPECT_EQ(ask(**helper, {{"what", "use-descriptor"}, {"number", 1}}).value()["error"], 0);
    EXPECT_EQ(ask(**helper, {{"what", "use-descriptor"}, {"number", inherited}}).value()["error"], EBADF);
    ::close(inherited);
    ::close(file);
}

TEST(HelperProcess, reportsAProgramThatIsNotThere)
{
    HelperProcess::Options options{"/nowhere/holdfast-none", {}, "test", {}};
    EXPECT_TRUE(HelperProcess::start(options).error().is(errors::helperMissing));
    EXPECT_TRUE(helperProgram("that-nobody-built").error().is(errors::helperMissing));
    EXPECT_EQ(helperProgram("test-helper").value(), testHelper());
}

TEST(HelperProcess, reportsNoHelloAsWhatItWas)
{
    const auto ended = startHelper("no-hello").error();
    EXPECT_TRUE(ended.is(errors::helperCrashed));
    EXPECT_NE(ended.detail().find("exit status 3"), std::string::npos) << ended.detail();
    EXPECT_TRUE(startHelper("nonsense").error().is(errors::helperBadMessage));
    EXPECT_TRUE(startHelper("misnamed").error().is(errors::helperBadMessage));
    HelperProcess::Options options{testHelper(), {"silent"}, "test", {}, std::chrono::milliseconds(200)};
    EXPECT_TRUE(HelperProcess::start(options).error().is(errors::helperHung));
}

TEST(HelperProcess, reportsACrashWithSignalAndPrintableLastWords)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    const Error error = ask(**helper, {{"what", "abort"}}).error();
    EXPECT_TRUE(error.is(errors::helperCrashed));
    EXPECT_NE(error.detail().find("signal 6"), std::string::npos) << error.detail();
    EXPECT_NE(error.detail().find("it went?[31m wrong"), std::string::npos) << error.detail();
    EXPECT_FALSE((*helper)->send({{"type", "do"}}));
}

TEST(HelperProcess, reportsAnEarlyExitWithItsStatus)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    const Error error = ask(**helper, {{"what", "leave"}}).error();
    EXPECT_TRUE(error.is(errors::helperCrashed));
    EXPECT_NE(error.detail().find("exit status 7"), std::string::npos) << error.detail();
}

TEST(HelperProcess, reportsSilenceAndEndsTheSilentOne)
{
    for (const char* what : {"hang", "spin", "trickle"}) {
        auto helper = startHelper();
        ASSERT_TRUE(helper);
        const int pid = openPid((*helper)->processId());
        EXPECT_TRUE(ask(**helper, {{"what", what}}, std::chrono::milliseconds(200)).error().is(errors::helperHung));
        helper->reset();
        EXPECT_TRUE(ends(pid));
        ::close(pid);
    }
}

TEST(HelperProcess, reportsNonsenseInEveryShape)
{
    for (const char* what : {"nonsense", "huge-length", "no-json", "no-type"}) {
        auto helper = startHelper();
        ASSERT_TRUE(helper);
        EXPECT_TRUE(ask(**helper, {{"what", what}}).error().is(errors::helperBadMessage)) << what;
    }
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    EXPECT_TRUE(ask(**helper, {{"what", "half-frame"}}).error().is(errors::helperCrashed));
}

TEST(HelperProcess, outlivesAFlood)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    ASSERT_TRUE((*helper)->send({{"type", "do"}, {"what", "flood"}}));
    EXPECT_TRUE((*helper)->receive(patience, {})); // still answers, though it never stops
}

TEST(HelperProcess, stopsWaitingWhenCancelled)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    ASSERT_TRUE((*helper)->send({{"type", "do"}, {"what", "hang"}}));
    CancelFlag cancel;
    const Progress progress({}, cancel);
    std::thread other([cancel]() mutable { cancel.cancel(); });
    EXPECT_TRUE((*helper)->receive(std::chrono::hours(1), progress).error().is(errors::cancelled));
    other.join();
}

TEST(HelperProcess, canBeUsedFromAnotherThreadThanTheOneThatStartedIt)
{
    auto helper = startHelper();
    ASSERT_TRUE(helper);
    std::thread([&] { EXPECT_TRUE(ask(**helper, {{"what", "nothing"}})); }).join();
    EXPECT_TRUE(ask(**helper, {{"what", "nothing"}}));
}

TEST(HelperProcess, takesTheHomeAndEveryChildWithIt)
{
    auto helper = startHelper("browser");
    ASSERT_TRUE(helper) << helper.error().detail();
    const Json ids = ask(**helper, {{"what", "ids"}}).value();
    const std::filesystem::path home = ids["home"].get<std::string>();
    EXPECT_EQ(ids["folder"], home.string());
    EXPECT_EQ(ids["tmpdir"], home.string());
    EXPECT_EQ(ask(**helper, {{"what", "create-file"}, {"path", (home / "left").string()}}).value()["error"], 0);
    EXPECT_TRUE(std::filesystem::exists(home / "left"));
    const int child = openPid(ask(**helper, {{"what", "start-child"}}).value()["pid"].get<int64_t>());
    ASSERT_GE(child, 0);
    helper->reset();
    EXPECT_FALSE(std::filesystem::exists(home));
    EXPECT_TRUE(ends(child));
    ::close(child);
}

// A program beside this one that started a helper at the same moment has the home locked while it removes it.
static void waitForWhoeverRemoves(const std::filesystem::path& home)
{
    const int folder = ::open(home.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::flock(folder, LOCK_EX);
    ::close(folder);
}

static void expectEndOfOrphan(const std::string& manner, const std::vector<std::string>& busy)
{
    std::vector<std::string> arguments{"parent", manner};
    arguments.insert(arguments.end(), busy.begin(), busy.end());
    auto parent = ChildProcess::start({testHelper(), arguments, {}});
    ASSERT_TRUE(parent);
    const std::string line = firstLine(*parent);
    const size_t space = line.find(' ');
    ASSERT_TRUE(space != std::string::npos && !line.starts_with("failed")) << line;
    const std::filesystem::path home = line.substr(space + 1);
    const int helper = openPid(std::stoll(line));
    ASSERT_GE(helper, 0);
    EXPECT_TRUE(std::filesystem::exists(home));
    parent->kill();
    EXPECT_TRUE(ends(helper));
    ::close(helper);
    EXPECT_TRUE(startHelper()); // nobody was left to remove the home: whoever starts a helper next does
    waitForWhoeverRemoves(home);
    EXPECT_FALSE(std::filesystem::exists(home));
}

TEST(HelperProcess, endsWhenItsParentIsKilledAndItsHomeGoesAtTheNextStart)
{
    expectEndOfOrphan("decode", {});
}
TEST(HelperProcess, endsWithItsParentAlsoWhenItHangs)
{
    expectEndOfOrphan("decode", {"spin"});
}

TEST(HelperProcess, mayBeConfinedAfterItsFirstMessage)
{
    auto helper = startHelper("late");
    ASSERT_TRUE(helper);
    ASSERT_TRUE((*helper)->send({{"type", "go"}}));
    EXPECT_EQ(ask(**helper, {{"what", "udp-socket"}}).value()["error"], EPERM);
    EXPECT_EQ(ask(**helper, {{"what", "read-file"}, {"path", "/etc/hostname"}}).value()["error"], EACCES);
}

TEST(HelperProcess, leavesTheHomeOfALivingHelperAlone)
{
    auto first = startHelper();
    ASSERT_TRUE(first);
    const std::filesystem::path home = ask(**first, {{"what", "ids"}}).value()["home"].get<std::string>();
    ASSERT_TRUE(startHelper());
    EXPECT_TRUE(std::filesystem::exists(home));
}

TEST(HelperProcess, refusesToRunByHand)
{
    auto child = ChildProcess::start({testHelper(), {"decode"}, {"HOME=/tmp"}});
    ASSERT_TRUE(child);
    ASSERT_TRUE(child->waitForEnd(patience));
    EXPECT_EQ(child->ending(), "exit status 4");
    EXPECT_TRUE(child->errorOutput().starts_with("helper.not-confined")) << child->errorOutput();
}

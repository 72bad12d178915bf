#include "tests/core/base/helper_test_support.h"
#include "tests/core/base/temporary_folder.h"

#include "core/base/confinement.h"

#include <arpa/inet.h>
#include <fstream>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace holdfast;
using namespace holdfast::testing;

namespace {

// A listening port of this machine that a helper could reach if it were allowed to.
class Listener {
public:
    Listener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, generic, length) == 0 && ::listen(m_socket, 4) == 0
            && ::getsockname(m_socket, generic, &length) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    int port() const { return m_port; }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_port = 0;
};

class Confined : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        std::filesystem::permissions(folder.path(), std::filesystem::perms::all); // only confinement stands in the way
        std::ofstream(folder / "secret") << "evidence";
        std::filesystem::permissions(folder / "secret", std::filesystem::perms(0666));
        auto started = startHelper(GetParam());
        ASSERT_TRUE(started) << started.error().detail();
        helper = std::move(*started);
    }
    void TearDown() override
    {
        if (helper) {
            EXPECT_EQ(ask(*helper, {{"what", "nothing"}, {"echo", "alive"}}).value()["echo"], "alive");
        }
    }
    int attempt(const std::string& what, const std::filesystem::path& path = {}, int64_t number = 0)
    {
        const auto answer = ask(*helper, {{"what", what}, {"path", path.string()}, {"number", uint64_t(number)}});
        EXPECT_TRUE(answer) << what << ": " << answer.error().detail();
        return answer ? (*answer)["error"].get<int>() : -1;
    }
    TemporaryFolder folder;
    std::unique_ptr<HelperProcess> helper;
};

using ConfinedDecoder = Confined;
using ConfinedBrowser = Confined;

} // namespace

TEST_P(Confined, cannotOpenCreateOrListFilesOutsideItsHome)
{
    EXPECT_EQ(attempt("read-file", folder / "secret"), EACCES);
    EXPECT_EQ(attempt("write-file", folder / "secret"), EACCES);
    EXPECT_EQ(attempt("create-file", folder / "new"), EACCES);
    EXPECT_EQ(attempt("list-folder", folder.path()), EACCES);
    EXPECT_EQ(attempt("list-folder", "/"), EACCES);
    EXPECT_NE(attempt("read-file", "/etc/shadow"), 0);
    EXPECT_NE(attempt("create-file", "/dev/shm/holdfast-test-outside"), 0);
    EXPECT_EQ(folder.entryCount(), 1U);
}

TEST_P(Confined, canUseItsHomeAndReadTheSystemsLibraries)
{
    const std::filesystem::path home = ask(*helper, {{"what", "ids"}}).value()["home"].get<std::string>();
    EXPECT_EQ(attempt("create-file", home / "new"), 0);
    EXPECT_EQ(attempt("write-file", home / "new"), 0);
    EXPECT_EQ(attempt("list-folder", home), 0);
    EXPECT_EQ(attempt("list-folder", "/usr/share"), 0);
    EXPECT_EQ(attempt("write-file", "/dev/null"), 0);
    EXPECT_EQ(attempt("read-file", "/dev/urandom"), 0);
    EXPECT_EQ(attempt("thread"), 0);
}

TEST_P(Confined, cannotTouchItsParentsProcess)
{
    const auto parent = int64_t(::getpid());
    EXPECT_NE(attempt("kill", {}, parent), 0);
    EXPECT_NE(attempt("attach", {}, parent), 0);
    EXPECT_NE(attempt("read-memory", {}, parent), 0);
}

TEST_P(Confined, cannotTouchAnotherHelper)
{
    const auto other = startHelper(GetParam());
    ASSERT_TRUE(other);
    const std::filesystem::path home = ask(**other, {{"what", "ids"}}).value()["home"].get<std::string>();
    EXPECT_NE(attempt("kill", {}, (*other)->processId()), 0);
    EXPECT_NE(attempt("attach", {}, (*other)->processId()), 0);
    EXPECT_NE(attempt("create-file", home / "new"), 0);
    EXPECT_TRUE(ask(**other, {{"what", "nothing"}}));
}

TEST_P(Confined, cannotUseCallsThatWidenTheKernelsSurface)
{
    EXPECT_EQ(attempt("io-uring"), EPERM);
    EXPECT_EQ(attempt("bpf"), EPERM);
    EXPECT_NE(attempt("packet-socket"), 0);
    EXPECT_NE(attempt("unix-socket"), 0);
}

TEST_P(Confined, isNobodyWhoCannotBecomeRootAgain)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "SKIPPED: only root can become somebody else; run the tests as root to cover this";
    const auto uid = ask(*helper, {{"what", "ids"}}).value()["uid"].get<unsigned>();
    EXPECT_GE(uid, 61184U);
    EXPECT_LE(uid, 65519U);
    EXPECT_NE(attempt("become-root"), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Helpers, Confined, ::testing::Values("decode", "browser"), [](const auto& given) { return given.param; });

TEST_P(ConfinedDecoder, hasNoNetwork)
{
    const Listener listener;
    ASSERT_NE(listener.port(), 0);
    EXPECT_EQ(attempt("connect-tcp", {}, listener.port()), EPERM);
    EXPECT_EQ(attempt("udp-socket"), EPERM);
}

TEST_P(ConfinedDecoder, cannotStartAnything)
{
    EXPECT_EQ(attempt("execute", "/usr/bin/true"), EPERM);
    EXPECT_EQ(attempt("fork"), EPERM);
    EXPECT_EQ(attempt("enter-namespaces"), EPERM);
    EXPECT_EQ(attempt("clone3"), ENOSYS); // so that the C library falls back on clone, which is judged by its flags
}
INSTANTIATE_TEST_SUITE_P(Decode, ConfinedDecoder, ::testing::Values("decode"));

TEST_P(ConfinedBrowser, hasTheNetworkAndItsOwnProcesses)
{
    const Listener listener;
    ASSERT_NE(listener.port(), 0);
    EXPECT_EQ(attempt("connect-tcp", {}, listener.port()), 0);
    EXPECT_EQ(attempt("udp-socket"), 0);
    EXPECT_EQ(attempt("fork"), 0);
    EXPECT_EQ(attempt("fork-and-execute", "/usr/bin/true"), 0);
}

// Such as xdg-open, which would be told an address of the page's.
TEST_P(ConfinedBrowser, startsNoProgramOfTheDesktop)
{
    const std::string shell = std::filesystem::canonical("/bin/sh");
    EXPECT_EQ(attempt("fork-and-execute", shell), EACCES);
    const std::string script = folder / "script";
    std::ofstream(script) << "#!" << shell << "\n";
    std::filesystem::permissions(script, std::filesystem::perms(0755));
    EXPECT_EQ(attempt("fork-and-execute", script), EACCES);
    EXPECT_EQ(attempt("fork-and-execute", "/usr/bin/true"), 0) << "or this can start nothing at all";
}

TEST_P(ConfinedBrowser, canMakeTheNamespacesOfChromiumsSandbox)
{
    EXPECT_EQ(attempt("enter-namespaces"), 0);
}

INSTANTIATE_TEST_SUITE_P(Browser, ConfinedBrowser, ::testing::Values("browser"));

TEST(Confinement, comesTooLateOnceThereAreThreads)
{
    std::atomic_flag done;
    std::thread other([&] { done.wait(false); });
    const auto confined = confine({});
    done.test_and_set();
    done.notify_all();
    other.join();
    ASSERT_FALSE(confined);
    EXPECT_TRUE(confined.error().is(errors::helperNotConfined));
}

TEST(Confinement, leavesHomesOutOfWhatTheSystemNeeds)
{
    for (const auto& path : systemReadable())
        for (const char* closed : {"/home", "/root", "/tmp", "/var", "/", "/etc", "/proc", "/dev", "/run"})
            EXPECT_NE(path, closed);
}

#include "tests/app/cli/sample_vault.h"
#include "tests/support/disk_leaks.h"
#include "tests/support/process_memory.h"

namespace holdfast::test {

using namespace holdfast::testing;

namespace {

/// A way for a program to put a text on the disk, as a few lines of Python, and what is said of it.
struct Way {
    const char* name;
    const char* script; ///< `text`, and `place`, a path in a folder of its own
    const char* said; ///< nothing: it is no leak
};

class TracedRunTest : public SampleVault, public ::testing::WithParamInterface<Way> {
protected:
    static void SetUpTestSuite() { obstacle = becomeReaderOfDescendants(); }
    static inline std::string obstacle;
};

TEST_P(TracedRunTest, seesHowATextGetsToTheDisk)
{
    if (!obstacle.empty())
        GTEST_SKIP() << "NOT TESTED: " << obstacle;
    const std::string text = "canary0123456789", file = path("out/file");
    const std::string preamble
        = "import ctypes, mmap, os, subprocess\ntext, place = b'" + text + "', '" + file + "'\nos.chdir('/')\n";
    const TracedRun run = TracedProgram({{"/usr/bin/python3", "-B", "-I", "-S", "-c", preamble + GetParam().script},
                                            {"HOME=" + path("home"), "TMPDIR=" + path("tmp")}, {}},
        {text})
                              .wait();
    ASSERT_EQ(run.exitCode, 0);
    std::string said;
    for (const std::string& leak : findLeaks(run, {text}, [](const std::string&) { return false; }))
        said += leak + "\n";
    if (std::string_view(GetParam().said).empty())
        EXPECT_EQ(said, "");
    else
        EXPECT_NE(said.find(GetParam().said), std::string::npos) << said;
    EXPECT_EQ(findLeaks(run, {text}, [](const std::string&) { return true; }), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(Ways, TracedRunTest,
    ::testing::Values(Way{"written", "open(place, 'wb').write(text)", "/out/file was given text 0"},
        Way{"writtenAndDeleted", "f = open(place, 'wb'); f.write(text); f.close(); os.unlink(place)",
            "/out/file was given text 0"},
        Way{"writtenWithoutAName",
            "f = os.open(os.path.dirname(place), os.O_TMPFILE | os.O_RDWR); os.writev(f, [b'x', text])",
            "was given text 0"},
        Way{"writtenByAnotherProgram", "subprocess.run(['/bin/sh', '-c', 'printf %s \"$0\" > \"$1\"', text, place])",
            "/out/file was given text 0"},
        Way{"writtenInTwoParts", "f = open(place, 'wb', 0); f.write(text[:4]); f.write(text[4:])",
            "/out/file holds text 0"},
        Way{"asQtWouldKeepIt", "open(place, 'wb').write(text.decode().encode('utf-16-le'))",
            "/out/file was given text 0"},
        Way{"mapped",
            "f = open(place, 'w+b'); f.truncate(4096); m = mmap.mmap(f.fileno(), 4096); m[:len(text)] = text; "
            "m.flush()",
            "/out/file holds text 0"},
        Way{"mappedByARelativeName",
            "d = os.open(os.path.dirname(place), os.O_PATH); f = os.open('file', os.O_RDWR | os.O_CREAT, dir_fd=d); "
            "os.truncate(f, 4096); m = mmap.mmap(f, 4096); m[:len(text)] = text; m.flush()",
            "/out/file holds text 0"},
        Way{"mappedAndDeleted",
            "f = open(place, 'w+b'); f.truncate(4096); m = mmap.mmap(f.fileno(), 4096); m[:len(text)] = text; "
            "os.unlink(place)",
            "/out/file was mapped and is gone"},
        Way{"asAName", "os.mkdir(os.path.dirname(place) + '/' + text.decode())", "has text 0 in its name"},
        Way{"asANameBeneathAFolder",
            "d = os.open(os.path.dirname(place), os.O_PATH); os.symlink('nowhere', text.decode(), dir_fd=d)",
            "has text 0 in its name"},
        Way{"asAnAttribute", "open(place, 'wb'); os.setxattr(place, 'user.note', text)", "/out/file was given text 0"},
        Way{"byACallThatShowsNoBytes",
            "a, b = os.pipe(); os.write(b, text); f = os.open(place, os.O_WRONLY | os.O_CREAT); os.splice(a, f, 16) "
            "if hasattr(os, 'splice') else os.sendfile(f, os.open('/proc/self/cmdline', 0), 0, 16)",
            "/out/file was written unseen"},
        Way{"throughARing", "ctypes.CDLL(None).syscall(425, 4, ctypes.create_string_buffer(256))",
            "whatever was written by call 425"},
        Way{"notWhenItOnlyStaysInMemory", "f = os.memfd_create('x'); os.write(f, text)", ""},
        Way{"notWhenItGoesToAPipe", "a, b = os.pipe(); os.write(b, text)", ""}),
    [](const auto& way) { return std::string(way.param.name); });

} // namespace

} // namespace holdfast::test

#include "built_programs.h"
#include "core/base/secure_buffer.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/disk_leaks.h"
#include "tests/support/process_memory.h"

#ifdef HOLDFAST_TEST_BROWSER
#include "tests/app/cli/loopback_site.h"
#endif

#include <algorithm>

namespace holdfast::test {

using namespace holdfast::testing;

/// Every file that the command line and its helpers write, found by watching them and not by guessing where to look.
class TracedCanary : public SampleVault {
protected:
    static void SetUpTestSuite() { obstacle = becomeReaderOfDescendants(); }
    void SetUp() override
    {
        if (!obstacle.empty())
            GTEST_SKIP() << "NOT TESTED: " << obstacle;
        m_password = addCanary();
        writeFile("password", m_password + "\n");
        run({"init", "--initials", "TC", "--unlock-ms", "1"});
        addRecoveryCode();
    }
    std::string addCanary()
    {
        Bytes random(10);
        fillRandom(random);
        return m_texts.emplace_back("canary" + toHex(random));
    }
    Json printed() const { return Json::parse(readFile(path("out/printed"))); } ///< by the last command
    /// The one that was printed, as it was and as it is after reading. Until now it was known to nobody; whatever was
    /// written is read again at the end.
    std::string addRecoveryCode()
    {
        const std::string code = printed()["recovery_code"];
        std::string read = code;
        std::erase(read, '-');
        m_texts.push_back(code);
        m_texts.push_back(read.substr(0, 28)); // without the check characters
        return code;
    }
    /// A password of its own in a file of that name, which is given.
    std::string addPassword(const std::string& name) { return writeFile(name, addCanary() + "\n"); }
    /// Runs a command; what it wrote is added to what was seen before.
    void run(const std::vector<std::string>& arguments)
    {
        TracedProgram::Options options{{HOLDFAST_BIN "/holdfast-cli", "--vault", path("vault"), "--json"},
            {"HOME=" + path("home"), "TMPDIR=" + path("tmp")}, path("out/printed")};
        for (const auto& part : {m_opensWith, arguments})
            options.command.insert(options.command.end(), part.begin(), part.end());
        const TracedRun traced = TracedProgram(options, m_texts).wait();
        EXPECT_EQ(traced.exitCode, 0) << arguments[0] << readFile(path("out/printed"));
        m_seen.add(traced);
    }
    /// What the person asked for, and in a file without a name on its way there.
    bool isAskedFor(const std::string& file) const { return file.starts_with(path("out")); }
    void expectNoLeaks() const
    {
        EXPECT_TRUE(m_seen.written.contains(path("vault/vault.db")));
        for (const std::string& leak :
            findLeaks(m_seen, m_texts, [this](const std::string& file) { return isAskedFor(file); }))
            ADD_FAILURE() << leak;
    }
    /// The control: in what was asked for, the text was seen on its way, and is found by the same look at the files.
    void expectFoundInWhatWasAskedFor(const std::string& text, const std::string& file) const
    {
        const auto number = static_cast<size_t>(std::find(m_texts.begin(), m_texts.end(), text) - m_texts.begin());
        EXPECT_TRUE(std::any_of(m_seen.holds.begin(), m_seen.holds.end(),
            [&](const auto& held) { return isAskedFor(held.first) && held.second == number; }));
        const auto leaks = findLeaks(m_seen, {text}, [&](const std::string& each) { return each != file; });
        EXPECT_NE(std::find(leaks.begin(), leaks.end(), file + " holds text 0"), leaks.end());
    }
#ifdef HOLDFAST_TEST_BROWSER
    void expectNothingOfACaptureWith(const std::string& engine)
    {
        const std::string inPage = addCanary();
        const LoopbackSite site;
        run({"capture", site.url("/text/" + inPage), "--under18", "no", "--engine", engine});
        if (engine == "built-in")
            run({"recheck", "TC-1", "--pace", "0", "--engine", engine});
        run({"list", "--search", inPage});
        run({"extract", "TC-1", "text", "--out", path("out/page.txt")});
        EXPECT_GE(site.requests(), 1U);
        expectFoundInWhatWasAskedFor(inPage, path("out/page.txt"));
        expectNoLeaks();
    }
#endif
    static inline std::string obstacle;
    std::vector<std::string> m_texts;
    TracedRun m_seen;
};

TEST_F(TracedCanary, isInNoFileThatAnyProcessWroteButThoseThatWereAskedFor)
{
    const std::string inFile = addCanary(), inName = addCanary(), inTitle = addCanary(), inNote = addCanary(),
                      inSearch = addCanary(), inLink = addCanary();
    const std::string file = writeFile("in/" + inName + ".txt", "words " + inFile + " and so on\n");
    run({"import", file, "--under18", "no"});
    run({"import", writePicture("in/id.png"), "--as", "id"});
    run({"link", "https://pond.example/" + inLink});
    run({"title", "TC-1", inTitle});
    run({"note", "add", "TC-1", inNote});
    run({"list", "--search", inSearch});
    run({"redact", "TC-2", "--out", path("out/c.png"), "--box", "1:0,0,40,40"});
    run({"backup", path("usb")});
    run({"check"});
    run({"export", "--out", path("out/b.zip")});
    run({"extract", "TC-1", "original", "--out", path("out/f.txt")});
    EXPECT_GT(m_seen.processes, 12U) << "helpers were followed";
    expectFoundInWhatWasAskedFor(inFile, path("out/f.txt"));
    expectNoLeaks();
}

TEST_F(TracedCanary, ofKeysAndOfWhatIsDeletedOrRestoredIsInNoFileThatAnyProcessWrote)
{
    const std::string inFile = addCanary(), inReason = addCanary();
    const std::string second = addPassword("second"), third = addPassword("third"), fourth = addPassword("fourth");
    run({"import", writeFile("in/f.txt", "words " + inFile + "\n"), "--under18", "no"});
    run({"slot", "add", "password", "--new-password-file", second, "--unlock-ms", "1"});
    const std::string secondSlot = printed()["slot"]["id"];
    run({"slot", "add", "recovery"});
    const std::string code = writeFile("code", addRecoveryCode() + "\n");
    run({"slot", "add", "key-file", "--out", path("out/key")});
    const std::string keySlot = printed()["slot"]["id"];
    m_texts.push_back(readFile(path("out/key")));
    m_texts.push_back(toHex(asBytes(m_texts.back())));
    run({"passwd", "--new-password-file", third});
    run({"recover", "--recovery-file", code, "--new-password-file", fourth, "--slot", printed()["slot"]});
    m_opensWith = {"--password-file", fourth};
    run({"backup", path("usb")});
    run({"restore", path("usb"), "--vault", path("restored")});
    run({"extract", "TC-1", "original", "--out", path("out/f.txt"), "--vault", path("restored")});
    run({"delete", "TC-1", "--yes", "--reason", inReason});
    run({"rekey", "--keep", secondSlot + "=" + second, "--keep", keySlot + "=" + path("out/key")});
    addRecoveryCode();
    m_opensWith = {"--key-file", path("out/key")};
    run({"check"});
    EXPECT_TRUE(m_seen.written.contains(path("restored/vault.db")));
    expectFoundInWhatWasAskedFor(inFile, path("out/f.txt"));
    expectNoLeaks();
}

#ifdef HOLDFAST_TEST_BROWSER
TEST_F(TracedCanary, ofAPageIsInNoFileThatTheBuiltInBrowserWrote)
{
    expectNothingOfACaptureWith("built-in");
}

TEST_F(TracedCanary, ofAPageIsInNoFileThatTheSystemsChromiumWrote)
{
    expectNothingOfACaptureWith("chromium");
}
#endif

} // namespace holdfast::test

#include "core/base/secure_buffer.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/app/cli/traced_run.h"

namespace holdfast::test {

namespace fs = std::filesystem;

/// Every file that the command line and its helpers write, found by watching them and not by guessing where to look.
class TracedCanary : public SampleVault {
protected:
    static std::string makeCanary()
    {
        Bytes random(10);
        fillRandom(random);
        return "canary" + toHex(random);
    }
    /// Runs a command; what it wrote is added to what was seen before.
    void run(const std::vector<std::string>& arguments)
    {
        std::vector<std::string> command{
            HOLDFAST_BIN "/holdfast-cli", "--vault", path("vault"), "--password-file", path("password"), "--json"};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto traced = runTraced(command, {"HOME=" + path("home"), "TMPDIR=" + path("tmp")}, m_texts);
        ASSERT_TRUE(traced);
        EXPECT_EQ(traced->exitCode, 0) << arguments[0];
        m_seen.processes += traced->processes;
        m_seen.written.insert(traced->written.begin(), traced->written.end());
        m_seen.holds.insert(traced->holds.begin(), traced->holds.end());
        m_seen.names.insert(traced->names.begin(), traced->names.end());
        m_seen.unseen.insert(traced->unseen.begin(), traced->unseen.end());
    }
    /// What the person asked for: there, and in a file without a name on its way there.
    bool isAskedFor(const std::string& file) const { return file.starts_with(path("out")); }
    std::vector<std::string> m_texts;
    TracedRun m_seen;
};

TEST_F(TracedCanary, isInNoFileThatAnyProcessWroteButThoseThatWereAskedFor)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "NOT TESTED: only root can watch a process that locked itself down";
    const std::string inFile = makeCanary(), inName = makeCanary(), inTitle = makeCanary(), inNote = makeCanary(),
                      inSearch = makeCanary(), inLink = makeCanary();
    m_password = makeCanary();
    m_texts = {inFile, inName, inTitle, inNote, inSearch, inLink, m_password};
    writeFile("password", m_password + "\n");
    const std::string file = writeFile("in/" + inName + ".txt", "words " + inFile + " and so on\n");
    run({"init", "--initials", "TC", "--unlock-ms", "1"});
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

    // The control: what was asked for was seen on its way.
    const auto wroteAskedFor = [&](const auto& held) { return isAskedFor(held.first) && held.second == 0; };
    EXPECT_TRUE(std::any_of(m_seen.holds.begin(), m_seen.holds.end(), wroteAskedFor));
    EXPECT_GT(m_seen.processes, 12U) << "helpers were followed";
    EXPECT_TRUE(m_seen.written.contains(path("vault/vault.db")));

    for (const auto& [where, number] : m_seen.holds)
        EXPECT_TRUE(isAskedFor(where)) << where << " was given text " << number;
    for (const std::string& name : m_seen.names)
        for (const std::string& text : m_texts)
            EXPECT_FALSE(!isAskedFor(name) && holdsText(name, text)) << name;
    for (const std::string& where : m_seen.unseen)
        EXPECT_TRUE(isAskedFor(where)) << where << " was written unseen";
    for (const std::string& where : m_seen.written) {
        std::error_code ignored;
        if (isAskedFor(where) || !fs::is_regular_file(where, ignored))
            continue;
        const std::string content = readFile(where);
        for (const std::string& text : m_texts)
            EXPECT_FALSE(holdsText(content, text)) << where;
    }
}

} // namespace holdfast::test

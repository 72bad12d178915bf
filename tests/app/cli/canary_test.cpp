#include "core/base/bytes.h"
#include "core/base/secure_buffer.h"
#include "tests/app/cli/sample_vault.h"

#ifdef HOLDFAST_TEST_BROWSER
#include "tests/app/cli/loopback_site.h"
#endif

#include <fstream>

namespace holdfast::test {

namespace fs = std::filesystem;

class Canary : public SampleVault {
protected:
    static std::string makeCanary()
    {
        Bytes random(10);
        fillRandom(random);
        return "canary" + toHex(random);
    }
    /// The text as bytes, and as UTF-16 as Qt and Windows would leave it.
    static bool holds(const std::string& content, const std::string& text)
    {
        std::string wide;
        for (const char c : text)
            wide += std::string{c, '\0'};
        return content.find(text) != std::string::npos || content.find(wide) != std::string::npos;
    }
    /// Files under `root` that were touched since the test began and hold one of the texts.
    std::vector<std::string> leaks(const fs::path& root, const std::vector<std::string>& texts) const
    {
        std::vector<std::string> found;
        std::error_code ignored;
        for (auto entry
             = fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied, ignored);
             entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
            if (entry->path() == m_folder / "in" || entry->path() == m_folder / "out")
                entry.disable_recursion_pending();
            if (entry->path() == m_folder / "password" || !entry->is_regular_file(ignored)
                || entry->last_write_time(ignored) < m_start)
                continue;
            const std::string content = readFile(entry->path());
            for (const std::string& text : texts)
                if (holds(content, text) || holds(entry->path().string(), text))
                    found.push_back(entry->path().string());
        }
        return found;
    }
    fs::file_time_type m_start = fs::file_time_type::clock::now() - std::chrono::seconds(1);
};

TEST_F(Canary, nothingThatWasStoredAndNoPasswordCanBeReadOnTheDisk)
{
    const std::string inFile = makeCanary(), inName = makeCanary(), inPage = makeCanary(), inLink = makeCanary();
    m_password = makeCanary();
    writeFile("password", m_password + "\n");
    makeVault();
    const std::string file = writeFile("in/" + inName + ".txt", "words " + inFile + " and so on\n");
    ASSERT_EQ(cli({"import", file, "--under18", "no"}).exitCode, 0);
    ASSERT_EQ(cli({"link", "https://pond.example/" + inLink}).exitCode, 0);
    const std::string id = writePicture("in/id.png");
    ASSERT_EQ(cli({"import", id, "--as", "id"}).exitCode, 0);
    ASSERT_EQ(cli({"redact", "TC-3", "--out", path("out/c.png"), "--box", "1:0,0,40,40"}).exitCode, 0);
#ifdef HOLDFAST_TEST_BROWSER
    const LoopbackSite site;
    const CliResult captured = cli({"capture", site.url("/text/" + inPage), "--under18", "no"});
    ASSERT_EQ(captured.exitCode, 0) << captured.json << captured.err;
#endif
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip")}).exitCode, 0);
    ASSERT_EQ(cli({"extract", "TC-1", "original", "--out", path("out/f.txt")}).exitCode, 0);
    ASSERT_EQ(cli({"check"}).exitCode, 0);
    // The search itself works: the extracted file is full of it.
    ASSERT_TRUE(holds(readFile(path("out/f.txt")), inFile));

    const std::vector<std::string> texts{m_password, inFile, inName, inPage, inLink, m_recoveryCode};
    for (const fs::path& root : {m_folder, fs::temp_directory_path(), fs::path("/dev/shm"), fs::path("/var/tmp"),
             fs::path(std::getenv("HOME"))})
        EXPECT_EQ(leaks(root, texts), std::vector<std::string>()) << root;
}

} // namespace holdfast::test

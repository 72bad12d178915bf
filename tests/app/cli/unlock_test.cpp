#include "tests/app/cli/sample_vault.h"

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast::test {

using Unlock = SampleVault;

namespace {

/// A named pipe that a program under test opens only after the vault is unlocked, so the test knows that it is.
class Gate {
public:
    explicit Gate(std::string path)
        : m_path(std::move(path))
    {
        ::mkfifo(m_path.c_str(), 0600);
    }
    ~Gate() { close(); }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;
    void waitForReader() { m_fd = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC); }
    void write(const std::string& text) const
    {
        EXPECT_EQ(::write(m_fd, text.data(), text.size()), ssize_t(text.size()));
    }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
    int m_fd = -1;
};

} // namespace

TEST_F(Unlock, initGivesARecoveryCodeAndFingerprintAndInfoAgrees)
{
    makeVault();
    EXPECT_GE(m_recoveryCode.size(), 24u);
    const CliResult info = cli({"info"});
    EXPECT_EQ(info.exitCode, 0) << info.err;
    EXPECT_EQ(info.json["fingerprint"], m_fingerprint);
    EXPECT_EQ(info.json["items"], 0);
    EXPECT_EQ(info.json["collector"]["initials"], "TC");
    EXPECT_EQ(info.json["version"], HOLDFAST_VERSION);
    EXPECT_GE(info.json["slots"].size(), 2u);
    EXPECT_FALSE(info.json["pragmas"].empty());
    EXPECT_GT(info.json["size"].get<uint64_t>(), 0u);
}

TEST_F(Unlock, initWithoutATimeCalibratesAndStoresAtLeastTheFloor)
{
    ASSERT_EQ(cli({"init"}).exitCode, 0);
    const Json slots = cli({"info"}).json["slots"];
    ASSERT_EQ(slots[0]["kind"], "password");
    EXPECT_EQ(slots[0]["kdf"]["algorithm"], "argon2id");
    EXPECT_GE(slots[0]["kdf"]["memory_bytes"].get<uint64_t>(), 64ull << 20);
    EXPECT_GE(slots[0]["kdf"]["passes"].get<uint64_t>(), 3u);
    EXPECT_EQ(cli({"list"}).exitCode, 0);
}

TEST_F(Unlock, aWrongOrEmptyPasswordGivesThreeAndOneSentence)
{
    makeVault();
    for (const char* wrong : {"incorrect horse\n", "\n", ""}) {
        const CliResult result = cli({"list", "--password-file", writeFile("wrong", wrong)});
        EXPECT_EQ(result.exitCode, 3);
        EXPECT_EQ(result.code(), "vault.wrong-password");
        EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1);
    }
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Unlock, thePasswordCanComeFromStandardInput)
{
    makeVault();
    const Ended ended = bare({"--json", "--vault", path("vault"), "--password-file", "-", "list"}, m_password + "\n");
    EXPECT_EQ(ended.exitCode, 0) << ended.err;
}

TEST_F(Unlock, initRefusesWeakPasswordsAndFoldersThatHoldSomething)
{
    const CliResult weak = cli({"init", "--password-file", writeFile("weak", "short\n")});
    EXPECT_EQ(weak.exitCode, 2);
    EXPECT_EQ(weak.code(), "vault.weak-password");
    EXPECT_FALSE(std::filesystem::exists(path("vault")));

    const std::string kept = writeFile("vault/kept.txt", "mine");
    const CliResult taken = cli({"init"});
    EXPECT_EQ(taken.exitCode, 5);
    EXPECT_EQ(taken.code(), "vault.exists");
    EXPECT_EQ(readFile(kept), "mine");
}

TEST_F(Unlock, aMissingFolderOrPasswordFileIsNamedAndNothingIsMade)
{
    const CliResult missing = cli({"info"});
    EXPECT_EQ(missing.exitCode, 5);
    EXPECT_EQ(missing.code(), "vault.not-a-vault");
    EXPECT_FALSE(std::filesystem::exists(path("vault")));
    const CliResult noFile = cli({"info", "--password-file", path("nowhere")});
    EXPECT_EQ(noFile.exitCode, 5);
    EXPECT_EQ(noFile.code(), "io.not-found");
}

TEST_F(Unlock, aVaultThatIsOpenElsewhereIsLeftAlone)
{
    makeVault();
    Gate gate(path("gate"));
    Process holder = start({"passwd", "--new-password-file", gate.path()});
    gate.waitForReader();
    const CliResult second = cli({"list"});
    EXPECT_EQ(second.exitCode, 5);
    EXPECT_EQ(second.code(), "vault.in-use");
    gate.write("another long password\n");
    gate.close();
    EXPECT_EQ(holder.wait().exitCode, 0);
    EXPECT_EQ(cli({"list"}).exitCode, 3);
    writeFile("password", "another long password\n");
    EXPECT_EQ(cli({"list"}).exitCode, 0);
}

TEST_F(Unlock, anInterruptEndsWith130AndChangesNothing)
{
    makeVault();
    for (const int number : {SIGINT, SIGTERM}) {
        Gate gate(path("gate" + std::to_string(number)));
        Process waiting = start({"passwd", "--new-password-file", gate.path()});
        gate.waitForReader();
        waiting.signal(number);
        const Ended ended = waiting.wait();
        EXPECT_EQ(ended.exitCode, 130);
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "cancelled");
    }
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Unlock, theRecoveryCodeSetsANewPasswordAndAWrongOneDoesNot)
{
    makeVault();
    const std::string code = writeFile("code", m_recoveryCode + "\n");
    const std::string fresh = writeFile("fresh", "a fresh long password\n");
    std::string wrongCode = m_recoveryCode;
    wrongCode[0] = wrongCode[0] == '7' ? '8' : '7';
    const CliResult wrong
        = cli({"recover", "--recovery-file", writeFile("wrong", wrongCode + "\n"), "--new-password-file", fresh});
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_EQ(wrong.code(), "vault.recovery-code-mistyped");
    EXPECT_EQ(cli({"recover", "--recovery-file", code, "--new-password-file", fresh}).exitCode, 0);
    EXPECT_EQ(cli({"list"}).exitCode, 3);
    EXPECT_EQ(cli({"list", "--password-file", fresh}).exitCode, 0);
    // Both secrets as lines of standard input, the code first.
    const Ended piped
        = bare({"--json", "--vault", path("vault"), "--password-file", "-", "recover", "--recovery-file", "-"},
            m_recoveryCode + "\nyet another password\n");
    EXPECT_EQ(piped.exitCode, 0) << piped.err;
    EXPECT_EQ(cli({"list", "--password-file", writeFile("piped", "yet another password")}).exitCode, 0);
}

TEST_F(Unlock, checkAndInfoTellOfAKeyFileThatWasHealed)
{
    makeVault();
    const auto damage = [this] { writeFile("vault/vault.keys.copy", readFile(path("vault/vault.keys")).substr(3)); };
    damage();
    const CliResult info = cli({"info"});
    EXPECT_EQ(info.exitCode, 0) << info.err;
    ASSERT_EQ(info.json["key_notes"].size(), 1u) << info.json;
    EXPECT_NE(info.json["key_notes"][0].get<std::string>().find("vault.keys.copy"), std::string::npos);
    EXPECT_TRUE(cli({"info"}).json["key_notes"].empty());
    damage();
    const CliResult check = cli({"check"});
    EXPECT_EQ(check.exitCode, 1) << check.json;
    ASSERT_EQ(check.json["findings"].size(), 1u) << check.json;
    EXPECT_EQ(check.json["findings"][0]["subject"], "keys");
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Unlock, checkTellsOfAVaultWhoseDatabaseDoesNotOpen)
{
    makeVault();
    std::string database = readFile(path("vault/vault.db"));
    database[1000] = static_cast<char>(database[1000] ^ 1);
    writeFile("vault/vault.db", database);
    std::filesystem::remove(path("vault/vault.db.first"));
    const CliResult check = cli({"check"});
    EXPECT_EQ(check.exitCode, 1) << check.err;
    EXPECT_EQ(check.json["sound"], false);
    EXPECT_EQ(check.json["items"], nullptr);
    ASSERT_FALSE(check.json["findings"].empty()) << check.json;
    EXPECT_EQ(check.json["findings"][0]["code"], "vault.damaged");
    EXPECT_EQ(check.json["findings"][0]["subject"], "database");
    EXPECT_TRUE(check.json["findings"][0]["detail"].get<std::string>().ends_with("page 1")) << check.json;
    EXPECT_EQ(cli({"list"}).code(), "vault.damaged");
    EXPECT_EQ(cli({"check", "--password-file", writeFile("wrong", "incorrect horse\n")}).exitCode, 3);
    EXPECT_EQ(cli({"check", "--vault", path("nowhere")}).exitCode, 5);
}

TEST_F(Unlock, damagedKeyFilesAndNewerVersionsAreToldApart)
{
    makeVault();
    const std::string database = readFile(path("vault/vault.db"));
    for (const auto& entry : std::filesystem::directory_iterator(path("vault")))
        if (entry.path().filename().string().find("keys") != std::string::npos)
            std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) / 2);
    const CliResult halved = cli({"list"});
    EXPECT_EQ(halved.exitCode, 5);
    EXPECT_EQ(halved.code(), "vault.keys-damaged");
    EXPECT_EQ(readFile(path("vault/vault.db")), database);
}

} // namespace holdfast::test

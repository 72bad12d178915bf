#include "core/vault/database.h"
#include "core/vault/schema.h"
#include "tests/app/cli/sample_vault.h"

#include <map>

namespace holdfast::test {

namespace fs = std::filesystem;

/// A vault that a later Holdfast, 97.5.1, raised to a schema that this one does not know.
class NewerVault : public SampleVault {
protected:
    void SetUp() override
    {
        makeVault();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
        const auto vault = vault::Vault::open(path("vault"), {SecureBuffer::copyOf(asBytes(m_password)), {}}).value();
        const std::scoped_lock guard(vault->database().mutex());
        const std::string later = std::to_string(vault::schemaVersion + 1);
        ASSERT_TRUE(vault->database().run("INSERT OR REPLACE INTO meta(key, value) VALUES('raised_by', '97.5.1')"));
        ASSERT_TRUE(vault->database().execute(("PRAGMA user_version = " + later).c_str()));
    }
    std::map<std::string, std::string> files() const
    {
        std::map<std::string, std::string> all;
        for (const auto& file : fs::directory_iterator(path("vault")))
            all[file.path().filename().string()] = readFile(file.path());
        return all;
    }
};

TEST_F(NewerVault, isRefusedAndNamedByEveryCommandAndNothingInItChanges)
{
    const auto before = files();
    const std::vector<std::vector<std::string>> commands{{"info"}, {"list"}, {"show", "TC-1"}, {"check"},
        {"import", writeFile("in/more.txt", "more\n")}, {"link", "https://pond.example/"},
        {"note", "add", "TC-1", "words"}, {"delete", "TC-1", "--yes"},
        {"extract", "TC-1", "original", "--out", path("out/f.txt")}, {"export", "--out", path("out/b.zip")},
        {"backup", path("usb")}, {"salvage", path("salvaged")}, {"rekey"},
        {"passwd", "--new-password-file", writeFile("new", "another long password\n")}};
    for (const std::vector<std::string>& command : commands) {
        const CliResult result = cli(command);
        EXPECT_EQ(result.exitCode, 5) << command[0];
        EXPECT_EQ(result.code(), "vault.newer-version") << command[0] << result.json << result.err;
        const std::string said = result.json["error"].dump();
        EXPECT_NE(said.find("A newer Holdfast made this vault"), std::string::npos) << command[0] << said;
        EXPECT_NE(said.find("97.5.1"), std::string::npos) << command[0] << said;
        EXPECT_TRUE(files() == before) << command[0];
    }
    EXPECT_TRUE(fs::is_empty(path("out")));
    EXPECT_FALSE(fs::exists(path("usb")));
}

TEST_F(NewerVault, isNamedInWordsToo)
{
    const Ended told = bare({"--vault", path("vault"), "--password-file", path("password"), "list"});
    EXPECT_EQ(told.exitCode, 5);
    EXPECT_TRUE(told.out.empty());
    EXPECT_NE(told.err.find("open it with that version"), std::string::npos) << told.err;
    EXPECT_NE(told.err.find("97.5.1"), std::string::npos) << told.err;
}

} // namespace holdfast::test

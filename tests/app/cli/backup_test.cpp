#include "core/vault/database.h"
#include "core/vault/vault.h"
#include "tests/app/cli/sample_vault.h"

#include <fstream>

namespace holdfast::test {

namespace fs = std::filesystem;

class Backups : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writePicture("in/a.png", 1), "--under18", "no"}).exitCode, 0);
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
    }
    /// The same secret in another vault folder.
    CliResult cliIn(const std::string& vault, const std::vector<std::string>& arguments) const
    {
        std::vector<std::string> all = arguments;
        all.insert(all.end(), {"--vault", path(vault)});
        return cli(all);
    }
    /// The vault says from now on that it was backed up last so long ago.
    void dateLastBackup(std::chrono::hours age) const
    {
        const auto vault = vault::Vault::open(
            path("vault"), {.password = SecureBuffer::copyOf(asBytes(m_password)), .recoveryCode = {}});
        ASSERT_TRUE(vault);
        vault::Database& database = (*vault)->database();
        const std::scoped_lock guard(database.mutex());
        ASSERT_TRUE(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('last_backup', ?)",
            formatUtc((*vault)->clock().now() - age)));
    }
    std::string infoForPeople() const
    {
        return bare({"--vault", path("vault"), "--password-file", path("password"), "info"}).out;
    }
    std::string only(const CliResult& result, const char* key) const { return result.json["findings"][0][key]; }
};

TEST_F(Backups, areMadeRestoredAndToldOf)
{
    EXPECT_TRUE(cli({"info"}).json["last_backup"].is_null());
    const CliResult made = cli({"backup", path("usb/holdfast")});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json["first"], true);
    EXPECT_EQ(cli({"info"}).json["last_backup"]["made_at"], made.json["made_at"]);
    EXPECT_LT(cli({"info"}).json["last_backup"]["age_seconds"], 600);
    ASSERT_EQ(cli({"import", writeFile("in/more.txt", "more\n")}).exitCode, 0);
    const CliResult later = cli({"backup", path("usb/holdfast")});
    ASSERT_EQ(later.exitCode, 0) << later.err;
    EXPECT_EQ(later.json["first"], false);
    EXPECT_LT(later.json["written_bytes"], later.json["bytes"]);
    const CliResult restored = cliIn("restored", {"restore", path("usb/holdfast")});
    ASSERT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(restored.json["items"], 3);
    EXPECT_EQ(restored.json["sound"], true);
    EXPECT_EQ(cliIn("restored", {"check"}).exitCode, 0);
    EXPECT_EQ(cliIn("restored", {"check", "--against", path("usb/holdfast")}).exitCode, 0);
}

TEST_F(Backups, haveAnAgeInDaysUnlessTheClockWasAheadWhenTheyWereMade)
{
    using std::chrono::hours;
    EXPECT_NE(infoForPeople().find("Last backup: none"), std::string::npos);
    dateLastBackup(hours(1));
    EXPECT_NE(infoForPeople().find(", less than a day ago"), std::string::npos) << infoForPeople();
    dateLastBackup(hours(25));
    EXPECT_NE(infoForPeople().find(", 1 day ago"), std::string::npos) << infoForPeople();
    dateLastBackup(hours(24 * 12 + 1));
    EXPECT_NE(infoForPeople().find(", 12 days ago"), std::string::npos) << infoForPeople();
    const int64_t age = cli({"info"}).json["last_backup"]["age_seconds"];
    EXPECT_GE(age, (24 * 12 + 1) * 3600);
    EXPECT_LT(age, (24 * 12 + 2) * 3600);
    dateLastBackup(-hours(23));
    EXPECT_EQ(cli({"info"}).json["last_backup"]["age_seconds"], 0) << "clocks differ a little";
    dateLastBackup(-hours(24 * 365));
    EXPECT_TRUE(cli({"info"}).json["last_backup"]["age_seconds"].is_null());
    EXPECT_NE(infoForPeople().find("nothing can be said of its age"), std::string::npos) << infoForPeople();
}

TEST_F(Backups, refuseFoldersThatAreNone)
{
    writeFile("papers/letter.txt", "mine");
    EXPECT_EQ(cli({"backup", path("papers")}).code(), "backup.not-a-backup");
    EXPECT_EQ(cliIn("new", {"restore", path("papers")}).code(), "backup.not-a-backup");
    EXPECT_FALSE(fs::exists(path("new")));
    EXPECT_EQ(cliIn("new", {"restore", path("nowhere")}).exitCode, 5);
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    EXPECT_EQ(cliIn("papers", {"restore", path("usb")}).code(), "vault.exists");
}

TEST_F(Backups, ofAnOlderVaultGoOverANewerOneOnlyOnRequest)
{
    ASSERT_EQ(cli({"backup", path("january")}).exitCode, 0);
    ASSERT_EQ(cli({"import", writeFile("in/more.txt", "more\n")}).exitCode, 0);
    ASSERT_EQ(cli({"backup", path("june")}).exitCode, 0);
    ASSERT_EQ(cliIn("restored", {"restore", path("january")}).exitCode, 0);
    const std::string head = readFile(path("june/backup.head"));
    const CliResult refused = cliIn("restored", {"backup", path("june")});
    EXPECT_EQ(refused.code(), "backup.other-history");
    EXPECT_EQ(refused.exitCode, 5);
    EXPECT_EQ(readFile(path("june/backup.head")), head);
    EXPECT_EQ(cliIn("restored", {"backup", path("other")}).exitCode, 0);
    EXPECT_EQ(cliIn("restored", {"backup", path("june"), "--replace"}).exitCode, 0);
}

TEST_F(Backups, ofADamagedVaultAreMadeAndNameTheDamage)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.txt", std::string(4'000'000, 'x'))}).exitCode, 0);
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    std::fstream database(path("vault/vault.db"), std::ios::in | std::ios::out | std::ios::binary);
    database.seekp(-2'000'000, std::ios::end);
    database.write("damaged", 7);
    database.close();
    const CliResult made = cli({"backup", path("usb")});
    EXPECT_EQ(made.exitCode, 1);
    EXPECT_EQ(made.json["sound"], false);
    EXPECT_EQ(made.json["recorded"], true);
    EXPECT_EQ(only(made, "code"), "vault.damaged");
    const CliResult restored = cliIn("restored", {"restore", path("usb")});
    EXPECT_EQ(restored.exitCode, 0) << restored.json.dump();
}

TEST_F(Backups, aCheckThatFindsDamageTellsPeopleWhatToDoNext)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.txt", std::string(4'000'000, 'x'))}).exitCode, 0);
    const std::vector<std::string> check{"--vault", path("vault"), "--password-file", path("password"), "check"};
    EXPECT_EQ(bare(check).out.find("salvage"), std::string::npos);
    std::fstream database(path("vault/vault.db"), std::ios::in | std::ios::out | std::ios::binary);
    database.seekp(-2'000'000, std::ios::end);
    database.write("damaged", 7);
    database.close();
    const Ended found = bare(check);
    EXPECT_EQ(found.exitCode, 1);
    for (const char* words : {"not sound: ", "Nothing was deleted", "`restore`", "`salvage OUT`"})
        EXPECT_NE(found.out.find(words), std::string::npos) << words << "\n" << found.out;
    EXPECT_EQ(found.out.find("slot list"), std::string::npos) << found.out;
}

TEST_F(Backups, aBundleFromARestoredVaultIsVerified)
{
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    ASSERT_EQ(cliIn("restored", {"restore", path("usb")}).exitCode, 0);
    const std::string id = items()[0]["id"];
    for (const std::vector<std::string>& selection :
        {std::vector<std::string>(), std::vector<std::string>{"--only", id}}) {
        std::vector<std::string> command{"export", "--out", path("out/b.zip")};
        command.insert(command.end(), selection.begin(), selection.end());
        ASSERT_EQ(cliIn("restored", command).exitCode, 0);
        const CliResult verified = cli({"verify", path("out/b.zip")});
        EXPECT_EQ(verified.exitCode, 0) << verified.json.dump();
        EXPECT_EQ(verified.json["verdict"], "valid");
        EXPECT_EQ(cliIn("restored", {"check", "--against", path("out/b.zip")}).exitCode, 0);
    }
    // In the old vault, which may have gone on, that bundle shows another history.
    const CliResult old = cli({"check", "--against", path("out/b.zip")});
    EXPECT_EQ(old.exitCode, 1);
    EXPECT_EQ(only(old, "code"), "vault.history-differs");
}

TEST_F(Backups, checkAgainstABundleFindsAnOlderVaultPutBack)
{
    fs::copy(path("vault"), path("older"));
    ASSERT_EQ(cli({"import", writeFile("in/more.txt", "more\n")}).exitCode, 0);
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip")}).exitCode, 0);
    const CliResult same = cli({"check", "--against", path("out/b.zip")});
    EXPECT_EQ(same.exitCode, 0) << same.json.dump();
    EXPECT_EQ(same.json["against"]["kind"], "bundle");
    EXPECT_EQ(cliIn("older", {"check"}).exitCode, 0) << "by itself an older copy is sound";
    const CliResult older = cliIn("older", {"check", "--against", path("out/b.zip")});
    EXPECT_EQ(older.exitCode, 1);
    EXPECT_EQ(only(older, "code"), "vault.history-differs");
    EXPECT_EQ(only(older, "subject"), "custody");
}

TEST_F(Backups, checkAgainstWhatIsUnrelatedOrUnsoundSaysSo)
{
    openByPassword(); // which the other vault has too
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip")}).exitCode, 0);
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    ASSERT_EQ(cliIn("other", {"init", "--unlock-ms", "1"}).exitCode, 0);
    for (const std::string& copy : {path("out/b.zip"), path("usb")})
        EXPECT_EQ(cliIn("other", {"check", "--against", copy}).code(), "check.unrelated") << copy;
    EXPECT_EQ(cli({"check", "--against", path("nowhere")}).exitCode, 5);
    std::string bytes = readFile(path("out/b.zip"));
    bytes[bytes.size() / 2] ^= 1;
    const CliResult changed = cli({"check", "--against", writeFile("out/changed.zip", bytes)});
    EXPECT_EQ(changed.code(), "check.copy-not-sound");
    EXPECT_EQ(changed.exitCode, 1);
    for (const std::string& neither : {writeFile("in/letter.txt", "neither bundle nor backup\n"), path("in")}) {
        const CliResult refused = cli({"check", "--against", neither});
        EXPECT_EQ(refused.code(), "check.nothing-to-compare") << neither;
        EXPECT_EQ(refused.exitCode, 2);
    }
}

TEST_F(Backups, checkAgainstWhatIsUnrelatedStillGivesWhatItFound)
{
    openByPassword(); // which the other vault has too
    ASSERT_EQ(cliIn("other", {"init", "--unlock-ms", "1"}).exitCode, 0);
    ASSERT_EQ(cliIn("other", {"backup", path("usb-other")}).exitCode, 0);
    fs::remove(path("vault/vault.keys.copy"));
    const CliResult found = cli({"check", "--against", path("usb-other")});
    EXPECT_EQ(found.exitCode, 1);
    ASSERT_EQ(found.json["findings"].size(), 2U) << found.json.dump();
    EXPECT_EQ(found.json["findings"][0]["code"], "vault.keys-damaged");
    EXPECT_EQ(found.json["findings"][1]["code"], "check.unrelated");
}

TEST_F(Backups, checkOfAVaultThatDoesNotOpenSaysThatItWasNotCompared)
{
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    fs::remove(path("vault/vault.db.first"));
    std::string bytes = readFile(path("vault/vault.db"));
    bytes[1000] ^= 1;
    std::ofstream(path("vault/vault.db"), std::ios::binary) << bytes;
    const CliResult alone = cli({"check"});
    EXPECT_EQ(alone.exitCode, 1);
    ASSERT_TRUE(alone.json.contains("against")) << alone.json.dump();
    EXPECT_TRUE(alone.json["against"].is_null());
    const CliResult against = cli({"check", "--against", path("usb")});
    EXPECT_EQ(against.exitCode, 1);
    EXPECT_EQ(against.json["against"]["kind"], "backup");
    EXPECT_EQ(against.json["findings"].back()["code"], "check.not-compared") << against.json.dump();
}

TEST_F(Backups, checkIsAnEvent)
{
    ASSERT_EQ(cli({"check"}).exitCode, 0);
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip")}).exitCode, 0);
    ASSERT_EQ(tool({"unzip", "-q", path("out/b.zip"), "-d", path("out/bag")}).exitCode, 0);
    std::string log;
    for (const auto& entry : fs::recursive_directory_iterator(path("out/bag")))
        if (entry.path().filename() == "custody.jsonl")
            log = readFile(entry.path());
    EXPECT_NE(log.find(R"(\"action\":\"verified\")"), std::string::npos);
}

TEST_F(Backups, salvageBringsFilesOutOfADamagedVault)
{
    std::fstream database(path("vault/vault.db"), std::ios::in | std::ios::out | std::ios::binary);
    database.seekp(-1000, std::ios::end);
    database.write("damaged", 7);
    database.close();
    const CliResult result = cli({"salvage", path("out")});
    EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 1) << result.err;
    EXPECT_TRUE(fs::exists(path("out/salvage.json")));
    EXPECT_EQ(result.json["files"].get<size_t>() + result.json["losses"].size(), 4u) << result.json.dump();
    EXPECT_EQ(cli({"salvage", path("out")}).code(), "io.already-exists");
}

} // namespace holdfast::test

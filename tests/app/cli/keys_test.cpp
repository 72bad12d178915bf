#include "built_programs.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/rounds.h"

#include <csignal>
#include <random>
#include <sys/stat.h>

namespace holdfast::test {

namespace fs = std::filesystem;

class KeysOfAVault : public SampleVault {
protected:
    void SetUp() override { makeVault(); }
    Json slots() const { return cli({"slot", "list"}).json["slots"]; }
    std::string idOf(const std::string& kind) const
    {
        for (const Json& slot : slots())
            if (slot["kind"] == kind)
                return slot["id"];
        return {};
    }
    /// Without --password-file.
    Ended withKeyFile(const std::string& file, std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"--json", "--vault", path("vault"), "--key-file", file});
        return bare(arguments);
    }
    CliResult listWith(const std::string& password) const
    {
        return cli({"list", "--password-file", writeFile("tried", password + "\n")});
    }
    CliResult recoverWith(const std::string& code) const
    {
        return cli({"recover", "--recovery-file", writeFile("code", code + "\n"), "--new-password-file",
            writeFile("recovered", "a recovered password\n")});
    }
    const std::string other = "another long password";
};

TEST_F(KeysOfAVault, areListedWithIdKindAndWhichOneIsInUse)
{
    const Json listed = slots();
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed[0]["kind"], "password");
    EXPECT_EQ(listed[0]["opened_with"], true);
    EXPECT_GE(listed[0]["kdf"]["memory_bytes"].get<uint64_t>(), 64u << 20);
    EXPECT_GE(listed[0]["kdf"]["passes"].get<uint64_t>(), 3u);
    EXPECT_EQ(listed[1]["kind"], "recovery-code");
    EXPECT_EQ(listed[1]["opened_with"], false);
    EXPECT_EQ(cli({"info"}).json["slots"][0]["id"], listed[0]["id"]);
}

TEST_F(KeysOfAVault, canBeMoreThanOnePassword)
{
    const std::string file = writeFile("other", other + "\n");
    const CliResult added = cli({"slot", "add", "password", "--new-password-file", file, "--unlock-ms", "1"});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(added.json["slot"]["kind"], "password");
    EXPECT_EQ(cli({"list"}).exitCode, 0);
    EXPECT_EQ(listWith(other).exitCode, 0);
    const CliResult removed = cli({"slot", "remove", added.json["slot"]["id"]});
    EXPECT_EQ(removed.exitCode, 0) << removed.err;
    EXPECT_NE(removed.json["note"].get<std::string>().find("rekey"), std::string::npos);
    EXPECT_EQ(listWith(other).exitCode, 3);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(KeysOfAVault, takeBothPasswordsAsLinesOfStandardInput)
{
    const Ended changed
        = bare({"--json", "--vault", path("vault"), "--password-file", "-", "passwd", "--new-password-file", "-"},
            m_password + "\n" + other + "\n");
    EXPECT_EQ(changed.exitCode, 0) << changed.err;
    EXPECT_NE(Json::parse(changed.out)["note"].get<std::string>().find("rekey"), std::string::npos);
    EXPECT_EQ(listWith(other).exitCode, 0);
    EXPECT_EQ(cli({"list"}).exitCode, 3);
}

TEST_F(KeysOfAVault, areNotChangedByWhoHasTheWrongPassword)
{
    const std::string before = readFile(path("vault/vault.keys"));
    const std::string wrong = writeFile("wrong", "not the password\n"), next = writeFile("next", other);
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
             {"passwd", "--new-password-file", next}, {"slot", "add", "password", "--new-password-file", next},
             {"slot", "add", "key-file", "--out", path("out/key")}, {"slot", "add", "recovery"},
             {"slot", "remove", idOf("recovery-code")}, {"slot", "list"}, {"rekey"}}) {
        std::vector<std::string> arguments = command;
        arguments.insert(arguments.end(), {"--password-file", wrong});
        const CliResult refused = cli(arguments);
        EXPECT_EQ(refused.exitCode, 3) << command.front();
        EXPECT_EQ(refused.code(), "vault.wrong-password") << command.front();
    }
    EXPECT_EQ(readFile(path("vault/vault.keys")), before);
    EXPECT_TRUE(fs::is_empty(path("out")));
}

TEST_F(KeysOfAVault, openHoweverThePasswordsAccentsAreTyped)
{
    const std::string composed = writeFile("composed", "caf\xc3\xa9 au lait\n");
    ASSERT_EQ(cli({"passwd", "--new-password-file", composed}).exitCode, 0);
    EXPECT_EQ(listWith("cafe\xcc\x81 au lait").exitCode, 0);
    EXPECT_EQ(listWith("cafe au lait").exitCode, 3);
}

TEST_F(KeysOfAVault, canBeAFileThatOnlyItsOwnerMayRead)
{
    const std::string file = path("out/key");
    const CliResult added = cli({"slot", "add", "key-file", "--out", file});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(fs::file_size(file), 64u);
    struct stat status { };
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    const Ended opened = withKeyFile(file, {"slot", "list"});
    ASSERT_EQ(opened.exitCode, 0) << opened.err;
    EXPECT_EQ(Json::parse(opened.out)["slots"][2]["opened_with"], true);
    EXPECT_EQ(withKeyFile(writeFile("wrong", std::string(64, 'x')), {"list"}).exitCode, 3);
    const Ended noKey = withKeyFile(writeFile("short", "x"), {"list"});
    EXPECT_EQ(noKey.exitCode, 2);
    EXPECT_EQ(Json::parse(noKey.out)["error"]["code"], "vault.bad-key-file");
    EXPECT_EQ(withKeyFile(path("nowhere"), {"list"}).exitCode, 5);
    EXPECT_EQ(cli({"list", "--key-file", file}).exitCode, 2) << "either a password or a key file";
}

TEST_F(KeysOfAVault, openEverythingWithTheRecoveryCodeAlone)
{
    const std::string code = writeFile("code", m_recoveryCode + "\n");
    const auto withCode = [&](const char* vault, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--json", "--vault", path(vault), "--recovery-file", code});
        return bare(arguments);
    };
    ASSERT_EQ(withCode("vault", {"backup", path("usb")}).exitCode, 0);
    EXPECT_EQ(withCode("vault", {"check"}).exitCode, 0);
    EXPECT_EQ(withCode("restored", {"restore", path("usb")}).exitCode, 0);
    EXPECT_EQ(withCode("vault", {"salvage", path("saved")}).exitCode, 0);
    EXPECT_EQ(withCode("restored", {"rekey", "--drop-others"}).exitCode, 0);
    EXPECT_EQ(withCode("restored", {"list"}).exitCode, 0) << "it goes on working";
    EXPECT_EQ(cli({"list", "--recovery-file", code}).exitCode, 2) << "either a password or a recovery code";
}

TEST_F(KeysOfAVault, goIntoNoFileThatIsThereNorIntoTheVault)
{
    const std::string there = writeFile("out/there", "mine");
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
             {"slot", "add", "key-file", "--out"}, {"slot", "add", "recovery", "--qr-file"}, {"rekey", "--qr-file"}}) {
        std::vector<std::string> overFile = command, intoVault = command;
        overFile.push_back(there);
        intoVault.push_back(path("vault/key"));
        EXPECT_EQ(cli(overFile).code(), "io.already-exists");
        EXPECT_EQ(cli(intoVault).code(), "vault.inside-vault");
    }
    EXPECT_EQ(readFile(there), "mine");
    EXPECT_EQ(slots().size(), 2u);
    EXPECT_EQ(
        cli({"init", "--vault", path("second"), "--qr-file", path("second/code.svg")}).code(), "vault.inside-vault");
    EXPECT_FALSE(fs::exists(path("second")));
}

TEST_F(KeysOfAVault, canBeASecondRecoveryCodeAlsoAsAPicture)
{
    const CliResult added = cli({"slot", "add", "recovery", "--qr-file", path("out/code.svg")});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(added.json["qr_file"], path("out/code.svg"));
    EXPECT_TRUE(readFile(path("out/code.svg")).starts_with("<svg "));
    EXPECT_EQ(recoverWith(added.json["recovery_code"]).exitCode, 0);
    EXPECT_EQ(listWith("a recovered password").exitCode, 0);
}

TEST_F(KeysOfAVault, showTheRecoveryCodeAsAQrCodeToPeople)
{
    const Ended made
        = bare({"--vault", path("second"), "--password-file", path("password"), "init", "--unlock-ms", "1", "--qr"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_NE(made.out.find("█"), std::string::npos);
    const Ended plain
        = bare({"--vault", path("third"), "--password-file", path("password"), "init", "--unlock-ms", "1"});
    EXPECT_EQ(plain.out.find("█"), std::string::npos);
}

TEST_F(KeysOfAVault, alwaysIncludeAPasswordOrARecoveryCode)
{
    ASSERT_EQ(cli({"slot", "add", "key-file", "--out", path("out/key")}).exitCode, 0);
    ASSERT_EQ(cli({"slot", "remove", idOf("recovery-code")}).exitCode, 0);
    const CliResult last = cli({"slot", "remove", idOf("password")});
    EXPECT_EQ(last.exitCode, 5);
    EXPECT_EQ(last.code(), "vault.last-slot");
    EXPECT_EQ(cli({"slot", "remove", "00000000"}).code(), "vault.no-such-slot");
}

TEST_F(KeysOfAVault, areNewAfterARekeyAndEarlierCopiesOpenNothing)
{
    ASSERT_EQ(cli({"import", writeFile("in/note.txt", "kept through the rekey\n")}).exitCode, 0);
    const Json before = items();
    const std::string earlier = readFile(path("vault/vault.keys"));
    const CliResult rekeyed = cli({"rekey"});
    ASSERT_EQ(rekeyed.exitCode, 0) << rekeyed.err;
    EXPECT_GT(rekeyed.json["space_needed"].get<uint64_t>(), 0u);
    EXPECT_GT(rekeyed.json["space_free"].get<uint64_t>(), 0u);
    EXPECT_EQ(rekeyed.json["slots"].size(), 2u);
    EXPECT_EQ(items(), before);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
    EXPECT_EQ(cli({"info"}).json["fingerprint"], m_fingerprint);
    EXPECT_EQ(recoverWith(m_recoveryCode).exitCode, 3);
    EXPECT_EQ(recoverWith(rekeyed.json["recovery_code"]).exitCode, 0);
    for (const char* name : {"vault/vault.keys", "vault/vault.keys.copy"})
        writeFile(name, earlier);
    EXPECT_EQ(cli({"list"}).code(), "vault.damaged");
}

TEST_F(KeysOfAVault, nameANewRecoveryCodeThatStandardOutputDidNotTake)
{
    EXPECT_TRUE(cli({"info"}).json["recovery_unconfirmed"].is_null());
    ASSERT_EQ(cli({"rekey"}).exitCode, 0);
    EXPECT_TRUE(cli({"info"}).json["recovery_unconfirmed"].is_null()) << "it was printed";
    const auto rekeyIntoAFullDevice = [&] {
        const Ended full
            = tool({"sh", "-c", HOLDFAST_BIN "/holdfast-cli --vault \"$0\" --password-file \"$1\" rekey > /dev/full",
                path("vault"), path("password")});
        EXPECT_NE(full.exitCode, 0);
    };
    rekeyIntoAFullDevice();
    EXPECT_EQ(cli({"info"}).json["recovery_unconfirmed"], idOf("recovery-code"));
    const auto said = [&] {
        return bare({"--vault", path("vault"), "--password-file", path("password"), "info"})
                   .out.find("no longer opens this vault")
            != std::string::npos;
    };
    EXPECT_TRUE(said());
    EXPECT_EQ(cli({"slot", "confirm"}).json["confirmed"], idOf("recovery-code"));
    EXPECT_FALSE(said());
    EXPECT_TRUE(cli({"slot", "confirm"}).json["confirmed"].is_null());
    rekeyIntoAFullDevice();
    EXPECT_TRUE(said());
    ASSERT_EQ(cli({"slot", "add", "recovery"}).exitCode, 0);
    EXPECT_FALSE(said()) << "there is another, and it was printed";
}

TEST_F(KeysOfAVault, ofBeforeAPasswordChangeStillOpenWithTheOldPasswordAsThePersonIsTold)
{
    const std::string earlier = readFile(path("vault/vault.keys"));
    ASSERT_EQ(cli({"backup", path("usb")}).exitCode, 0);
    const Ended changed = bare({"--vault", path("vault"), "--password-file", path("password"), "passwd",
        "--new-password-file", writeFile("other", other + "\n")});
    ASSERT_EQ(changed.exitCode, 0) << changed.err;
    for (const char* told : {"Copies of vault.keys made before now still open", "Backups made before now open",
             "until `rekey`", "make a new one, and delete them"})
        EXPECT_NE(changed.out.find(told), std::string::npos) << told;

    m_opensWith = {"--password-file", path("other")};
    const auto opensWithEarlierKeys = [&] {
        const std::string kept = readFile(path("vault/vault.keys"));
        for (const char* name : {"vault/vault.keys", "vault/vault.keys.copy"})
            writeFile(name, earlier);
        const bool opens = listWith(m_password).exitCode == 0;
        for (const char* name : {"vault/vault.keys", "vault/vault.keys.copy"})
            writeFile(name, kept);
        return opens;
    };
    EXPECT_TRUE(opensWithEarlierKeys());
    ASSERT_EQ(cli({"rekey"}).exitCode, 0);
    EXPECT_FALSE(opensWithEarlierKeys());
    EXPECT_EQ(
        bare({"--vault", path("restored"), "--password-file", path("password"), "restore", path("usb")}).exitCode, 0)
        << "the backup, even then";
}

TEST_F(KeysOfAVault, areNotRenewedBeforeThePersonWasToldHowMuchRoomThatTakes)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(8'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    const uint64_t size = fs::file_size(path("vault/vault.db"));
    const Ended rekeyed
        = tool({"strace", "-f", "-qq", "-s", "200", "-e", "trace=write,openat,rename", "-o", path("trace"),
            HOLDFAST_BIN "/holdfast-cli", "--vault", path("vault"), "--password-file", path("password"), "rekey"});
    ASSERT_EQ(rekeyed.exitCode, 0) << rekeyed.err;
    const size_t at = rekeyed.out.find(": ") + 2;
    EXPECT_GE(std::stoull(rekeyed.out.substr(at)), size) << rekeyed.out;
    const std::string trace = readFile(path("trace"));
    const size_t told = trace.find("bytes are needed, "), begun = trace.find("vault.db.next");
    ASSERT_NE(told, std::string::npos);
    ASSERT_NE(begun, std::string::npos) << "the trace saw nothing of the new database";
    EXPECT_LT(told, begun);
}

TEST_F(KeysOfAVault, areCarriedThroughARekeyWhenTheirSecretsAreGiven)
{
    ASSERT_EQ(cli({"slot", "add", "key-file", "--out", path("out/key")}).exitCode, 0);
    ASSERT_EQ(
        cli({"slot", "add", "password", "--new-password-file", writeFile("other", other), "--unlock-ms", "1"}).exitCode,
        0);
    EXPECT_EQ(cli({"rekey"}).code(), "vault.slots-left");
    const Json listed = slots();
    const auto keep
        = [&](size_t i, const std::string& file) { return listed[i]["id"].get<std::string>() + "=" + file; };
    const CliResult rekeyed = cli({"rekey", "--keep", keep(1, writeFile("code", m_recoveryCode)), "--keep",
        keep(2, path("out/key")), "--keep", keep(3, path("other"))});
    ASSERT_EQ(rekeyed.exitCode, 0) << rekeyed.err;
    EXPECT_EQ(rekeyed.json["slots"].size(), 4u);
    EXPECT_TRUE(rekeyed.json["recovery_code"].is_null());
    EXPECT_EQ(listWith(other).exitCode, 0);
    EXPECT_EQ(withKeyFile(path("out/key"), {"list"}).exitCode, 0);
    EXPECT_EQ(recoverWith(m_recoveryCode).code(), "vault.slot-unclear");
}

TEST_F(KeysOfAVault, surviveBeingKilledAtAnyMomentOfARekeyOrAPasswordChange)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(8'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    const Json before = items();
    const std::string next = writeFile("next", other + "\n");
    const auto setPasswordBack = [&] {
        return cli({"passwd", "--password-file", next, "--new-password-file", path("password")}).exitCode;
    };
    std::minstd_rand random(std::random_device{}());
    // The password first, whose derivation is most of what its change takes; a rekey by the code has none.
    for (const std::vector<std::string>& command :
        std::vector<std::vector<std::string>>{{"passwd", "--new-password-file", next}, {"rekey", "--drop-others"}}) {
        const bool isRekey = command.front() == "rekey";
        if (isRekey)
            m_opensWith = {"--recovery-file", writeFile("code", m_recoveryCode + "\n")};
        const auto start = std::chrono::steady_clock::now();
        ASSERT_EQ(cli(command).exitCode, 0);
        auto reach = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
        ASSERT_TRUE(isRekey || setPasswordBack() == 0);
        const unsigned rounds = roundsOr(4), most = rounds + 30;
        unsigned killed = 0;
        for (unsigned i = 0; i < rounds || (killed == 0 && i < most); ++i) {
            const unsigned stretch = static_cast<unsigned>(reach.count()) / rounds + 1; // each meets a kill
            Process process = this->start(command);
            const bool ended
                = process.endsWithin(std::chrono::microseconds(stretch * (i % rounds) + random() % stretch));
            process.signal(SIGKILL);
            const Ended end = process.wait();
            if (ended)
                reach /= 2; // the measured one was slower
            killed += !ended && end.signal == SIGKILL ? 1U : 0U;
            if (cli({"list"}).exitCode == 3) {
                ASSERT_FALSE(isRekey);
                ASSERT_EQ(setPasswordBack(), 0);
            }
            const CliResult check = cli({"check"});
            ASSERT_EQ(check.exitCode, 0) << check.err << check.json;
            ASSERT_EQ(items(), before);
            ASSERT_FALSE(fs::exists(path("vault/vault.db.next")));
        }
        EXPECT_GE(killed, 1U) << command.front();
    }
}

} // namespace holdfast::test

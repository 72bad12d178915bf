#include "core/base/digest.h"
#include "tests/app/cli/survival_fixture.h"

#include <cstdlib>
#include <fstream>

namespace holdfast::test {

namespace fs = std::filesystem;

/// Whether the process has a handler of its own for the signal.
static bool hasHandlerFor(int number, pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("SigCgt:"))
            return (std::strtoull(line.c_str() + 7, nullptr, 16) >> (number - 1) & 1U) != 0;
    return false;
}

TEST_F(Survival, killedAtAnyMomentOfAnImportTheVaultKeepsWhatWasCommitted)
{
    openByKeyFile();
    for (int i = 0; i < 6; ++i)
        writeFile("in/many/" + std::to_string(i) + ".bin", std::string(1'000'000, static_cast<char>('a' + i)));
    attack({.name = "import", .command = {"import", path("in/many"), "--under18", "no", "--keep-duplicates"}});
    // Whole files only: what was interrupted is not there in part.
    for (const Json& item : items({"--search", "bin"}))
        EXPECT_EQ(item["artifacts"][0]["bytes"], 1'000'000);
}

TEST_F(Survival, killedAtAnyMomentOfARedactionTheCopyIsFiledWholeOrNotAtAll)
{
    openByKeyFile();
    const CliResult imported = cli({"import", writePicture("in/id.png"), "--as", "id"});
    ASSERT_EQ(imported.exitCode, 0) << imported.err;
    attack({.name = "redaction",
        .command = {"redact", imported.json["items"][0]["id"], "--out", path("out/c.png"), "--box", "1:30,20,100,50"},
        .prepare = [&] { fs::remove(path("out/c.png")); },
        .expect =
            [&] {
                std::set<std::string> filed;
                for (const Json& copy : items({"--kind", "redacted"})) {
                    EXPECT_EQ(copy["artifacts"].size(), 2U) << copy;
                    filed.insert(copy["artifacts"][0]["sha256"].get<std::string>());
                }
                if (fs::exists(path("out/c.png"))) {
                    EXPECT_TRUE(filed.contains(Sha256::of(asBytes(readFile(path("out/c.png")))).hex()))
                        << "what lies outside is the whole copy that was filed";
                }
            }});
}

TEST_F(Survival, killedAtAnyMomentOfAnExportThereIsAWholeBundleOrNone)
{
    openByKeyFile();
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(20'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    attack({.name = "export",
        .command = {"export", "--out", path("out/b.zip")},
        .prepare = [&] { fs::remove(path("out/b.zip")); },
        .expect =
            [&] {
                if (fs::exists(path("out/b.zip"))) {
                    EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
                }
            }});
}

TEST_F(Survival, killedAtAnyMomentOfABundleImportTheWholeCaseIsThereOrNothingOfIt)
{
    const auto sender = [&](const std::vector<std::string>& arguments) {
        std::vector<std::string> all{"--vault", path("sender"), "--json", "--password-file", path("password")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return bare(all);
    };
    ASSERT_EQ(sender({"init", "--collector", "Sender", "--initials", "SE", "--unlock-ms", "1"}).exitCode, 0);
    for (int i = 0; i < 3; ++i)
        writeFile("in/sent/" + std::to_string(i) + ".bin", std::string(6'000'000, static_cast<char>('a' + i)));
    ASSERT_EQ(sender({"import", path("in/sent"), "--under18", "no"}).exitCode, 0);
    ASSERT_EQ(sender({"export", "--out", path("out/sent.zip"), "--no-report"}).exitCode, 0);
    openByKeyFile();
    attack({.name = "bundle import",
        .command = {"bundle", "import", path("out/sent.zip")},
        .prepare =
            [&] {
                const Json cases = cli({"bundle", "list"}).json["cases"];
                for (const Json& one : cases)
                    if (one["items"] != 0) {
                        ASSERT_EQ(cli({"delete", "--case", one["label"], "--yes"}).exitCode, 0);
                    }
                m_known.clear(); // what was deleted is not lost
                for (const Json& item : items({"--case", "own"}))
                    m_known.insert(item["id"]);
                EXPECT_EQ(m_known.size(), 1U);
            },
        .expect =
            [&] {
                const size_t received = items().size() - items({"--case", "own"}).size();
                EXPECT_TRUE(received == 0 || received == 4) << received << " items of a case of 3 and its papers";
                size_t listed = 0;
                const Json cases = cli({"bundle", "list"}).json["cases"];
                for (const Json& one : cases)
                    listed += one["items"].get<size_t>();
                EXPECT_EQ(listed, received);
            }});
}

TEST_F(Survival, killedAtAnyMomentOfAPasswordChangeTheOldOrTheNewPasswordOpens)
{
    openByKeyFile();
    std::string current = m_password, next = current;
    unsigned round = 0;
    const auto opensWith = [&](const std::string& text) {
        const std::string file = writeFile("tried", text + "\n");
        return bare({"--vault", path("vault"), "--password-file", file, "list"}).exitCode == 0;
    };
    attack({.name = "password change",
        .command = {"passwd", "--new-password-file", path("next")},
        .prepare =
            [&] {
                next = "password number " + std::to_string(++round);
                writeFile("next", next + "\n");
            },
        .expect =
            [&] {
                const bool isNew = opensWith(next);
                EXPECT_TRUE(isNew || opensWith(current));
                current = isNew ? next : current;
            },
        .from = 0.3,
        .changesKeys = true});
}

TEST_F(Survival, killedAtAnyMomentOfARekeyTheKeyFileOpensTheOldOrTheNewVault)
{
    openByKeyFile();
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(8'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    attack({.name = "rekey", .command = {"rekey", "--drop-others"}, .changesKeys = true});
}

TEST_F(Survival, killedAtAnyMomentOfABackupTheBackupOfBeforeOrTheNewOneIsWhole)
{
    openByKeyFile();
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(8'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    size_t least = 0;
    attack({.name = "backup",
        .command = {"backup", path("usb")},
        .prepare =
            [&] {
                const std::string more = writeFile("in/more.txt", std::string(200'000, 'm'));
                ASSERT_EQ(cli({"import", more}).exitCode, 0);
            },
        .expect =
            [&] {
                const CliResult restored = cli({"restore", path("usb"), "--vault", path("restored")});
                EXPECT_EQ(restored.exitCode, 0) << restored.err << restored.json;
                const size_t found = restored.json.value("items", size_t{0});
                EXPECT_GE(found, least);
                least = found;
                fs::remove_all(path("restored"));
            }});
}

TEST_F(Survival, killedAtAnyMomentOfAMigrationTheVaultOpensWithEveryItem)
{
    const fs::path golden = fs::path(HOLDFAST_SOURCE) / "tests/core/vault/golden/v1";
    m_opensWith = {"--password-file", writeFile("golden-password", "golden vault password\n")};
    attack({.name = "migration",
        .command = {"list"},
        .prepare =
            [&] {
                fs::remove_all(path("vault"));
                fs::create_directory(path("vault"));
                for (const char* name : {"vault.db", "vault.keys", "vault.keys.copy"})
                    fs::copy_file(golden / name, path(std::string("vault/") + name));
            },
        .expect = [&] { EXPECT_EQ(m_known.size(), 5U); },
        .from = 0.5});
}

TEST_F(Survival, interruptedWithASignalItEndsWith130AndLeavesNothingHalfWritten)
{
    ASSERT_EQ(cli({"import", writeFile("in/large.bin", std::string(30'000'000, 'x')), "--under18", "no"}).exitCode, 0);
    const std::vector<std::string> exporting{"export", "--out", path("out/b.zip")};
    const auto reach = durationOf(exporting);
    fs::remove(path("out/b.zip"));
    for (int i = 0; i < 4; ++i) {
        Process process = start(exporting);
        // Not before the handler stands: up to then the system's own ending is as safe.
        while (!hasHandlerFor(SIGINT, process.id()) && !process.endsWithin(std::chrono::milliseconds(1))) { }
        const bool ended = process.endsWithin(Microseconds(m_random() % static_cast<unsigned>(reach.count() * 5 / 6)));
        process.signal(SIGINT);
        const Ended end = process.wait();
        if (end.exitCode == 0) {
            EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
        } else {
            EXPECT_FALSE(ended);
            EXPECT_EQ(end.exitCode, 130) << end.err;
            EXPECT_FALSE(fs::exists(path("out/b.zip")));
        }
        fs::remove(path("out/b.zip"));
        EXPECT_TRUE(fs::is_empty(path("out")));
        expectNothingLost();
    }
}

} // namespace holdfast::test

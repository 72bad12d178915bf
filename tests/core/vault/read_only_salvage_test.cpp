#include "core/vault/backup.h"
#include "core/vault/deletion.h"
#include "core/vault/salvage.h"
#include "vault_fixture.h"

#include <fstream>
#include <functional>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

constexpr size_t itemBytes = 300'000;
constexpr uid_t nobody = 65534;

/// A vault on what can only be read, as a failing disk is often mounted, or one that belongs to somebody else.
class ReadOnlySalvage : public VaultTest, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(protect(scratch.path()) ? 0 : 1);
        int status = 0;
        waitpid(child, &status, 0);
        if (status != 0)
            GTEST_SKIP() << "NOT TESTED: nothing can be mounted here";
        setModes(scratch.path(), 0700, 0600);
        VaultTest::SetUp();
        for (uint64_t n = 1; n <= 3; ++n)
            items.push_back(addItem("item " + std::to_string(n), someBytes(itemBytes, n)));
    }
    void TearDown() override
    {
        if (fs::exists(folder))
            setModes(folder, 0700, 0600);
        VaultTest::TearDown();
    }
    static void setModes(const fs::path& of, mode_t folderMode, mode_t fileMode)
    {
        chmod(of.c_str(), folderMode);
        for (const fs::directory_entry& entry : fs::directory_iterator(of))
            chmod(entry.path().c_str(), fileMode);
    }
    void giveAway() const
    {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(scratch.path()))
            ASSERT_EQ(chown(entry.path().c_str(), nobody, nobody), 0);
        ASSERT_EQ(chown(scratch.path().c_str(), nobody, nobody), 0);
    }
    static bool protect(const fs::path& of)
    {
        if (std::string_view(GetParam()) == "mount")
            return unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                && mount(of.c_str(), of.c_str(), nullptr, MS_BIND, nullptr) == 0
                && mount(nullptr, of.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
        setModes(of, 0500, 0400);
        return geteuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0);
    }
    /// In a process of its own: "" or what went wrong.
    std::string inReadOnly(const std::function<std::string()>& work) const
    {
        if (geteuid() == 0)
            giveAway();
        int ends[2];
        EXPECT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            const std::string problem = protect(folder) ? work() : "can't be made read-only";
            const bool isTold = write(ends[1], problem.data(), problem.size()) == ssize_t(problem.size());
            _exit(isTold ? 0 : 1);
        }
        ::close(ends[1]);
        std::string problem(4096, '\0');
        problem.resize(static_cast<size_t>(std::max<ssize_t>(read(ends[0], problem.data(), problem.size()), 0)));
        ::close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
        return problem;
    }
    /// Salvages from there: "" when `count` items came out whole.
    std::string salvageThere(size_t count) const
    {
        const std::string name = "out 100%?#";
        return inReadOnly([&]() -> std::string {
            const Result<SalvageReport> report = salvage(folder, passwordSecret(), scratch / name);
            if (!report)
                return std::string(report.error().code().id) + " " + report.error().detail();
            size_t intact = 0;
            for (size_t n = 0; n < items.size(); ++n)
                if (const fs::path file = scratch / name / (items[n].exhibit + "-original.bin"); fs::exists(file))
                    intact += takeFile(file) == asText(someBytes(itemBytes, n + 1)) ? 1u : 0u;
            std::string told;
            for (const std::string& note : report->notes)
                told += note + ";";
            if (fs::exists(scratch / name / "sealed-copy"))
                told += "the copy is left";
            return intact == count && report->files == count ? told : "only " + std::to_string(intact) + told;
        });
    }
    void damage(const fs::path& file, std::streamoff at) const
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(at);
        stream.write("damaged damaged", 15);
        ASSERT_TRUE(stream.good());
    }
    std::string all() const
    {
        std::string bytes;
        for (const char* name : {"vault.db", "vault.keys", "vault.keys.copy", "vault.db.first"})
            bytes += takeFile(folder / name);
        return bytes;
    }
    std::vector<Item> items;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Ways, ReadOnlySalvage, testing::Values("mount", "permissions"),
    [](const testing::TestParamInfo<const char*>& each) { return std::string(each.param); });

TEST_P(ReadOnlySalvage, bringsOutWhatIsWholeWithNoLockFileToMake)
{
    close();
    fs::remove(folder / "vault.lock");
    const std::string before = all();
    EXPECT_EQ(salvageThere(3), "");
    EXPECT_EQ(all(), before);
    EXPECT_FALSE(fs::exists(folder / "vault.lock"));
}

TEST_P(ReadOnlySalvage, bringsOutWhatIsWholeBesideADamagedPage)
{
    close();
    damage(folder / "vault.db", static_cast<std::streamoff>(fs::file_size(folder / "vault.db") - 65536 + 100));
    EXPECT_EQ(salvageThere(2), "");
}

TEST_P(ReadOnlySalvage, putsTheFirstPageBackInACopy)
{
    close();
    damage(folder / "vault.db", 100);
    const std::string before = all();
    EXPECT_EQ(salvageThere(3), "page 1 is damaged; the one kept in vault.db.first was used;");
    EXPECT_EQ(all(), before);
}

TEST_P(ReadOnlySalvage, takesAChangeThatWasCutShortBackInACopy)
{
    const fs::path killed = scratch / "killed";
    fs::create_directory(killed);
    const std::string before = takeFile(folder / "vault.db");
    // A deletion that was written to the file before its journal was done with, as a kill leaves it.
    ASSERT_TRUE(sql("PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                    "INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) VALUES('"
        + items[0].id.text() + "', 0, 1, 1, '', 0); DELETE FROM artifact WHERE item_id = '" + items[0].id.text()
        + "'; DELETE FROM chunk WHERE stream NOT IN (SELECT stream FROM artifact);"
          "INSERT INTO chunk(stream, n, data) VALUES(900, 0, randomblob(3000000))"));
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        fs::copy_file(entry.path(), killed / entry.path().filename());
    ASSERT_TRUE(sql("ROLLBACK"));
    close();
    folder = killed;
    ASSERT_GT(fs::file_size(folder / "vault.db-journal"), 0u);
    ASSERT_NE(takeFile(folder / "vault.db"), before);
    const std::string there = all();
    EXPECT_EQ(salvageThere(3), "a change that was cut short was taken back in a copy of the database;");
    EXPECT_EQ(all(), there);
}

TEST_P(ReadOnlySalvage, worksOnABackup)
{
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    close();
    folder = scratch / "backup";
    EXPECT_EQ(salvageThere(3), "");
    setModes(folder, 0700, 0600);
    fs::remove_all(scratch / "out 100%?#");
    damage(folder / "backup.db", 100);
    EXPECT_EQ(salvageThere(3), "page 1 of backup.db is damaged; the one in backup.first was used;");
}

TEST_P(ReadOnlySalvage, leavesAVaultAloneThatAnotherProgramHasOpen)
{
    EXPECT_EQ(salvageThere(3).substr(0, 12), "vault.in-use");
}

} // namespace holdfast::vault::test

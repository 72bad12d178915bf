#include "backup_fixture.h"

#include "core/vault/output_file.h"
#include "rewriter.h"

namespace holdfast::vault::test {

namespace {

class BackupOver : public BackupTest { };

} // namespace

TEST_F(BackupOver, takesAFolderWithTheFilesThatSystemsStrew)
{
    for (const char* name : {".fseventsd", "System Volume Information", "lost+found", ".Trash-1000"})
        fs::create_directories(target / name);
    for (const char* name : {".DS_Store", "desktop.ini", "Thumbs.db", "._backup.db"})
        putFile(target / name, "theirs");
    EXPECT_TRUE(backUpNow().isFirst);
    EXPECT_FALSE(backUpNow().isFirst);
    EXPECT_EQ(takeFile(target / ".DS_Store"), "theirs");
    goOnInRestored();
}

TEST_F(BackupOver, goesOverNothingElse)
{
    fs::create_directories(target);
    putFile(target / "letter.txt", "mine");
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::notABackup));
    EXPECT_EQ(std::distance(fs::directory_iterator(target), fs::directory_iterator()), 1);
    fs::create_directories(folder / "sub");
    fs::create_directory_symlink(folder / "sub", scratch / "link");
    fs::create_directory_symlink(folder, scratch / "itself");
    ASSERT_TRUE(backUp(*vault, scratch / "earlier"));
    for (const fs::path& inside : {folder, folder / "backup", folder / "a" / "b", scratch / "link", scratch / "itself",
             scratch / "link" / "backup", scratch / "itself" / "backup", scratch / "earlier" / "backup"}) {
        const Result<BackupReport> intoItself = backUp(*vault, inside);
        ASSERT_FALSE(intoItself);
        EXPECT_TRUE(intoItself.error().is(errors::insideVault)) << inside;
    }
    EXPECT_TRUE(fs::is_empty(folder / "sub"));
    EXPECT_FALSE(fs::exists(folder / "a"));
    expectSound();
}

TEST_F(BackupOver, goesOverNoOtherVaultsBackup)
{
    backUpNow();
    const std::string before = takeFile(target / "backup.head");
    Result<Vault::Created> other = Vault::create(scratch / "other", secretText(password), {});
    ASSERT_TRUE(other);
    const Result<BackupReport> refused = backUp(*other->vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherVault));
    EXPECT_EQ(takeFile(target / "backup.head"), before);
}

TEST_F(BackupOver, ofAnOlderCopyLeavesTheNewerOneAsItIs)
{
    backUpNow();
    close();
    const fs::path june = scratch / "june";
    fs::copy(target, june, fs::copy_options::recursive);
    reopen();
    addItem("june", someBytes(1000, 3));
    ASSERT_TRUE(backUp(*vault, june));
    goOnInRestored();
    for (int n = 0; n < 5; ++n)
        addItem("since", someBytes(10, 10)); // its log is the longer one now
    const std::string database = takeFile(june / "backup.db"), head = takeFile(june / "backup.head");
    const Result<BackupReport> refused = backUp(*vault, june);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherHistory)) << refused.error().code().id;
    EXPECT_NE(refused.error().detail().find("restored from an earlier backup"), std::string::npos);
    EXPECT_EQ(takeFile(june / "backup.db"), database);
    EXPECT_EQ(takeFile(june / "backup.head"), head);
    backUpNow(); // over the one that it was restored from
    EXPECT_TRUE(backUp(*vault, june, {}, {.replace = true}));
    EXPECT_TRUE(backUp(*vault, june));
}

TEST_F(BackupOver, ofAVaultPutBackAsItWasLeavesTheNewerOneAsItIs)
{
    close();
    fs::copy(folder, scratch / "older", fs::copy_options::recursive);
    reopen();
    addItem("later", someBytes(10, 3));
    backUpNow();
    close();
    folder = scratch / "older";
    reopen();
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherHistory));
    EXPECT_TRUE(backUp(*vault, scratch / "elsewhere"));
}

TEST_F(BackupOver, showsThatTheVaultWasRewrittenAndSignedAgain)
{
    backUpNow();
    rewriteHistory(*vault, 2, "\"one\"", "\"ONE\"", true);
    const Result<std::vector<CheckFinding>> findings = compareWithHead(*vault, inBackup());
    ASSERT_TRUE(findings);
    ASSERT_FALSE(findings->empty());
    EXPECT_TRUE(findings->front().code == errors::historyDiffers);
}

} // namespace holdfast::vault::test

#include "backup_fixture.h"

namespace holdfast::vault::test {

namespace {

class BackupDamageTest : public BackupTest { };

} // namespace

TEST_F(BackupDamageTest, rewritesAPageThatRottedInIt)
{
    backUpNow();
    flip(target / "backup.db", 3'000'000);
    EXPECT_GT(backUpNow().writtenBytes, 0u);
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupDamageTest, recordThatRottedIsReadFromItsCopyAndWrittenAnew)
{
    for (const char* name : {"backup.head", "backup.head.copy"}) {
        backUpNow();
        ASSERT_TRUE(fs::exists(target / name));
        for (const uint64_t at : {uint64_t{3}, uint64_t{60}, fs::file_size(target / name) - 10}) {
            flip(target / name, at);
            const Result<BackupRecord> record = BackupFolder::readRecord(target);
            ASSERT_TRUE(record) << name << " " << at;
        }
        backUpNow();
        EXPECT_EQ(takeFile(target / "backup.head"), takeFile(target / "backup.head.copy"));
        EXPECT_TRUE(BackupRecord::fromText(takeFile(target / name)));
    }
}

TEST_F(BackupDamageTest, recordIsRefusedWithAnyByteChanged)
{
    backUpNow();
    const std::string good = takeFile(target / "backup.head");
    ASSERT_TRUE(BackupRecord::fromText(good));
    for (size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const Result<BackupRecord> read = BackupRecord::fromText(changed);
        // The line about the database is not signed: what it says is compared with the database itself.
        EXPECT_TRUE(!read || read->head.statement == BackupRecord::fromText(good)->head.statement) << at;
    }
}

} // namespace holdfast::vault::test

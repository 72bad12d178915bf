#include "ui/common/backup_age.h"

#include <gtest/gtest.h>

namespace holdfast::ui {

using std::chrono::hours;

TEST(BackupAge, isDueWhenThereIsNoneOrItIsOlderThanAWeek)
{
    const UtcTime now = *parseUtc("2026-11-25T12:00:00.000Z");
    EXPECT_TRUE(isBackupDue({}, now));
    EXPECT_FALSE(isBackupDue(now - hours(24 * 7), now));
    EXPECT_TRUE(isBackupDue(now - hours(24 * 8), now));
}

TEST(BackupAge, isSaidInDays)
{
    const UtcTime now = *parseUtc("2026-11-25T12:00:00.000Z");
    EXPECT_EQ(describeBackup({}, now), QStringLiteral("No backup yet"));
    EXPECT_EQ(describeBackup(now, now), QStringLiteral("Backed up today"));
    EXPECT_EQ(describeBackup(now - hours(24), now), QStringLiteral("Backed up yesterday"));
    EXPECT_TRUE(describeBackup(now - hours(24 * 12), now).contains(QStringLiteral("12")));
    EXPECT_EQ(describeBackup(now + hours(23), now), QStringLiteral("Backed up today")) << "clocks differ a little";
    EXPECT_EQ(labelBackup(now - hours(24), now), QStringLiteral("Backed up yesterday"));
}

TEST(BackupAge, isUnknownAndDueWhenTheClockWasAheadAtTheBackup)
{
    const UtcTime now = *parseUtc("2026-11-25T12:00:00.000Z");
    for (const auto ahead : {hours(25), hours(24 * 365)}) {
        EXPECT_TRUE(isBackupDue(now + ahead, now));
        EXPECT_TRUE(describeBackup(now + ahead, now).contains(QStringLiteral("dated in the future")));
        EXPECT_TRUE(describeBackup(now + ahead, now).contains(QStringLiteral("make a new one")));
        EXPECT_EQ(labelBackup(now + ahead, now), QStringLiteral("Backup of unknown age"));
    }
    EXPECT_FALSE(isBackupDue(now + hours(23), now));
}

} // namespace holdfast::ui

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
    EXPECT_EQ(describeBackup(now + hours(48), now), QStringLiteral("Backed up today")) << "a clock that was set back";
}

} // namespace holdfast::ui

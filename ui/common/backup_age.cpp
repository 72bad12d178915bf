#include "ui/common/backup_age.h"

#include "core/vault/backup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace holdfast::ui {

static qint64 daysSince(UtcTime last, UtcTime now)
{
    const auto dateOf = [](UtcTime time) {
        return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toLocalTime().date();
    };
    return std::max<qint64>(
        0, dateOf(last).daysTo(dateOf(now))); // a clock that is a little behind gives no negative age
}

static bool isAhead(std::optional<UtcTime> last, UtcTime now)
{
    return last && vault::isDatedAhead(*last, now);
}

QString describeBackup(std::optional<UtcTime> last, UtcTime now)
{
    if (isAhead(last, now))
        return QCoreApplication::translate("BackupAge",
            "The last backup is dated in the future, so that nothing can be said of its age: make a new one.");
    return labelBackup(last, now);
}

QString labelBackup(std::optional<UtcTime> last, UtcTime now)
{
    if (isAhead(last, now))
        return QCoreApplication::translate("BackupAge", "Backup of unknown age");
    if (!last)
        return QCoreApplication::translate("BackupAge", "No backup yet");
    const int days = static_cast<int>(daysSince(*last, now));
    if (days == 0)
        return QCoreApplication::translate("BackupAge", "Backed up today");
    if (days == 1)
        return QCoreApplication::translate("BackupAge", "Backed up yesterday");
    return QCoreApplication::translate("BackupAge", "Backed up %n day(s) ago", nullptr, days);
}

bool isBackupDue(std::optional<UtcTime> last, UtcTime now)
{
    return !last || isAhead(last, now) || daysSince(*last, now) > 7;
}

} // namespace holdfast::ui

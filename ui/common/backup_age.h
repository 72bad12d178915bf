#pragma once

#include "core/base/clock.h"

#include <QString>
#include <optional>

namespace holdfast::ui {

/// How long ago the last backup was, in words: "No backup yet", "Backed up today", "Backed up 12 days ago".
QString describeBackup(std::optional<UtcTime> last, UtcTime now);

/// None yet, or one older than a week.
bool isBackupDue(std::optional<UtcTime> last, UtcTime now);

} // namespace holdfast::ui

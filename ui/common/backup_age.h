#pragma once

#include "core/base/clock.h"

#include <QString>
#include <optional>

namespace holdfast::ui {

/// How long ago the last backup was, in words: "No backup yet", "Backed up today", "Backed up 12 days ago". Where its
/// date is in the future, a sentence says so.
QString describeBackup(std::optional<UtcTime> last, UtcTime now);
/// The same, where there is only room for a few words.
QString labelBackup(std::optional<UtcTime> last, UtcTime now);

/// None yet, or one older than a week, or of which nobody can tell how old it is.
bool isBackupDue(std::optional<UtcTime> last, UtcTime now);

} // namespace holdfast::ui

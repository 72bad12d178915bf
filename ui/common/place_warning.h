#pragma once

#include "core/base/shared_place.h"

#include <QString>

namespace holdfast::ui {

class Notice;

/// What a folder is for.
enum class PlaceUse {
    Vault, ///< a vault lies there
    NewVault, ///< a vault goes there
    Backup, ///< a backup goes there
    OpenFiles ///< files go there that are not encrypted
};

/// What to know before others see or delete what lies in such a place, and what to do. Empty for a
/// backup in a place that other users get at.
QString describePlace(const SharedPlace& place, PlaceUse use);

/// The same of what findSharedPlace() found; empty where the place is well.
QString warnOfPlace(const std::optional<SharedPlace>& place, PlaceUse use);

/// Asks the folder, and says it in `notice` once it has answered.
void sayOfPlace(Notice* notice, const std::filesystem::path& folder, PlaceUse use);

/// What stands there while a folder is asked what it is.
QString lookingAtFolder();

} // namespace holdfast::ui

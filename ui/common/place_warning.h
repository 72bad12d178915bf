#pragma once

#include "core/base/shared_place.h"

#include <QString>

namespace holdfast::ui {

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

/// The same for any folder; empty where it is well.
QString warnOfPlace(const std::filesystem::path& folder, PlaceUse use);

} // namespace holdfast::ui

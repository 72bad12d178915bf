#pragma once

#include <QString>
#include <filesystem>

namespace holdfast::ui {

/// What to know about a vault that lies where others may see or delete it, and what to do; nothing where it is well.
QString warnOfPlace(const std::filesystem::path& vaultFolder);

} // namespace holdfast::ui

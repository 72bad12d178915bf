#pragma once

#include <filesystem>

namespace holdfast::ui {

/// Where a vault goes when nobody chooses otherwise: a folder of this user's own data on this computer.
std::filesystem::path defaultVaultFolder();

/// The vault used last. Only a place other than the default is written down, as one path in the program's own folder.
std::filesystem::path lastVaultFolder();
void rememberVaultFolder(const std::filesystem::path& folder);

/// @{ These ask the disk, which may never answer: not on the user interface's thread (folder_questions.h).
/// Whether a folder holds a vault, going by the names of its files alone.
bool looksLikeVault(const std::filesystem::path& folder);

/// Whether something has that name; false when that can't be known.
bool isAnythingAt(const std::filesystem::path& place);

/// Whether two folders, which need not be there yet, lie on one disk; false when that can't be known.
bool areOnOneDisk(const std::filesystem::path& one, const std::filesystem::path& other);
/// @}

} // namespace holdfast::ui

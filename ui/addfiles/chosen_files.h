#pragma once

#include "core/base/bytes.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace holdfast::ui {

/// What its drive tells of a file or folder that was chosen.
struct ChosenFile {
    bool isFolder = false;
    std::optional<uint64_t> bytes; ///< none where that can't be known
};

/// What there is to know of what was chosen before it is added.
struct ChosenFiles {
    std::vector<ChosenFile> files; ///< the first of them, in their order: as many as are listed
    /// How each of them begins, for its type. Empty where that is too much to look at beforehand: many files, or a
    /// folder, or one that can't be read.
    std::vector<Bytes> beginnings;
};

inline constexpr size_t listedAtMost = 200; ///< more lines than that nobody reads; the number is said instead

/// Asks the disk, which may never answer: not on the user interface's thread (folder_questions.h).
ChosenFiles lookAtChosen(const std::vector<std::filesystem::path>& paths);

} // namespace holdfast::ui

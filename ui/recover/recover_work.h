#pragma once

#include "core/base/progress.h"
#include "core/vault/vault.h"

#include <functional>

namespace holdfast::ui {

/// What of an item did not come out as it was.
struct Loss {
    std::string item, exhibit, title; ///< as far as they are known
};

/// What a restore or a salvage came to.
struct Recovered {
    uint64_t items = 0, files = 0, bytes = 0; ///< files and bytes: of a salvage
    std::optional<UtcTime> madeAt; ///< of the backup that was restored
    std::vector<Loss> losses; ///< each item once
    std::vector<std::string> notes; ///< what else is not as it was, in technical words
    bool isWhole() const { return losses.empty() && notes.empty(); }
};

using ReadSecret = std::function<Result<vault::Secret>()>;

/// A vault of a backup, closed again. Beside the errors of vault::restore(): restore.no-backup, restore.too-damaged
/// (only a salvage is left), restore.wrong-secret, restore.unchecked (stopped when the vault was there already).
Result<Recovered> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& target,
    const ReadSecret& read, const Progress& progress);
/// Files of whatever is intact. Beside the errors of vault::salvage(): salvage.nothing-readable, salvage.stopped (what
/// came out before lies there).
Result<Recovered> salvageVault(const std::filesystem::path& source, const std::filesystem::path& target,
    const ReadSecret& read, const Progress& progress);

inline constexpr ErrorCode restoreNoBackup{"restore.no-backup", ErrorKind::Failed};
inline constexpr ErrorCode restoreTooDamaged{"restore.too-damaged", ErrorKind::NotSound};
inline constexpr ErrorCode restoreWrongSecret{"restore.wrong-secret", ErrorKind::CannotUnlock};
inline constexpr ErrorCode restoreUnchecked{"restore.unchecked", ErrorKind::Incomplete};
inline constexpr ErrorCode salvageNothingReadable{"salvage.nothing-readable", ErrorKind::NotSound};
inline constexpr ErrorCode salvageStopped{"salvage.stopped", ErrorKind::Incomplete};

} // namespace holdfast::ui

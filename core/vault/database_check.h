#pragma once

#include "core/base/progress.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

/// What goes through the whole database at once: SQLite's own check of it, its references, the search index, and the
/// rows that no event tells of. Beside everybody else (ReadBeside). cancelled; all else is a finding.
Result<void> checkDatabase(const Vault& vault, const Progress& progress, std::vector<CheckFinding>& findings);

} // namespace holdfast::vault

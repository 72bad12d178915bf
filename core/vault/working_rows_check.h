#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

class ReadBeside;

/// Rows that are no evidence and that no event tells of, as far as they can contradict others: what pictures look like,
/// and the addresses that wait to be captured. That some are missing is not seen: they have nothing to be compared
/// with. cancelled; all else is a finding.
Result<void> checkWorkingRows(const Vault& vault, ReadBeside& beside, std::vector<CheckFinding>& findings);

} // namespace holdfast::vault

#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// What a check finds in a vault that Vault::open() refused: the pages of the database that are not what was written,
/// and what opening stumbled over. Never empty. Where the refusal tells of no damage (a wrong password, a vault that is
/// open elsewhere, no vault, …) it is the error.
Result<std::vector<CheckFinding>> checkClosed(
    const std::filesystem::path& folder, const Secret& secret, const Error& refusal);

} // namespace holdfast::vault

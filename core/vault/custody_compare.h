#pragma once

#include "core/vault/custody_head.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

/// A head that left this vault earlier, in a bundle or a backup, and was checked there.
struct HeadElsewhere {
    std::string what; ///< "bundle" or "backup": for sentences
    std::string caseId;
    uint64_t seq = 0;
    Digest hash;
    Digest signer; ///< fingerprint
};

/// Whoever holds the password can rewrite a vault and sign it again, but not what left it before. Findings when that
/// head is not on the vault's chain or the signing key is another; empty when it is. check.unrelated when the head is
/// of another case.
Result<std::vector<CheckFinding>> compareWithHead(const Vault& vault, const HeadElsewhere& elsewhere);

namespace errors {
inline constexpr ErrorCode historyDiffers{
    "vault.history-differs", ErrorKind::NotSound}; ///< the log is not the one that left the vault earlier
inline constexpr ErrorCode unrelated{"check.unrelated", ErrorKind::Failed}; ///< a bundle or backup of another vault
inline constexpr ErrorCode notCompared{
    "check.not-compared", ErrorKind::NotSound}; ///< the vault does not open, so its log can't be compared
inline constexpr ErrorCode copyNotSound{
    "check.copy-not-sound", ErrorKind::NotSound}; ///< what to compare with is itself changed or damaged
} // namespace errors

} // namespace holdfast::vault

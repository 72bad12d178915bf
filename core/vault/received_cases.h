#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

namespace errors {
/// It came from somebody else: it is read, and nothing is changed in it, put under it or made from it.
inline constexpr ErrorCode receivedReadOnly{"vault.received-read-only", ErrorKind::Failed};
inline constexpr ErrorCode noSuchCase{"vault.no-such-case", ErrorKind::Failed};
} // namespace errors

/// What somebody else handed over, as a case beside the vault's own (docs/vault-format.md, "Received cases"). Its
/// custody events go to the one chain of the vault: from the moment it came, custody of it is this vault's.
struct ReceivedCase {
    CaseId id;
    uint64_t n = 0; ///< never used again
    std::string bundle; ///< root folder of the bundle; empty, as is all of the sender, once it was forgotten
    std::string senderCase; ///< the id of the case in the sender's vault
    Digest tagManifest; ///< SHA-256 of what was signed
    Digest signer; ///< fingerprint
    bool signerConfirmed = false; ///< when it was taken in
    UtcTime receivedAt;
    uint64_t items = 0; ///< that are still there, observations not counted

    std::string label() const { return "R" + std::to_string(n); } ///< its exhibits are R1-1, R1-2 …
};

Result<std::vector<ReceivedCase>> receivedCases(const Vault& vault); ///< in the order in which they came
/// By its id or its label ("R1"). vault.no-such-case.
Result<ReceivedCase> findReceivedCase(const Vault& vault, std::string_view idOrLabel);
/// The vault's own case by its id or "own", else a received one. vault.no-such-case.
Result<CaseId> findCase(const Vault& vault, std::string_view idOrLabel);

bool isReceived(const Vault& vault, const Item& item);
Result<void> requireOwn(const Vault& vault, const Item& item); ///< vault.received-read-only names the exhibit

/// Gives `received` its number and its time, and keeps it. In the transaction that makes its items; the caller holds
/// the mutex.
Result<void> insertReceivedCase(Vault& vault, ReceivedCase& received);

} // namespace holdfast::vault

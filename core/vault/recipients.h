#pragma once

#include "core/crypto/age_recipient.h"
#include "core/vault/vault.h"

#include <optional>

namespace holdfast::vault {

/// Somebody whom bundles are sealed for, as the person wrote them down.
struct Recipient {
    std::string name; ///< one line, at most 200 bytes
    crypto::AgeRecipient key;
    std::string confirmed; ///< how it was confirmed that the key is theirs; empty: it was not
    UtcTime addedAt;
    std::optional<UtcTime> removedAt; ///< taken out, or written anew
};

/// The address book. A row is never changed but for the time at which it ended, so that it stays known which key a name
/// stood for when. It is the person's own: it leaves in no bundle, and no event tells of it.
Result<std::vector<Recipient>> recipients(const Vault& vault); ///< every row, oldest first
/// The one that a name stands for now. recipient.unknown.
Result<Recipient> findRecipient(const Vault& vault, std::string_view name);
/// The same name and key again is a new row with another confirmation. recipient.bad-name, recipient.name-taken
/// (another key: it is taken out first, so that none is exchanged unseen), io.too-large.
Result<Recipient> addRecipient(
    Vault& vault, std::string_view name, const crypto::AgeRecipient& key, std::string_view confirmed);
Result<void> removeRecipient(Vault& vault, std::string_view name); ///< recipient.unknown

namespace errors {
inline constexpr ErrorCode recipientUnknown{"recipient.unknown", ErrorKind::Failed};
inline constexpr ErrorCode recipientNameTaken{"recipient.name-taken", ErrorKind::Failed};
inline constexpr ErrorCode recipientBadName{"recipient.bad-name", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::vault

#pragma once

#include "core/crypto/key_file.h"
#include "core/vault/database.h"

namespace holdfast::vault {

/// What the database knows of the slot file, which anybody can write who reaches the folder: the SHA-256 of the text
/// that is in place (meta `keys_sha256`) and, while a change is under way, of the one it leads to (`keys_next_sha256`).
enum class KnownKeys {
    Settled, ///< in place, and nothing is under way
    Unsettled, ///< no program noted any yet, or a change was cut short: these are of before it or what it led to
    Foreign, ///< put there by something else: an older copy, or one that was made up
};
Result<KnownKeys> knownKeys(Database& database, const crypto::KeyFile& keys);
/// Whether noteForeignKeys() was the last word on these.
Result<bool> areForeignKeysNoted(Database& database, const crypto::KeyFile& keys);

/// Three steps in a transaction of the caller's. Of a change: these are to come, or those in place stay.
Result<void> expectKeys(Database& database, const crypto::KeyFile& keys);
/// These are in place, and no others are to come.
Result<void> settleKeys(Database& database, const crypto::KeyFile& keys);
/// These were found in place and came from elsewhere.
Result<void> noteForeignKeys(Database& database, const crypto::KeyFile& keys);

/// settleKeys() in a transaction of its own.
Result<void> confirmKeys(Database& database, const crypto::KeyFile& keys);

} // namespace holdfast::vault

#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// Something that is or was wrong with one of the two copies of an open vault's key file.
struct KeyNote {
    std::string text;
    bool isDamage = true; ///< false: a change of the password was cut short, which heals without loss
    bool isUnread = false; ///< it could not be read, and may be whole
    bool isForeign = false; ///< both copies were put there by something else
};

/// Empty when both copies are whole and were so when the vault was opened.
std::vector<KeyNote> keyNotes(const Vault& vault);

/// Whether what opens this vault is not what it wrote last, and was not changed since: a password or a code that was
/// taken away may work again.
bool hasForeignKeys(const Vault& vault);

/// What was damaged when the vault was opened and was put right from its second copy: of the keys, and page 1.
std::vector<std::string> healedWhenOpened(const Vault& vault);

} // namespace holdfast::vault

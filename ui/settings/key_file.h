#pragma once

#include "core/vault/slots.h"

namespace holdfast::ui {

/// Writes a new key file, which never replaces another file, and makes a way in of it; gives the slot's id.
/// io.already-exists, vault.inside-vault, and as Slots::addKeyFile().
Result<std::string> makeKeyFile(vault::Vault& vault, const std::filesystem::path& target);

} // namespace holdfast::ui

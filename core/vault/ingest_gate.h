#pragma once

#include "core/vault/ingest.h"

namespace holdfast::vault {

/// A role as docs/cli.md writes them. vault.bad-artifact.
Result<void> requireRole(std::string_view role);
/// Pages ask the under-18 question whatever they are made of; of other kinds, each artifact's own type decides.
Result<void> passItemGate(const NewItem& item);
/// What is about to be one of its artifacts.
Result<void> passArtifactGate(const NewItem& item, std::string_view role, std::string_view mime);

} // namespace holdfast::vault

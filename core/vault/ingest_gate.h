#pragma once

#include "core/vault/ingest.h"

namespace holdfast::vault {

/// A role as docs/cli.md writes them. vault.bad-artifact.
Result<void> requireRole(std::string_view role);
/// Pages ask the under-18 question whatever they are made of; of other kinds, each artifact's own type decides.
Result<void> passItemGate(const NewItem& item);
/// What is about to be one of its artifacts.
Result<void> passArtifactGate(const NewItem& item, std::string_view role, std::string_view mime);

/// The case that it will be of.
CaseId caseOf(const Vault& vault, const NewItem& item);
/// What was received stays as it came: only what came with it is made from it, or put under it. The caller holds the
/// mutex. vault.received-read-only names the parent.
Result<void> requireCaseOfParent(const Vault& vault, const NewItem& item);

} // namespace holdfast::vault

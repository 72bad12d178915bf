#include "core/vault/ingest_gate.h"

#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

Result<void> requireRole(std::string_view role)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (role.empty() || role.size() > 32 || !std::all_of(role.begin(), role.end(), fits))
        return fail(errors::badArtifact, "role");
    return {};
}

/// A link, and a look at an address without the answer "no", which told nothing but whether it still answers.
static bool isRecordOnly(const NewItem& item)
{
    return item.kind == ItemKind::Link || (item.kind == ItemKind::Observation && item.age != AgeAnswer::No);
}

Result<void> passItemGate(const NewItem& item)
{
    const bool isObservation = item.kind == ItemKind::Observation;
    if (isObservation != item.observed.has_value() || (isObservation && !item.parent))
        return fail(errors::badArtifact, "an observation is of an item and has a verdict, and nothing else has one");
    if (isRecordOnly(item))
        return {};
    return passAgeGate(item.kind == ItemKind::Page ? "text/html" : "", item.purpose, item.age);
}

Result<void> passArtifactGate(const NewItem& item, std::string_view role, std::string_view mime)
{
    if (!isRecordOnly(item))
        return passAgeGate(mime, item.purpose, item.age);
    if (role != "record" || mime != "application/json")
        return fail(holdfast::errors::linkOnly);
    return {};
}

CaseId caseOf(const Vault& vault, const NewItem& item)
{
    return item.caseId ? *item.caseId : vault.defaultCase();
}

Result<void> requireCaseOfParent(const Vault& vault, const NewItem& item)
{
    if (!item.parent)
        return {};
    HF_TRY(Statement row, vault.database().query("SELECT case_id FROM item WHERE id = ?", item.parent->item.text()));
    HF_TRY(const bool found, row.step());
    // The parent of a group may come later.
    if (found && row.text(0) != caseOf(vault, item).text())
        return fail(errors::receivedReadOnly, item.parent->item.text());
    return {};
}

} // namespace holdfast::vault

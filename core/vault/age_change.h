#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// Another answer to the question about under 18 for an item that is stored, and for every copy derived from it: a
/// dated row and an event `age-changed` each, together or not at all. After yes or unsure what the item holds is
/// blocked (Item::isBlocked()); nothing is deleted. The items it changed; none when they had this answer already.
/// policy.under18-unanswered, vault.no-such-item, vault.item-deleted.
Result<std::vector<ItemId>> changeAge(Vault& vault, const ItemId& id, AgeAnswer answer);

/// The exhibit numbers of the items that are blocked.
Result<std::vector<std::string>> blockedItems(const Vault& vault);

/// SQL: whether what the item named by `itemId` holds may be shown and found. Its newest row counts, and so does what
/// `meta` keeps of the newest answer on another page of the database: an old page put among the newer ones takes no
/// block away.
std::string isNotBlockedSql(std::string_view itemId);
/// SQL: the ids of the items of which the two differ.
extern const char* const answersThatDiffer;

/// policy.link-only for what a blocked item holds beside its record.
Result<void> requireReadable(Database& database, const ArtifactId& artifact);

} // namespace holdfast::vault

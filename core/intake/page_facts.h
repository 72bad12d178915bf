#pragma once

#include "core/imaging/decode_client.h"
#include "core/vault/accounts.h"
#include "core/vault/figures.h"

namespace holdfast::intake {

namespace errors {
inline constexpr ErrorCode noPage{"intake.no-page", ErrorKind::Failed}; ///< the item holds no page that could be read
} // namespace errors

bool holdsPage(const vault::Item& item); ///< a captured one, or one that was added as a file

/// Whom a stored page names and what it counts, read by the decode helper, for a person to confirm: nothing is kept.
/// intake.no-page, policy.link-only for an item that is blocked, decode.*, helper.*.
Result<imaging::PageFacts> readPageFacts(
    const vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& item, const Progress& progress = {});

/// The same in the vault's terms.
vault::AccountEntry accountEntry(const imaging::Person& person);
vault::FigureEntry figureEntry(const imaging::Figure& figure);

} // namespace holdfast::intake

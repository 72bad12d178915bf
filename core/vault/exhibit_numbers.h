#pragma once

#include "core/vault/ingest.h"

namespace holdfast::vault {

/// The next number for an item that is being made (docs/vault-format.md, `exhibit_label`), kept under its id. In the
/// transaction that makes it; the caller holds the mutex. policy.link-only for an observation of an item whose answer
/// about under 18 is another by now.
Result<std::string> assignExhibit(Vault& vault, const NewItem& item, const ItemId& id, UtcTime now);

} // namespace holdfast::vault

#pragma once

#include "core/base/json.h"
#include "core/vault/vault.h"

namespace holdfast::cli {

/// The JSON shapes of docs/cli.md, in one place.
Json toJson(const vault::Artifact& artifact);
Json toJson(const vault::Item& item);
Json toJson(const vault::VaultInfo& info);
Json toJson(const vault::CheckFinding& finding);
Json signerJson(const Digest& fingerprint); ///< {"fingerprint","words"}

/// One line for people: exhibit, kind, time, title or address, id.
std::string describe(const vault::Item& item);

} // namespace holdfast::cli

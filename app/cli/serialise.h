#pragma once

#include "core/base/json.h"
#include "core/intake/similar.h"
#include "core/vault/received.h"
#include "core/vault/received_cases.h"
#include "core/vault/slots.h"

namespace holdfast::cli {

/// The JSON shapes of docs/cli.md, in one place.
Json toJson(const vault::Artifact& artifact);
Json toJson(const vault::Item& item);
Json toJson(const vault::VaultInfo& info);
Json toJson(const vault::CheckFinding& finding);
Json toJson(const vault::SlotInfo& slot);
Json toJson(const intake::SimilarItem& similar); ///< {"id","exhibit","distance","captured_at"}
/// {"bundle","signer","sender_id","sender_exhibit","sender_kind"}
Json toJson(const vault::Received& received);
/// {"id","label","bundle","sender_case","signer":{"fingerprint","words","status"},"received_at","items"}
Json toJson(const vault::ReceivedCase& received);
Json signerJson(const Digest& fingerprint); ///< {"fingerprint","words"}

/// One line for people: exhibit, kind, time, title or address, id.
std::string describe(const vault::Item& item);
/// For people, behind that line: whose it was. Empty for nullptr.
std::string describe(const vault::Received* received);
/// One line for people: label, time, how many items, the bundle.
std::string describe(const vault::ReceivedCase& received);
/// One line for people: exhibit, time, how many bits differ, title.
std::string describe(const intake::SimilarItem& similar);
/// One line for people: id, kind, time, whether the vault was opened with it.
std::string describe(const vault::SlotInfo& slot);

} // namespace holdfast::cli

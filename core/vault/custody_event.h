#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/json.h"

#include <optional>

namespace holdfast::vault {

/// One link of a case's custody chain (docs/vault-format.md, "Custody chain"):
///   commitment = SHA-256("holdfast-custody-body-v1" 0x00 ‖ salt ‖ body)
///   hash       = SHA-256("holdfast-custody-link-v1" 0x00 ‖ chain id ‖ u64 big-endian seq ‖ prev_hash ‖ commitment)
/// seq counts from 1; the first prev_hash is 32 zero bytes; the chain id is the case id's 36 characters, until an event
/// `restored` names another one, which counts from that event on.
struct CustodyEvent {
    uint64_t seq = 0;
    Digest prevHash, commitment, hash;
    std::string body; ///< canonical JSON: time, actor, action, subject, details; empty when withheld
    Bytes salt; ///< 32 bytes; empty when withheld

    bool isWithheld() const { return body.empty(); }
};

Digest custodyCommitment(ByteView salt, std::string_view body);
/// The chain id that an event `restored` starts; nothing for any other event. `body` is one that was committed to.
std::optional<std::string> restoredChain(std::string_view body);

Digest custodyLink(std::string_view chainId, uint64_t seq, const Digest& prevHash, const Digest& commitment);

} // namespace holdfast::vault

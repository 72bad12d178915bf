#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/json.h"

namespace holdfast::vault {

/// One link of a case's custody chain (docs/vault-format.md, "Custody chain"):
///   commitment = SHA-256("holdfast-custody-body-v1" 0x00 ‖ salt ‖ body)
///   hash       = SHA-256("holdfast-custody-link-v1" 0x00 ‖ chain id ‖ u64 big-endian seq ‖ prev_hash ‖ commitment)
/// seq counts from 1; the first prev_hash is 32 zero bytes; the chain id is the case id's 36 characters.
struct CustodyEvent {
    uint64_t seq = 0;
    Digest prevHash, commitment, hash;
    std::string body; ///< canonical JSON: time, actor, action, subject, details; empty when withheld
    Bytes salt; ///< 32 bytes; empty when withheld
};

Digest custodyCommitment(ByteView salt, std::string_view body);
Digest custodyLink(std::string_view chainId, uint64_t seq, const Digest& prevHash, const Digest& commitment);

} // namespace holdfast::vault

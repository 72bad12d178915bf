#pragma once

#include "core/base/digest.h"
#include "core/crypto/signing_key.h"

#include <string>

namespace holdfast::vault {

/// Where a custody chain stood at one moment (docs/vault-format.md, "Signed heads").
struct CustodyHead {
    std::string caseId, chainId; ///< the same until a vault is restored from a backup
    uint64_t seq = 0;
    Digest hash;
    std::string reason; ///< why it was signed: lock, backup, export
    std::string signedAt; ///< RFC 3339
};

/// A head as one line of canonical JSON, LF-ended, and the vault's signature of those bytes: SSHSIG, namespace
/// `holdfast-custody-head`, so that ssh-keygen can check it too.
struct SignedHead {
    std::string statement, signature;
};

SignedHead signHead(const crypto::SigningKey& key, const CustodyHead& head);

class Vault;
/// Signs and keeps the head that an export ends with, unless one of the same event is kept already.
Result<void> keepHead(Vault& vault, uint64_t seq, const Digest& hash, std::string_view reason);

struct ReadHead {
    CustodyHead head;
    crypto::PublicKey signer{}; ///< whose signature is right
};
/// Only what signHead() writes. signature.malformed, signature.wrong, json.invalid.
Result<ReadHead> readHead(const SignedHead& untrusted);

} // namespace holdfast::vault

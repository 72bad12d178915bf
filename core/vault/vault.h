#pragma once

#include "core/base/byte_stream.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/crypto/kdf.h"
#include "core/crypto/signing_key.h"
#include "core/vault/custody_event.h"
#include "core/vault/errors.h"
#include "core/vault/items.h"

#include <functional>

namespace holdfast::vault {

class Database;

/// What opens a vault: exactly one of the three is non-empty.
struct Secret {
    SecureBuffer password; ///< UTF-8 as typed; normalised inside
    SecureBuffer recoveryCode; ///< any case and spacing
    SecureBuffer keyFile = {}; ///< the bytes of a key file that the person keeps elsewhere (readKeyFile)
};

struct CreateOptions {
    std::string collectorName; ///< may be empty
    std::string collectorInitials = "EX"; ///< 1 to 4 letters A-Z: the prefix of exhibit numbers
    crypto::KdfParams kdf = crypto::KdfParams::minimum();
};

struct VaultInfo {
    uint32_t schemaVersion = 0;
    std::string programVersion; ///< of the program that created it
    std::string collectorName, collectorInitials;
    UtcTime createdAt;
    uint64_t itemCount = 0, artifactCount = 0, artifactBytes = 0, fileBytes = 0;
    Digest fingerprint; ///< of the signing key
    Json pragmas; ///< cipher, page size, journal mode … as the open database answers
    Json slots; ///< id, kind, created_at, kdf of each key slot
};

/// One finding of a whole-vault check.
struct CheckFinding {
    ErrorCode code;
    std::string subject; ///< item or artifact id, or "database", "custody", "keys"
    std::string detail;
};

/// An open vault. Thread-safe: every call takes the connection for one short transaction, and long work (ingest,
/// reading) takes it again for each chunk, so readers never wait for a whole import. One process at a time has it open.
class Vault {
public:
    struct Created;
    /// Makes the folder (which must not exist, or be empty) and everything in it, or nothing.
    /// vault.exists, vault.weak-password, vault.path-too-long, io.*.
    static Result<Created> create(const std::filesystem::path& folder, const SecureBuffer& password,
        const CreateOptions& options, const Clock& clock = Clock::system());
    /// vault.wrong-password (after the same work as for a right one), vault.in-use, vault.not-a-vault, vault.read-only,
    /// vault.keys-damaged, vault.damaged, vault.newer-version, vault.path-too-long.
    static Result<std::unique_ptr<Vault>> open(
        const std::filesystem::path& folder, const Secret& secret, const Clock& clock = Clock::system());
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    Result<VaultInfo> info() const;
    CaseId defaultCase() const; ///< the vault's own case, made with it; others were received (received_cases.h)
    const Clock& clock() const;
    const std::filesystem::path& folder() const;
    const crypto::SigningKey& signingKey() const;

    Result<std::vector<Item>> items(const ItemFilter& filter = {}) const; ///< newest first
    Result<Item> item(const ItemId& id) const; ///< vault.no-such-item
    Result<uint64_t> countItems(const ItemFilter& filter = {}) const;

    /// Reads one artifact; the last read fails with vault.artifact-damaged when the bytes are not those that were
    /// stored.
    Result<std::unique_ptr<ByteSource>> openArtifact(const Artifact& artifact) const;
    /// A small artifact at once; io.too-large beyond `cap`.
    Result<Bytes> readArtifact(const Artifact& artifact, size_t cap) const;

    /// Appends to the chain that tells of the case: "viewed", "exported", "verified" and so on. There is one, of the
    /// vault's own case: custody of what was received goes on in it. `details` goes into the event's body.
    Result<void> recordEvent(
        const CaseId& caseId, std::string_view action, std::string_view subject, const Json& details);
    /// The chain that tells of a case, from its first event; `visit` returns false to stop. vault.custody-broken when a
    /// link is wrong.
    Result<void> forEachEvent(const CaseId& caseId, const std::function<bool(const CustodyEvent&)>& visit) const;

    /// Every artifact's hash, every link of every custody chain, the database's own integrity. Findings, empty when
    /// sound.
    Result<std::vector<CheckFinding>> check(const Progress& progress = {}) const;

    /// Slots::changePassword() of the slot that this vault was opened through, or of its only password.
    Result<void> changePassword(const SecureBuffer& newPassword);

    struct State;
    State& state() const { return *m_state; } ///< for core/vault only
    Database& database() const; ///< for core/vault only

private:
    Vault();
    std::unique_ptr<State> m_state;
};

struct Vault::Created {
    std::unique_ptr<Vault> vault;
    SecureBuffer recoveryCode; ///< ASCII, in groups; shown once, never stored
};

} // namespace holdfast::vault

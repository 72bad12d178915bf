#pragma once

#include "core/crypto/errors.h"

namespace holdfast::vault::errors {
inline constexpr ErrorCode wrongPassword = crypto::errors::wrongSecret; ///< vault.wrong-password
inline constexpr ErrorCode recoveryCodeMistyped
    = crypto::errors::recoveryCodeMistyped; ///< its check group does not fit
inline constexpr ErrorCode inUse{"vault.in-use", ErrorKind::Failed}; ///< open in another process
inline constexpr ErrorCode lockLost{
    "vault.lock-lost", ErrorKind::Failed}; ///< its lock file was taken away; another program may have worked in it
inline constexpr ErrorCode notAVault{"vault.not-a-vault", ErrorKind::Failed}; ///< no folder, or no vault in it
inline constexpr ErrorCode exists{"vault.exists", ErrorKind::Failed};
inline constexpr ErrorCode readOnly{"vault.read-only", ErrorKind::Failed};
inline constexpr ErrorCode moved{"vault.moved", ErrorKind::Failed}; ///< while it was open, or its drive is gone
inline constexpr ErrorCode pathTooLong{"vault.path-too-long", ErrorKind::Failed}; ///< for the database's layer
inline constexpr ErrorCode keysDamaged
    = crypto::errors::keyFileDamaged; ///< vault.keys-damaged: neither copy of the key file is whole
inline constexpr ErrorCode keysReplaced{
    "vault.keys-replaced", ErrorKind::NotSound}; ///< vault.keys is not what the vault wrote last
inline constexpr ErrorCode damaged{
    "vault.damaged", ErrorKind::NotSound}; ///< the database does not open or contradicts itself
inline constexpr ErrorCode unreadable{"vault.unreadable", ErrorKind::Failed}; ///< the disk fails to read a part of it
inline constexpr ErrorCode outcomeUnclear{
    "vault.outcome-unclear", ErrorKind::Failed}; ///< a change failed at its very end, and may be stored
inline constexpr ErrorCode newerVersion = crypto::errors::keyFileNewer; ///< vault.newer-version
inline constexpr ErrorCode weakPassword{
    "vault.weak-password", ErrorKind::Usage}; ///< empty, or shorter than 8 characters
inline constexpr ErrorCode noSuchItem{"vault.no-such-item", ErrorKind::Failed};
inline constexpr ErrorCode itemDeleted{"vault.item-deleted", ErrorKind::Failed}; ///< a tombstone is all there is
inline constexpr ErrorCode noSuchArtifact{"vault.no-such-artifact", ErrorKind::Failed};
inline constexpr ErrorCode artifactDamaged{"vault.artifact-damaged", ErrorKind::NotSound};
inline constexpr ErrorCode custodyBroken{"vault.custody-broken", ErrorKind::NotSound};
inline constexpr ErrorCode badItemKind{"vault.bad-item-kind", ErrorKind::Usage}; ///< no such kind of item
inline constexpr ErrorCode searchTooLong{
    "vault.search-too-long", ErrorKind::Usage}; ///< more words than can be looked for at once
inline constexpr ErrorCode badInitials{"vault.bad-initials", ErrorKind::Usage}; ///< not 1 to 4 letters A-Z
inline constexpr ErrorCode badArtifact{
    "vault.bad-artifact", ErrorKind::Usage}; ///< a role, or a use of Ingest, that can't be
inline constexpr ErrorCode insertOnly{
    "vault.insert-only", ErrorKind::Failed}; ///< a trigger or constraint refused a change
} // namespace holdfast::vault::errors

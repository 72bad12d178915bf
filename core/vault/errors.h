#pragma once

#include "core/base/error.h"

namespace holdfast::vault::errors {
inline constexpr ErrorCode wrongPassword{"vault.wrong-password", ErrorKind::CannotUnlock};
inline constexpr ErrorCode inUse{"vault.in-use", ErrorKind::Failed}; ///< open in another process
inline constexpr ErrorCode notAVault{"vault.not-a-vault", ErrorKind::Failed}; ///< no folder, or no vault in it
inline constexpr ErrorCode exists{"vault.exists", ErrorKind::Failed};
inline constexpr ErrorCode readOnly{"vault.read-only", ErrorKind::Failed};
inline constexpr ErrorCode keysDamaged{"vault.keys-damaged", ErrorKind::Failed}; ///< neither copy of the key file is whole
inline constexpr ErrorCode damaged{"vault.damaged", ErrorKind::NotSound}; ///< the database does not open or contradicts itself
inline constexpr ErrorCode newerVersion{"vault.newer-version", ErrorKind::Failed};
inline constexpr ErrorCode weakPassword{"vault.weak-password", ErrorKind::Usage}; ///< empty, or shorter than 8 characters
inline constexpr ErrorCode noSuchItem{"vault.no-such-item", ErrorKind::Failed};
inline constexpr ErrorCode noSuchArtifact{"vault.no-such-artifact", ErrorKind::Failed};
inline constexpr ErrorCode artifactDamaged{"vault.artifact-damaged", ErrorKind::NotSound};
inline constexpr ErrorCode custodyBroken{"vault.custody-broken", ErrorKind::NotSound};
}

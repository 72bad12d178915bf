#pragma once

#include "core/crypto/ots.h"

namespace holdfast::crypto {

/// Magic, version 1, and that it is of a SHA-256 (docs/bundle-format.md, section 3.5).
inline constexpr std::array<uint8_t, 33> otsHead{0x00, 'O', 'p', 'e', 'n', 'T', 'i', 'm', 'e', 's', 't', 'a', 'm', 'p',
    's', 0x00, 0x00, 'P', 'r', 'o', 'o', 'f', 0x00, 0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 0x01, 0x08};
inline constexpr uint8_t otsFork = 0xff; ///< more siblings follow
inline constexpr uint8_t otsAttestationMark = 0x00;

} // namespace holdfast::crypto

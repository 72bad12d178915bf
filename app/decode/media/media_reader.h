#pragma once

#include "app/decode/media/ranged_input.h"
#include "core/imaging/media.h"

namespace holdfast::decode {

/// What a film or sound file is, and frames of it in one picture. decode.unsupported, decode.failed, io.out-of-memory.
Result<imaging::Media> readMedia(RangedInput& untrustedFile);

} // namespace holdfast::decode

#pragma once

#include "core/crypto/kdf.h"

namespace holdfast::crypto {

/// What KdfParams::calibrated() chooses where one derivation with the minimum took `takenByMinimum`.
KdfParams paramsForSpeed(std::chrono::nanoseconds takenByMinimum, std::chrono::milliseconds target);

} // namespace holdfast::crypto

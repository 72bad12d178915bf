#pragma once

#include "core/base/confinement.h"

#include <cstdint>

namespace holdfast {

/// The Landlock version of the running kernel; 0 when it has none or it is switched off.
int landlockVersion();

/// Refuses every path not named in `confinement` and, as far as this kernel can, TCP, abstract sockets and signals out
/// of the helper. Covers the calling thread and what it starts. helper.not-confined.
Result<void> applyLandlock(const Confinement& confinement);

} // namespace holdfast

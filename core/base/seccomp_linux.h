#pragma once

#include "core/base/confinement.h"

namespace holdfast {

/// The system calls left to a helper (docs/decisions/0002-confinement.md): a closed list for one that neither starts
/// processes nor uses the network, else everything but a list of dangerous ones. For all threads. helper.not-confined.
Result<void> applySeccomp(const Confinement& confinement);

} // namespace holdfast

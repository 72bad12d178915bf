#pragma once

#include "core/base/progress.h"

namespace holdfast::verify {

/// A line on standard error that is rewritten as the work goes on; nothing when that is no terminal.
Progress terminalProgress();
void clearTerminalProgress();

} // namespace holdfast::verify

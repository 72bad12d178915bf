#pragma once

#include "core/base/error.h"

namespace holdfast::cli {

/// Parses the arguments, runs the one command that they name and gives the exit code of docs/cli.md.
int runCommandLine(int argumentCount, const char* const* arguments);

/// Says why the program can't start, as it would say any other error.
int refuseToStart(const Error& error, int argumentCount, const char* const* arguments);

} // namespace holdfast::cli

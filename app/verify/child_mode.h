#pragma once

namespace holdfast::verify {

/// Checks one bundle for a parent program (docs/helper-protocol.md, "Verify"). Returns the exit code.
int runAsChild();

} // namespace holdfast::verify

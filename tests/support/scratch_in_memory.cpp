#include <cstdlib>

// Before the first test asks for the folder for temporary files: scripts/test names another one by HOLDFAST_SCRATCH,
// where nothing waits for a disk. What is left when the power goes is tried without one (lost_writes.h).
[[maybe_unused]] static const bool s_isScratchNamed = [] {
    const char* const scratch = std::getenv("HOLDFAST_SCRATCH");
    return scratch != nullptr && ::setenv("TMPDIR", scratch, 1) == 0;
}();

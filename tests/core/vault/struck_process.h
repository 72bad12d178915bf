#pragma once

#include <functional>

namespace holdfast::vault::test {

/// How a process ended that was to be struck.
struct Struck {
    bool wasKilled = false; ///< false: it ended by itself before its time came
    int exitStatus = -1; ///< -1: it could not be traced
};
/// Runs `work` in a process of its own and kills that process right before its `strikeAt`th call (from 1) that changes
/// something on disk: a name made, moved or removed, a write, a sync.
Struck strike(unsigned strikeAt, const std::function<int()>& work);

} // namespace holdfast::vault::test

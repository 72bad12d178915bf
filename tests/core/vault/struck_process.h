#pragma once

#include "tests/support/rounds.h"

#include <functional>
#include <random>

namespace holdfast::vault::test {

/// How a process ended that was to be struck.
struct Struck {
    bool wasKilled = false; ///< false: it ended by itself before its time came
    int exitStatus = -1; ///< -1: it could not be traced
};
/// Runs `work` in a process of its own and kills that process right before its `strikeAt`th call (from 1) that changes
/// something on disk: a name made, moved or removed, a write, a sync.
Struck strike(unsigned strikeAt, const std::function<int()>& work);

/// How far apart the places are at which a test strikes: `usual` in the test run, each one in scripts/soak.
inline unsigned strikesApart(unsigned usual)
{
    return holdfast::test::roundsOr(0) > 0 ? 1 : usual;
}

/// Where such a test begins: another place in each run, so that over some of them none is left out.
inline unsigned firstStrike(unsigned usual)
{
    return 1 + std::random_device{}() % strikesApart(usual);
}

} // namespace holdfast::vault::test

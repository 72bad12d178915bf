#pragma once

#include <cstdlib>
#include <random>

namespace holdfast::test {

/// How often a test repeats what it does at another moment or place; scripts/soak asks for more by HOLDFAST_ROUNDS.
inline unsigned roundsOr(unsigned usual)
{
    const char* const asked = std::getenv("HOLDFAST_ROUNDS");
    return asked == nullptr ? usual : static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

/// Where a test draws by chance and expects something of how the draws come out: always the same draws in a usual run,
/// which are too few for that, and others each time that scripts/soak asks for more.
inline unsigned seedOr(unsigned usual)
{
    return std::getenv("HOLDFAST_ROUNDS") == nullptr ? usual : std::random_device{}();
}

} // namespace holdfast::test

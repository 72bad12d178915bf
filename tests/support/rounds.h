#pragma once

#include <cstdlib>

namespace holdfast::test {

/// How often a test repeats what it does at another moment or place; scripts/soak asks for more by HOLDFAST_ROUNDS.
inline unsigned roundsOr(unsigned usual)
{
    const char* const asked = std::getenv("HOLDFAST_ROUNDS");
    return asked == nullptr ? usual : static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

} // namespace holdfast::test

#pragma once

#include <atomic>

namespace holdfast::test {

/// The next derivation is made, whatever it was asked before.
void forgetDerivations();

/// Passwords that are set while one of these stands cost next to nothing to derive, then and later in this process: for
/// vaults that a test makes itself and of which it asks nothing about guessing. A salt that was met before any stood is
/// derived in full. Without effect in programs that do not link holdfast_remembered_derivations.
class QuickDerivations {
public:
    QuickDerivations() { ++s_standing; }
    ~QuickDerivations() { --s_standing; }
    QuickDerivations(const QuickDerivations&) = delete;
    QuickDerivations& operator=(const QuickDerivations&) = delete;
    static bool stand() { return s_standing > 0; }

private:
    inline static std::atomic<int> s_standing = 0;
};

} // namespace holdfast::test

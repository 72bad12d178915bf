#pragma once

namespace holdfast::test {

/// The next derivation is made, whatever it was asked before.
void forgetDerivations();

} // namespace holdfast::test

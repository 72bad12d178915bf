#include "tests/support/remembered_derivations.h"

namespace holdfast::test {

void forgetDerivations() { }

} // namespace holdfast::test

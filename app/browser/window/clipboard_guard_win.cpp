#include "app/browser/window/clipboard_guard.h"

namespace holdfast::browser {

// There is no way here to come before Qt's own function; a page can copy by script once somebody used it.
void letPersonCopy() { }

} // namespace holdfast::browser

#pragma once

namespace holdfast::browser {

/// A page that somebody pressed a key in may copy by script (execCommand), for which Chromium asks nobody. So what a
/// page puts into the clipboard is dropped, unless the person has just pressed the keys or chosen the entry for
/// copying, which this tells. On Linux only; elsewhere it does nothing.
void letPersonCopy();

} // namespace holdfast::browser

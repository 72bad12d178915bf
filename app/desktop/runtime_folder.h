#pragma once

namespace holdfast::desktop {

/// Where the session has no runtime folder (XDG_RUNTIME_DIR is not set), Qt would make one in /tmp and say so on the
/// terminal. Gives it a private folder of this user's own home instead. To be called before there is a QApplication.
void keepRuntimeFolderAtHome();

} // namespace holdfast::desktop

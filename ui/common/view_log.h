#pragma once

#include "core/vault/vault.h"

namespace holdfast::ui {

/// The log could not be told that an original is about to be seen; nothing was shown.
inline constexpr ErrorCode viewNotLogged{"view.not-logged", ErrorKind::Failed};

/// The custody event `viewed`. Comes before an original is shown: without it nothing is. view.not-logged.
Result<void> logView(vault::Vault& vault, const vault::Item& item);

} // namespace holdfast::ui

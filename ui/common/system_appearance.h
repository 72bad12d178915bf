#pragma once

#include "ui/common/theme.h"

#include <functional>

class QObject;

namespace holdfast::ui {

/// Calls `changed` on the user interface's thread with the system's preference, as soon as the system has told it and
/// whenever it changes, for as long as `context` lives. Never waits. Where Qt itself follows the system (6.5 and later)
/// that is used.
void watchSystemAppearance(QObject* context, std::function<void(Theme::Appearance)> changed);

} // namespace holdfast::ui

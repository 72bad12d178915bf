#pragma once

#include "ui/common/theme.h"

#include <QString>

namespace holdfast::ui {

/// resources/styles/holdfast.qss with every @name replaced by the colour of that name.
QString styleSheetFor(const Colors& colors, double textScale = 1);

} // namespace holdfast::ui

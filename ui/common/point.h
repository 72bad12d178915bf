#pragma once

#include "ui/common/icon.h"

class QString;
class QWidget;

namespace holdfast::ui {

/// One thing to know: a mark, what it is, and why, below each other.
QWidget* makePoint(Icon icon, const QString& what, const QString& why);

} // namespace holdfast::ui

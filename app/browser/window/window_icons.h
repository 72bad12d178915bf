#pragma once

#include <QIcon>

namespace holdfast::browser {

enum class Sign { Back, Forward, Reload, Stop, Smaller, Larger, Find, Add };

/// Drawn in the text's colour; arrows follow the direction of reading.
QIcon signIcon(Sign sign, const QPalette& palette, bool isRightToLeft);

} // namespace holdfast::browser

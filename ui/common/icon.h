#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace holdfast::ui {

/// The drawings of resources/icons: one stroke width, drawn in any colour.
enum class Icon {
    Today,
    Evidence,
    Capture,
    Document,
    HandOver,
    Help,
    Lock,
    File,
    Check,
    Cross,
    Info,
    Eye,
    Search,
    Verify,
    Folder,
    Print,
    Link,
    Undo,
    Redo,
    Plus,
    Minus,
    Remove,
    Next,
    Previous,
    Warn,
    More,
    Mark,
    Settings,
    Down
};

QPixmap iconPixmap(Icon icon, int side, const QColor& color, qreal devicePixelRatio = 1.0);

/// For a push button: quiet until it is enabled, in the colour of the button's own text.
inline constexpr int iconGap = 4; ///< px after the icon
QIcon buttonIcon(Icon icon, const QColor& color);

} // namespace holdfast::ui

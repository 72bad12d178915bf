#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace holdfast::ui {

/// The named colours of one appearance. No screen uses any other.
struct Colors {
    QColor background, surface, side, hover;
    QColor text, quiet; ///< on every background above at 4.5:1 or more
    QColor line; ///< thin rules and the edges of cards
    QColor edge; ///< the outline of what can be typed into or ticked: 3:1 or more
    QColor accent, accentHover, accentText, soft;
    QColor warn, warnSoft, bad, badSoft, ok, okSoft;
    QColor blurLight, blurDark; ///< stands in for a picture that is not shown
    QColor cover; ///< what is drawn over an identity document
};

/// The one place that decides how Holdfast looks: colours, spacings on an 8 px grid, type sizes.
class Theme {
public:
    enum class Appearance { Light, Dark };
    enum class Size { Small, Body, Title, Heading };

    static const Theme& current();
    static const Colors& colorsOf(Appearance appearance);
    /// What the system prefers, as far as it can be known without waiting for anybody.
    static Appearance systemAppearance();
    /// Sets palette, fonts and style of the whole program. textScale 1.0 is the system's own size.
    static void apply(QApplication& application, Appearance appearance, qreal textScale = 1.0);
    /// Keeps following the system's light or dark setting.
    static void follow(QApplication& application);

    Appearance appearance() const { return m_appearance; }
    const Colors& colors() const { return colorsOf(m_appearance); }
    QFont font(Size size, bool strong = false) const;
    QFont monospace() const;
    /// A length that grows with the text: icons, columns, break points. px
    int scaled(int px) const;
    qreal textScale() const { return m_textScale; }

    static constexpr int unit = 8; ///< px
    static constexpr int gap = 16; ///< px, between neighbours
    static constexpr int margin = 40; ///< px, at the sides of a screen
    static constexpr int radius = 12; ///< px, of cards
    static constexpr int smallRadius = 8; ///< px, of controls
    static constexpr int target = 32; ///< px, the least side of whatever can be pressed

private:
    Appearance m_appearance = Appearance::Light;
    qreal m_textScale = 1.0;
    QFont m_base;
};

/// WCAG 2 contrast ratio, 1 to 21.
qreal contrast(const QColor& one, const QColor& other);

} // namespace holdfast::ui

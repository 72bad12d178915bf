#include "ui/common/theme.h"

#include "ui/common/style_sheet.h"
#include "ui/common/system_appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <cmath>

namespace holdfast::ui {

namespace {

Theme& mutableCurrent()
{
    static Theme theme;
    return theme;
}

const Colors& light()
{
    static const Colors colors{QColor(0xF6F4F0), QColor(0xFFFFFF), QColor(0xEFECE6), QColor(0xF3F1EC), QColor(0x20262B),
        QColor(0x5A636D), QColor(0xE2DDD4), QColor(0x8C8579), QColor(0x2B6C67), QColor(0x235A56), QColor(0xFFFFFF),
        QColor(0xE2EFED), QColor(0x855700), QColor(0xFBF0D9), QColor(0xA8322A), QColor(0xF9E6E3), QColor(0x2C6E49),
        QColor(0xE3F1E8), QColor(0xCFC6BB), QColor(0xB7AA9C), QColor(0x111111)};
    return colors;
}

const Colors& dark()
{
    static const Colors colors{QColor(0x15181B), QColor(0x1D2125), QColor(0x191C20), QColor(0x262B30), QColor(0xE9ECEE),
        QColor(0xA2ABB4), QColor(0x30363C), QColor(0x747E88), QColor(0x79C7BE), QColor(0x90D3CB), QColor(0x0E2422),
        QColor(0x20383A), QColor(0xE7BD6A), QColor(0x352B16), QColor(0xF0938A), QColor(0x3A2220), QColor(0x85CFA2),
        QColor(0x1D3426), QColor(0x3A3F44), QColor(0x2C3035), QColor(QRgb(0))};
    return colors;
}

QPalette paletteFor(const Colors& colors)
{
    QPalette palette(colors.surface, colors.background);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.background);
    palette.setColor(QPalette::PlaceholderText, colors.quiet);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.quiet);
    return palette;
}

qreal luminance(const QColor& color)
{
    const auto linear
        = [](qreal value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Theme& Theme::current()
{
    return mutableCurrent();
}

const Colors& Theme::colorsOf(Appearance appearance)
{
    return appearance == Appearance::Dark ? dark() : light();
}

Theme::Appearance Theme::systemAppearance()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Appearance::Dark : Appearance::Light;
#endif
    // Before Qt 6.5 the platform's own palette tells: it must be asked before ours replaces it.
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Appearance::Dark : Appearance::Light;
}

void Theme::apply(QApplication& application, Appearance appearance, qreal textScale)
{
    Theme& theme = mutableCurrent();
    static const QFont systemFont = QGuiApplication::font();
    theme.m_appearance = appearance;
    theme.m_textScale = textScale;
    theme.m_base = systemFont;
    // Reading for a long time, tired: never smaller than 10.5 pt (14 px at 96 dpi).
    theme.m_base.setPointSizeF(std::max(10.5, systemFont.pointSizeF()) * textScale);
    if (!application.style() || application.style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(theme.m_base);
    application.setPalette(paletteFor(theme.colors()));
    application.setStyleSheet(styleSheetFor(theme.colors(), textScale));
}

void Theme::follow(QApplication& application)
{
    watchSystemAppearance(&application, [&application](Appearance appearance) {
        if (appearance != current().appearance())
            apply(application, appearance, current().textScale());
    });
}

QFont Theme::font(Size size, bool strong) const
{
    static constexpr qreal factors[] = {0.875, 1.0, 1.25, 1.6};
    QFont font = m_base;
    font.setPointSizeF(m_base.pointSizeF() * factors[static_cast<int>(size)]);
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::monospace() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(m_base.pointSizeF() * 0.9);
    return font;
}

int Theme::scaled(int px) const
{
    return static_cast<int>(std::lround(px * m_base.pointSizeF() / 10.5));
}

qreal contrast(const QColor& one, const QColor& other)
{
    const qreal first = luminance(one) + 0.05;
    const qreal second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace holdfast::ui

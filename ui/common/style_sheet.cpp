#include "ui/common/style_sheet.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <utility>

namespace holdfast::ui {

QString styleSheetFor(const Colors& colors, double textScale)
{
    QFile file(QStringLiteral(":/styles/holdfast.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first, so that @accentText is not taken for @accent.
    static constexpr std::array<std::pair<const char*, QColor Colors::*>, 15> names{
        {{"@accentHover", &Colors::accentHover}, {"@accentText", &Colors::accentText},
            {"@background", &Colors::background}, {"@surface", &Colors::surface}, {"@badSoft", &Colors::badSoft},
            {"@accent", &Colors::accent}, {"@quiet", &Colors::quiet}, {"@hover", &Colors::hover},
            {"@side", &Colors::side}, {"@text", &Colors::text}, {"@line", &Colors::line}, {"@edge", &Colors::edge},
            {"@soft", &Colors::soft}, {"@warn", &Colors::warn}, {"@bad", &Colors::bad}}};
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), (colors.*color).name());
    // All from two even numbers, because a corner that is rounder than half of its side becomes a square one.
    const int side = 2 * qRound(8 * textScale), dot = 2 * qRound(4 * textScale), outside = side + 2;
    for (const auto& [name, px] : {std::pair("@markSide", side), std::pair("@markDot", dot),
             std::pair("@markRadius", outside / 2), std::pair("@markRing", (outside - dot) / 2)})
        sheet.replace(QLatin1String(name), QString::number(px) + QStringLiteral("px"));
    return sheet;
}

} // namespace holdfast::ui

#include "ui/common/theme.h"

#include "ui/common/style_sheet.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <gtest/gtest.h>

namespace holdfast::ui {

class BothThemes : public ::testing::TestWithParam<Theme::Appearance> {
protected:
    const Colors& colors = Theme::colorsOf(GetParam());
};

TEST_P(BothThemes, textCanBeReadOnEveryGround)
{
    for (const QColor& ground : {colors.background, colors.surface, colors.side, colors.hover, colors.soft}) {
        EXPECT_GE(contrast(colors.text, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(colors.quiet, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(colors.accent, ground), 4.5) << ground.name().toStdString();
    }
    EXPECT_GE(contrast(colors.accentText, colors.accent), 4.5);
    EXPECT_GE(contrast(colors.accentText, colors.accentHover), 4.5);
    EXPECT_GE(contrast(colors.quiet, colors.line), 4.0) << "a button that is switched off";
}

TEST_P(BothThemes, meaningfulColoursCanBeReadOnTheirOwnGroundAndOnCards)
{
    const std::pair<QColor, QColor> pairs[]
        = {{colors.warn, colors.warnSoft}, {colors.bad, colors.badSoft}, {colors.ok, colors.okSoft}};
    for (const auto& [ink, ground] : pairs) {
        EXPECT_GE(contrast(ink, ground), 4.5) << ink.name().toStdString();
        EXPECT_GE(contrast(ink, colors.surface), 4.5) << ink.name().toStdString();
        EXPECT_GE(contrast(colors.text, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(colors.quiet, ground), 4.5) << ground.name().toStdString();
    }
}

TEST_P(BothThemes, edgesOfControlsStandOut)
{
    EXPECT_GE(contrast(colors.edge, colors.surface), 3.0);
    EXPECT_GE(contrast(colors.edge, colors.background), 3.0);
}

TEST_P(BothThemes, everyNameInTheStyleSheetIsAColourOfTheTheme)
{
    const QString sheet = styleSheetFor(colors);
    EXPECT_GT(sheet.size(), 500);
    EXPECT_EQ(sheet.indexOf(QLatin1Char('@'), sheet.indexOf(QStringLiteral("*/"))), -1);
}

TEST_P(BothThemes, marksOfChoicesGrowWithTheText)
{
    const QString mark = QStringLiteral("QRadioButton::indicator { width: %1px; height: %1px; border-radius: %2px;");
    EXPECT_TRUE(styleSheetFor(colors, 1).contains(mark.arg(16).arg(9)));
    EXPECT_TRUE(styleSheetFor(colors, 1.2).contains(mark.arg(20).arg(11)));
    EXPECT_TRUE(styleSheetFor(colors, 2).contains(mark.arg(32).arg(17)));
}

TEST_P(BothThemes, wordsInAnEmptyFieldCanBeRead)
{
    Theme::apply(*qApp, GetParam());
    QLineEdit line;
    QPlainTextEdit text;
    for (QWidget* field : std::initializer_list<QWidget*>{&line, &text}) {
        field->ensurePolished();
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const QColor ink = field->palette().color(group, QPalette::PlaceholderText);
            EXPECT_EQ(ink.alpha(), 255) << "a see-through colour is fainter than it looks here";
            EXPECT_GE(contrast(ink, colors.surface), 4.5) << ink.name().toStdString();
        }
        EXPECT_EQ(field->palette().color(QPalette::Text), colors.text);
    }
}

INSTANTIATE_TEST_SUITE_P(Theme, BothThemes, ::testing::Values(Theme::Appearance::Light, Theme::Appearance::Dark));

TEST(Contrast, isThatOfTheStandardForBlackOnWhite)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
}

} // namespace holdfast::ui

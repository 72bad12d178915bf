#include "tests/ui/ui_fixture.h"
#include "ui/common/elided_label.h"
#include "ui/common/format_text.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardItemModel>

namespace holdfast::ui {

// Where the ink of a widget begins and ends, as parts of its width.
static std::pair<double, double> inkOf(QWidget& widget)
{
    const QImage drawn = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb ground = drawn.pixel(0, 0);
    int first = drawn.width();
    int last = 0;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            if (drawn.pixel(x, y) != ground) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
    return {double(first) / drawn.width(), double(last) / drawn.width()};
}

class InArabic : public UiTest {
protected:
    InArabic() { loadTranslation(*qApp, QStringLiteral("ar")); }
};

TEST_F(InArabic, aPathStandsAtTheSideWhereTheOtherWordsStand)
{
    for (QLabel* made : {makeBody(QStringLiteral("/media/stick")), makeQuiet(QStringLiteral("takeitdown.ncmec.org")),
             makeMono(QStringLiteral("d27b1f04")), makeStrong(QStringLiteral("200"))}) {
        const std::unique_ptr<QLabel> label(made);
        label->resize(600, 40);
        EXPECT_GT(inkOf(*label).first, 0.5) << label->text().toStdString();
    }
}

TEST_F(InArabic, theLastLineOfSeveralStandsThereToo)
{
    const std::unique_ptr<QLabel> label(makeBody(QStringLiteral("نص\n") + isolated(QStringLiteral("stopncii.org"))));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->resize(600, 80);
    EXPECT_GT(inkOf(*label).first, 0.5);
}

TEST_F(InArabic, everyNumberHasTheDigitsThatHashesAndExhibitsHave)
{
    const QRegularExpression other(QStringLiteral("[\u0660-\u0669\u06F0-\u06F9]"));
    for (const QString& text : {formatTime(Clock::system().now()), formatBytes(87300), formatCount(1234567),
             formatDuration(45000), QLocale().toString(0.4, 'f', 1)})
        EXPECT_FALSE(text.contains(other)) << text.toStdString();
}

TEST(Language, isEnglishThroughoutWhereHoldfastDoesNotSpeakTheOneAskedFor)
{
    for (const char* language : {"he", "C"}) {
        loadTranslation(*qApp, QLatin1String(language));
        EXPECT_EQ(QLocale().language(), QLocale::English) << language;
        EXPECT_EQ(qApp->layoutDirection(), Qt::LeftToRight) << language;
        EXPECT_EQ(formatDuration(1000), QStringLiteral("1 second")) << language;
    }
}

TEST(Isolated, takesAwayWhatWouldTurnTheWordsAroundIt)
{
    const QString harmless = isolated(QStringLiteral("photo\u202Egnp.exe"));
    EXPECT_EQ(harmless, QStringLiteral("\u2066photo\uFFFDgnp.exe\u2069"));
}

TEST(ElidedLabel, leavesOutTheMiddleOfAPathOnlyWhereItDoesNotFit)
{
    const QString path = QStringLiteral("/home/somebody/Documents/a folder with a long name/vault");
    ElidedLabel label(QStringLiteral("Vault: %1"), path);
    label.resize(label.sizeHint());
    EXPECT_TRUE(label.shown().contains(path));
    label.resize(200, 20);
    EXPECT_TRUE(label.shown().contains(QChar(0x2026)));
    EXPECT_TRUE(label.shown().startsWith(QStringLiteral("Vault: ")));
    EXPECT_LE(label.fontMetrics().horizontalAdvance(label.shown()), 200);
    EXPECT_EQ(label.toolTip(), path);
}

TEST(ItemLines, neverCutTheTime)
{
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    const QString time = QStringLiteral("22 Nov 2026, 11:25:05 (UTC+1)");
    model.setData(index, QStringLiteral("Identity document"), ItemModel::KindRole);
    model.setData(index, time, ItemModel::TimeRole);
    model.setData(index, QString(QStringLiteral("Identity document · ") + time), ItemModel::SubtitleRole);
    const QFontMetrics metrics(Theme::current().font(Theme::Size::Body));
    const int whole = metrics.horizontalAdvance(index.data(ItemModel::SubtitleRole).toString());
    EXPECT_EQ(linesUnderTitle(index, metrics, whole).size(), 1);
    EXPECT_EQ(linesUnderTitle(index, metrics, whole - 1).last(), time);
    const int narrow = metrics.horizontalAdvance(time) - 1;
    const QString remark = QStringLiteral("no picture");
    model.setData(index, QString(QStringLiteral("Identity document · ") + remark), ItemModel::KindRole);
    EXPECT_EQ(linesUnderTitle(index, metrics, narrow).first(), remark) << "what is chosen for it stays to be seen";
    model.setData(index, QStringLiteral("Identity document"), ItemModel::KindRole);
    const QStringList two = linesUnderTitle(index, metrics, narrow);
    EXPECT_EQ(two.join(QLatin1Char(' ')), time);
    for (const QString& line : two)
        EXPECT_LE(metrics.horizontalAdvance(line), narrow);
}

} // namespace holdfast::ui

#include "built_programs.h"
#include "tests/ui/screen/painted_window.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/errors_text.h"
#include "ui/screen/x11_source.h"

#include <QProcess>
#include <algorithm>

namespace holdfast::ui {

using What = intake::ScreenGrab::What;

/// Another program with a window of known pixels, while this lives.
class PaintedWindow {
public:
    PaintedWindow(QRect area, const char* title)
    {
        m_process.start(QStringLiteral(HOLDFAST_BIN "/painted_window"),
            {QString::number(area.x()), QString::number(area.y()), QString::number(area.width()),
                QString::number(area.height()), QString::fromUtf8(title)});
        if (!m_process.waitForReadyRead(30000))
            throw std::runtime_error("no painted window");
    }
    ~PaintedWindow()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

class X11SourceTest : public UiTest {
protected:
    Result<intake::ScreenGrab> take(const ScreenOrder& order)
    {
        std::optional<Result<intake::ScreenGrab>> taken;
        source.take(order, [&](Result<intake::ScreenGrab> result) { taken = std::move(result); });
        if (!waitUntil([&] { return taken.has_value(); }))
            throw std::runtime_error("never taken");
        return std::move(*taken);
    }
    Result<void> hide(const std::vector<QWidget*>& windows)
    {
        std::optional<Result<void>> hidden;
        source.hide(windows, [&](Result<void> result) { hidden = std::move(result); });
        if (!waitUntil([&] { return hidden.has_value(); }))
            throw std::runtime_error("never hidden");
        return std::move(*hidden);
    }
    std::optional<ScreenWindow> windowOf(const char* title)
    {
        for (ScreenWindow& window : source.windows())
            if (window.untrustedTitle == title)
                return window;
        return std::nullopt;
    }
    /// How many pixels of `image`, whose first is at `origin` of the desktop, are not what `area`'s program painted.
    static int wrongPixels(const QImage& image, QPoint origin, QRect area)
    {
        int wrong = 0;
        for (int y = 0; y < area.height(); ++y)
            for (int x = 0; x < area.width(); ++x)
                wrong += (image.pixel(area.topLeft() + QPoint(x, y) - origin) & 0xffffff) != paintedPixel(x, y);
        return wrong;
    }
    X11Source source;
};

TEST_F(X11SourceTest, takesEveryPixelOfTheWholeDesktop)
{
    const QRect area(700, 120, 230, 170);
    const PaintedWindow other(area, "Somewhere");
    const auto grab = take({});
    ASSERT_TRUE(grab) << grab.error().detail();
    EXPECT_EQ(grab->area, QRect(0, 0, 1280, 800));
    EXPECT_EQ(grab->pixels.size(), QSize(1280, 800));
    EXPECT_EQ(wrongPixels(grab->pixels, {}, area), 0);
    EXPECT_EQ(grab->pixels.pixel(699, 121) & 0xffffff, 0u) << "the empty desktop's colour beside it";
    ASSERT_EQ(grab->monitors.size(), 1u);
    EXPECT_FALSE(grab->monitors[0].untrustedName.empty());
    EXPECT_EQ(grab->monitors[0].area, QRect(0, 0, 1280, 800));
    EXPECT_FALSE(grab->names.has_value());
    EXPECT_GE(grab->endedMonotonic, grab->startedMonotonic);
    EXPECT_NE(grab->systemPart.find(' '), std::string::npos);
}

TEST_F(X11SourceTest, takesAMonitorThatIsThereAndNoOther)
{
    const QRect right(820, 30, 200, 150);
    const PaintedWindow other(right, "Right");
    ScreenOrder order;
    order.what = What::Monitor;
    order.monitor = 0;
    const auto grab = take(order);
    ASSERT_TRUE(grab) << grab.error().detail();
    EXPECT_EQ(grab->area, QRect(0, 0, 1280, 800));
    EXPECT_EQ(wrongPixels(grab->pixels, grab->area.topLeft(), right), 0);
    order.monitor = 1;
    EXPECT_FALSE(take(order));
}

TEST_F(X11SourceTest, listsOtherProgramsWindowsByTitleAndProgramAndNotOurOwn)
{
    const PaintedWindow other({40, 50, 120, 90}, "Chat with N.");
    QWidget own;
    own.setWindowTitle(QStringLiteral("Ours"));
    own.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&own, longestWait));
    const auto window = windowOf("Chat with N.");
    ASSERT_TRUE(window.has_value());
    EXPECT_EQ(window->untrustedProgram, "painted_window");
    EXPECT_EQ(window->area, QRect(40, 50, 120, 90));
    EXPECT_FALSE(windowOf("Ours").has_value());
}

TEST_F(X11SourceTest, takesOneWindowsExactPixelsAndBringsItToTheFrontFirst)
{
    const QRect below(100, 100, 160, 120), above(140, 130, 200, 150);
    const PaintedWindow first(below, "Below");
    const PaintedWindow second(above, "Above");
    ScreenOrder order;
    order.what = What::Window;
    order.window = windowOf("Below").value();
    const auto grab = take(order);
    ASSERT_TRUE(grab) << grab.error().code().id;
    EXPECT_EQ(grab->area, below);
    EXPECT_EQ(grab->pixels.size(), below.size());
    EXPECT_EQ(wrongPixels(grab->pixels, below.topLeft(), below), 0);
    ASSERT_TRUE(grab->names.has_value());
    EXPECT_EQ(grab->names->untrustedTitle, "Below");
}

TEST_F(X11SourceTest, takesOnlyThePartOfAWindowThatIsOnTheScreen)
{
    const PaintedWindow other({1200, 700, 300, 200}, "Over the edge");
    ScreenOrder order;
    order.what = What::Window;
    order.window = windowOf("Over the edge").value();
    const auto grab = take(order);
    ASSERT_TRUE(grab);
    EXPECT_EQ(grab->area, QRect(1200, 700, 80, 100));
    EXPECT_EQ(wrongPixels(grab->pixels, {1200, 700}, {1200, 700, 80, 100}), 0);
}

TEST_F(X11SourceTest, saysThatAWindowIsGone)
{
    ScreenOrder order;
    order.what = What::Window;
    {
        const PaintedWindow other({40, 50, 120, 90}, "Soon gone");
        order.window = windowOf("Soon gone").value();
    }
    ASSERT_TRUE(waitUntil([&] { return !windowOf("Soon gone"); }));
    const auto grab = take(order);
    ASSERT_FALSE(grab);
    EXPECT_TRUE(grab.error().is(errors::screenWindowGone));
}

TEST_F(X11SourceTest, hidesOurWindowsSoThatNoneIsInThePicture)
{
    const QRect area(200, 200, 300, 220);
    const PaintedWindow other(area, "Under ours");
    QWidget own, second;
    for (QWidget* window : {&own, &second}) {
        window->setStyleSheet(QStringLiteral("background: #ff00ff"));
        window->setGeometry(150, 150, 400, 300);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window, longestWait));
    }
    ASSERT_TRUE(hide({&own, &second}));
    const auto grab = take({});
    ASSERT_TRUE(grab);
    EXPECT_EQ(wrongPixels(grab->pixels, {}, area), 0);
    EXPECT_TRUE(hide({&own})) << "one that is hidden already";
}

TEST_F(X11SourceTest, givesEachMonitorsScaleAndTheSamePixelsAtAnyScale)
{
    const double scale = qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? 2 : 1;
    const QRect area(31, 47, 101, 77); // odd, so that no halved number would fit
    const PaintedWindow other(area, "Odd");
    QWidget own;
    own.setGeometry(0, 0, 200, 200);
    own.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&own, longestWait));
    EXPECT_EQ(own.devicePixelRatioF(), scale);
    ASSERT_TRUE(hide({&own}));
    const auto grab = take({});
    ASSERT_TRUE(grab);
    EXPECT_EQ(wrongPixels(grab->pixels, {}, area), 0);
    ASSERT_EQ(grab->monitors.size(), 1u);
    EXPECT_EQ(grab->monitors[0].scale, scale);
}

TEST(ScreenErrors, giveEachCodeASentenceOfItsOwn)
{
    QStringList seen = {describe(Error({"made.up", ErrorKind::Failed})).sentence};
    for (const ErrorCode code : {intake::errors::screenNoPicture, errors::screenNoWay, errors::screenRefused,
             errors::screenWindowGone, errors::screenWindowCovered, errors::screenStillShown}) {
        const QString sentence = describe(Error(code)).sentence;
        EXPECT_FALSE(seen.contains(sentence)) << code.id;
        seen << sentence;
    }
}

} // namespace holdfast::ui

#include "ui/cover/cover_canvas.h"

#include "tests/ui/ui_fixture.h"
#include "ui/cover/cover_history.h"

#include <QPaintEvent>
#include <QSignalSpy>

#include <utility>

namespace holdfast::ui {

namespace {

/// What of a widget was painted.
class PaintedRegion final : public QObject {
public:
    explicit PaintedRegion(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent*>(event)->region();
        return QObject::eventFilter(watched, event);
    }
    /// After something that changes how the widget looks.
    QRegion take()
    {
        EXPECT_TRUE(waitUntil([this] { return !m_region.isEmpty(); }));
        return std::exchange(m_region, {});
    }
    void forget() { m_region = {}; }

private:
    QRegion m_region;
};

int pixelsOf(const QRegion& region)
{
    int pixels = 0;
    for (const QRect& part : region)
        pixels += part.width() * part.height();
    return pixels;
}

} // namespace

class CoverCanvasTest : public ::testing::Test {
protected:
    CoverCanvasTest()
    {
        canvas.setPage(drawPicture(1, {800, 600}));
        canvas.setZoom(0.5);
        canvas.show();
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, (from + to) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
    CoverCanvas canvas;
};

TEST_F(CoverCanvasTest, drawsACoverInThePagesOwnPixels)
{
    drag({50, 50}, {150, 100});
    ASSERT_EQ(canvas.covers().size(), 1u);
    EXPECT_EQ(canvas.covers()[0].box.topLeft(), QPoint(100, 100));
    EXPECT_NEAR(canvas.covers()[0].box.width(), 200, 2);
    EXPECT_NEAR(canvas.covers()[0].box.height(), 100, 2);
}

TEST_F(CoverCanvasTest, paintsOfADragOnlyWhatLooksOtherwiseThanBefore)
{
    canvas.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&canvas, longestWait)); // which paints the edge
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(&canvas, {150, 120});
    PaintedRegion painted(canvas);
    canvas.update();
    painted.take();
    const QImage before = canvas.grab().toImage();
    painted.forget();
    QTest::mouseMove(&canvas, {180, 110});
    const QRegion region = painted.take();
    const QImage after = canvas.grab().toImage();
    ASSERT_EQ(before.size(), after.size());
    int changed = 0;
    for (int y = 0; y < after.height(); ++y)
        for (int x = 0; x < after.width(); ++x)
            if (before.pixel(x, y) != after.pixel(x, y)) {
                ++changed;
                ASSERT_TRUE(region.contains(QPoint(x, y))) << x << "," << y;
            }
    EXPECT_GT(changed, 500);
    EXPECT_LT(pixelsOf(region), canvas.width() * canvas.height() / 6);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {180, 110});
}

TEST_F(CoverCanvasTest, ignoresAClick)
{
    drag({50, 50}, {51, 50});
    EXPECT_TRUE(canvas.covers().empty());
}

TEST_F(CoverCanvasTest, movesAndResizesByMouseAndStaysOnThePage)
{
    drag({50, 50}, {150, 100});
    drag({100, 75}, {120, 95});
    EXPECT_EQ(canvas.covers()[0].box.topLeft(), QPoint(140, 140));
    const int before = canvas.covers()[0].box.width();
    drag({170, 105}, {190, 105}); // its right edge
    EXPECT_GT(canvas.covers()[0].box.width(), before + 20);
    drag({120, 95}, {-500, -500});
    EXPECT_EQ(canvas.covers()[0].box.topLeft(), QPoint(0, 0));
}

TEST_F(CoverCanvasTest, doesEverythingByKeyboard)
{
    QSignalSpy edited(&canvas, &CoverCanvas::edited);
    QTest::keyClick(&canvas, Qt::Key_N);
    ASSERT_EQ(canvas.covers().size(), 1u);
    const QRect first = canvas.covers()[0].box;
    QTest::keyClick(&canvas, Qt::Key_Right);
    EXPECT_GT(canvas.covers()[0].box.left(), first.left());
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_GT(canvas.covers()[0].box.height(), first.height());
    QTest::keyClick(&canvas, Qt::Key_N);
    EXPECT_EQ(canvas.selected(), std::optional<size_t>(1));
    QTest::keyClick(&canvas, Qt::Key_Delete);
    EXPECT_EQ(canvas.covers().size(), 1u);
    EXPECT_EQ(edited.count(), 5);
}

TEST_F(CoverCanvasTest, walksThroughTheCoversWithTab)
{
    canvas.setCovers({{QRect(0, 0, 50, 50)}, {QRect(100, 100, 50, 50)}});
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(canvas.selected(), std::optional<size_t>(0));
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(canvas.selected(), std::optional<size_t>(1));
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(canvas.selected(), std::nullopt);
}

TEST_F(CoverCanvasTest, keepsTheReasonOfASuggestedCoverThatIsMovedAndResized)
{
    canvas.setCovers({{QRect(100, 100, 100, 60), "cover.birth-date", 3}});
    drag({75, 65}, {95, 85});
    EXPECT_EQ(canvas.covers()[0].box.topLeft(), QPoint(140, 140));
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(canvas.covers()[0].box.width(), 100);
    EXPECT_EQ(canvas.covers()[0].reason, "cover.birth-date");
    EXPECT_EQ(canvas.covers()[0].suggestion, std::optional<size_t>(3));
    canvas.addCover();
    EXPECT_EQ(canvas.covers()[1], PlacedCover{canvas.covers()[1].box}) << "drawn by hand: no reason";
}

TEST_F(CoverCanvasTest, takesTheStepsOfASlantingSuggestionAsOne)
{
    const QRect first(100, 100, 60, 20), second(160, 110, 60, 20), other(0, 500, 40, 40);
    canvas.setCovers({{first, "cover.mrz", 0}, {second, "cover.mrz", 0}, {other}});
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(canvas.selected(), std::optional<size_t>(0));
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(canvas.covers()[0].box, first.translated(1, 0));
    EXPECT_EQ(canvas.covers()[1].box, second.translated(1, 0));
    drag({60, 55}, {2000, 55});
    EXPECT_EQ(canvas.covers()[1].box.right(), 799) << "stopped at the edge of the page";
    EXPECT_EQ(canvas.covers()[1].box.topLeft() - canvas.covers()[0].box.topLeft(), QPoint(60, 10)) << "all together";
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(canvas.selected(), std::optional<size_t>(2)) << "the next one that is another";
    QTest::keyClick(&canvas, Qt::Key_Backtab);
    QTest::keyClick(&canvas, Qt::Key_Delete);
    EXPECT_EQ(canvas.covers(), std::vector<PlacedCover>{{other}});
}

TEST(CoverHistory, goesBackAndForthAndForgetsWhatWasUndone)
{
    CoverHistory history;
    history.push({{1, {{QRect(0, 0, 5, 5)}}}});
    history.push({{1, {{QRect(0, 0, 5, 5)}, {QRect(9, 9, 5, 5)}}}});
    history.undo();
    EXPECT_EQ(history.now().at(1).size(), 1u);
    history.redo();
    EXPECT_EQ(history.now().at(1).size(), 2u);
    history.undo();
    history.push({{2, {{QRect(1, 1, 5, 5)}}}});
    EXPECT_FALSE(history.canRedo());
    history.push({{2, {{QRect(1, 1, 5, 5)}}}, {3, {}}});
    history.undo();
    EXPECT_EQ(history.now().size(), 1u) << "an equal state was not kept twice";
}

} // namespace holdfast::ui

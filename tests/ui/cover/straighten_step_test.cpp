#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/straighten/card_shots.h"
#include "tests/ui/ui_fixture.h"
#include "ui/cover/corner_canvas.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/cover/cover_shapes.h"
#include "ui/cover/straighten_step.h"

#include <QLabel>
#include <QLineF>
#include <QPushButton>

namespace holdfast::ui {

class StraightenStepTest : public UiTest {
protected:
    StraightenStepTest()
    {
        screen.resize(1100, 800);
        screen.show();
    }
    bool opens(const std::filesystem::path& path)
    {
        screen.openFile(path);
        return pageIsShown();
    }
    bool pageIsShown()
    {
        return waitUntil([&] { return !screen.editor()->canvas()->page().isNull(); });
    }
    bool stepIsShown()
    {
        press("coverStraighten");
        return waitUntil([&] { return !corners()->photo().isNull(); });
    }
    bool isLookedThrough()
    {
        return waitUntil([&] { return screen.editor()->isLookedThrough(); });
    }
    CornerCanvas* corners() { return screen.straightenStep()->canvas(); }
    void press(const char* name) { QTest::mouseClick(find<QPushButton>(&screen, name), Qt::LeftButton); }
    std::filesystem::path writeShot()
    {
        shot = samples::cardShot(specimen::drawPassport(), 0, samples::Table::Plain);
        const auto path = folder() / "photo.png";
        EXPECT_TRUE(shot.picture.save(QString::fromStdString(path.string())));
        return path;
    }
    samples::CardShot shot;
    std::unique_ptr<Session> session = makeSession();
    CoverScreen screen{*session};
};

TEST_F(StraightenStepTest, startsFromTheEdgesThatAreFoundAndMakesThePageLieFlat)
{
    ASSERT_TRUE(opens(writeShot()));
    ASSERT_TRUE(stepIsShown());
    EXPECT_TRUE(find<QLabel>(&screen, "straightenWhat")->text().startsWith(QStringLiteral("These edges were found")));
    for (size_t i = 0; i < 4; ++i)
        EXPECT_LT(QLineF(QPointF(corners()->corners().points[i]), shot.corners[qsizetype(i)]).length(), 16);
    const imaging::Corners chosen = corners()->corners();
    press("straightenApply");
    ASSERT_TRUE(pageIsShown());
    EXPECT_EQ(screen.editor()->canvas()->page().size(), imaging::straightenedSize(chosen).value());
    ASSERT_TRUE(isLookedThrough());
    EXPECT_FALSE(screen.editor()->covers().empty()) << "what is found lies on the straight page";
    press("coverPreview");
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    auto* file = find<QPushButton>(&screen, "coverFile");
    ASSERT_TRUE(waitUntil([&] { return file->isEnabled(); }));
    QTest::mouseClick(file, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "coverSaveOutside")->isVisible(); }));
    const Json transform = recordOf(session->vault(), session->vault().items()->front())["transform"];
    EXPECT_EQ(transform["straightened"]["corners"], imaging::cornersJson(chosen));
}

TEST_F(StraightenStepTest, movesEachCornerByKeysAndMouseAndNamesIt)
{
    ASSERT_TRUE(opens(writePicture("shapes.png", 1, {1000, 800})));
    ASSERT_TRUE(stepIsShown());
    press("straightenReset");
    auto* handle = find<QWidget>(&screen, "cornerUpperLeft");
    EXPECT_EQ(handle->accessibleName(), QStringLiteral("Upper left corner"));
    QTest::keyClick(handle, Qt::Key_Right);
    QTest::keyClick(handle, Qt::Key_Down);
    EXPECT_EQ(corners()->corners().points[0], QPoint(10, 10));
    QTest::keyClick(handle, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(corners()->corners().points[0], QPoint(11, 10));
    EXPECT_TRUE(handle->accessibleDescription().contains(QStringLiteral("11 from the left and 10 from the top")));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(handle, Qt::Key_Up);
    EXPECT_EQ(corners()->corners().points[0], QPoint(11, 0)) << "it stays on the photo";

    auto* lower = find<QWidget>(&screen, "cornerLowerRight");
    const QPoint middle = lower->rect().center();
    QTest::mousePress(lower, Qt::LeftButton, {}, middle);
    QTest::mouseMove(lower, middle - QPoint(60, 40));
    QTest::mouseRelease(lower, Qt::LeftButton, {}, middle);
    EXPECT_LT(corners()->corners().points[2].x(), 960);
    EXPECT_LT(corners()->corners().points[2].y(), 780);
}

TEST_F(StraightenStepTest, straightensNothingByCornersThatMakeNoPage)
{
    ASSERT_TRUE(opens(writePicture("shapes.png", 1, {1000, 800})));
    ASSERT_TRUE(stepIsShown());
    const auto* apply = find<QPushButton>(&screen, "straightenApply");
    press("straightenReset");
    EXPECT_TRUE(apply->isEnabled());
    corners()->setCorners({{QPoint(0, 0), QPoint(1000, 800), QPoint(1000, 0), QPoint(0, 800)}});
    EXPECT_FALSE(apply->isEnabled());
    press("straightenReset");
    press("straightenApply");
    ASSERT_TRUE(pageIsShown());
    EXPECT_FALSE(screen.editor()->corners()) << "the whole photo is the photo as it is";
}

TEST_F(StraightenStepTest, leavesThePhotoAndTheCoversAsTheyAre)
{
    ASSERT_TRUE(opens(writePicture("shapes.png", 1, {1000, 800})));
    screen.editor()->canvas()->addCover();
    const CoversByPage before = screen.editor()->covers();
    ASSERT_TRUE(stepIsShown());
    press("straightenLeave");
    EXPECT_TRUE(screen.editor()->isVisible());
    EXPECT_EQ(screen.editor()->covers(), before);
    EXPECT_TRUE(corners()->photo().isNull()) << "the photo is not kept";
}

TEST_F(StraightenStepTest, isTakenBackByUndoWithWhatWasCoveredBefore)
{
    ASSERT_TRUE(opens(writePicture("shapes.png", 1, {1000, 800})));
    ASSERT_TRUE(isLookedThrough());
    screen.editor()->canvas()->addCover();
    const CoversByPage before = screen.editor()->covers();
    ASSERT_TRUE(stepIsShown());
    corners()->setCorners({{QPoint(100, 100), QPoint(900, 100), QPoint(900, 700), QPoint(100, 700)}});
    press("straightenApply");
    ASSERT_TRUE(pageIsShown());
    EXPECT_EQ(screen.editor()->canvas()->page().size(), QSize(800, 600));
    EXPECT_EQ(screen.editor()->covers().at(1).front().box, before.at(1).front().box.translated(-100, -100))
        << "what was drawn by hand moves along";
    press("coverUndo");
    ASSERT_TRUE(pageIsShown());
    EXPECT_EQ(screen.editor()->canvas()->page().size(), QSize(1000, 800));
    EXPECT_EQ(screen.editor()->covers(), before);
    EXPECT_TRUE(screen.editor()->isLookedThrough()) << "nothing has to be looked for again";
    press("coverRedo");
    ASSERT_TRUE(pageIsShown());
    EXPECT_EQ(screen.editor()->canvas()->page().size(), QSize(800, 600));
}

TEST_F(StraightenStepTest, isNotOfferedForPapers)
{
    CoverDocument letter;
    letter.mime = "application/pdf";
    letter.pages = 1;
    screen.editor()->setDocument(letter);
    EXPECT_TRUE(find<QPushButton>(&screen, "coverStraighten")->isHidden());
    letter.mime = "image/png";
    screen.editor()->setDocument(letter);
    EXPECT_FALSE(find<QPushButton>(&screen, "coverStraighten")->isHidden());
}

TEST(MovedCovers, leaveOutWhatIsOutsideAndWhatWasOnlySuggested)
{
    const imaging::Corners part{{QPoint(100, 100), QPoint(900, 100), QPoint(900, 700), QPoint(100, 700)}};
    const CoversByPage covers{
        {1, {{QRect(200, 200, 100, 50)}, {QRect(0, 0, 50, 50)}, {QRect(300, 300, 9, 9), "cover.mrz", 0}}}};
    const CoversByPage moved = movedCovers(covers, std::nullopt, part);
    ASSERT_EQ(moved.at(1).size(), 1u);
    EXPECT_EQ(moved.at(1).front().box, QRect(100, 100, 100, 50));
    EXPECT_EQ(movedCovers(moved, part, std::nullopt).at(1).front().box, QRect(200, 200, 100, 50));
}

} // namespace holdfast::ui

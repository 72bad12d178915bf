#include "ui/screen/take_screen.h"

#include "core/base/json.h"
#include "tests/ui/screen/fake_source.h"
#include "ui/capture/capture_screen.h"
#include "ui/common/errors_text.h"
#include "ui/common/notice.h"
#include "ui/frame/case_frame.h"
#include "ui/screen/part_picker.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

namespace holdfast::ui {

using What = intake::ScreenGrab::What;

class TakeScreenTest : public UiTest {
protected:
    TakeScreenTest() { screen.show(); }
    void choose(const char* radio) { find<QRadioButton>(&screen, radio)->setChecked(true); }
    QPushButton* button(const char* name) { return find<QPushButton>(&screen, name); }
    QListWidget* list() { return find<QListWidget>(&screen, "screenWindows"); }
    bool isKept()
    {
        return waitUntil([&] { return button("screenAgain")->isVisible(); });
    }
    bool hasError()
    {
        return waitUntil([&] { return find<Notice>(&screen, "screenNotice")->isVisible(); });
    }
    QString said() { return find<Notice>(&screen, "screenNotice")->sentence(); }
    static PartPicker* picker() ///< where one is shown
    {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* picker = qobject_cast<PartPicker*>(window); picker != nullptr && picker->isVisible())
                return picker;
        return nullptr;
    }
    static void drag(QWidget* widget, QPoint from, QPoint to)
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }
    size_t kept() { return session->vault().items()->size(); }
    Json record()
    {
        const auto items = session->vault().items();
        const auto bytes = session->vault().readArtifact(*items->front().artifact("record"), 1u << 20);
        return parseJson(asText(*bytes), 1u << 20).value();
    }
    std::unique_ptr<Session> session = makeSession();
    FakeSource source;
    TakeScreen screen{*session, source};
};

TEST_F(TakeScreenTest, keepsWhatTheScreenShowedOnceTheQuestionIsAnsweredNo)
{
    EXPECT_FALSE(button("takeScreen")->isEnabled());
    choose("ageNo");
    ASSERT_TRUE(button("takeScreen")->isEnabled());
    QTest::mouseClick(button("takeScreen"), Qt::LeftButton);
    ASSERT_TRUE(isKept());
    EXPECT_FALSE(source.sawOurs) << "a window of ours was in the way";
    EXPECT_TRUE(screen.isVisible());
    EXPECT_EQ(source.last.what, What::Everything);
    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 1u);
    const auto png = session->vault().readArtifact(*items->front().artifact("original"), 1u << 24);
    ASSERT_TRUE(png);
    EXPECT_EQ(QImage::fromData(png->data(), static_cast<int>(png->size())).convertToFormat(QImage::Format_RGB32),
        source.pixels);
    EXPECT_TRUE(said().contains(QString::fromStdString(items->front().exhibit))) << said().toStdString();
    const QSignalSpy evidence(&screen, &TakeScreen::evidenceRequested);
    button("screenToEvidence")->click();
    EXPECT_EQ(evidence.count(), 1);
    button("screenAgain")->click();
    EXPECT_FALSE(button("takeScreen")->isEnabled()) << "the next picture shows something else, so it is asked again";
}

TEST_F(TakeScreenTest, takesNothingAndSaysWhomToCallWhenTheAnswerIsYesOrUnsure)
{
    for (const char* answer : {"ageYes", "ageUnsure"}) {
        choose(answer);
        EXPECT_FALSE(button("takeScreen")->isVisible());
        EXPECT_FALSE(button("takeScreen")->isEnabled());
        EXPECT_TRUE(find<QWidget>(&screen, "ageInstead")->isVisible());
        button("takeScreen")->click();
    }
    EXPECT_EQ(source.asked + source.taken, 0);
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, countsDownAndNotesForHowLong)
{
    choose("ageNo");
    choose("screenDelay3");
    button("takeScreen")->click();
    EXPECT_TRUE(find<QLabel>(&screen, "screenState")->text().contains(QLatin1Char('3')));
    EXPECT_EQ(source.asked, 0);
    ASSERT_TRUE(isKept());
    EXPECT_EQ(record()["delay_seconds"], 3);
}

TEST_F(TakeScreenTest, takesNothingWhenTheCountDownIsCancelled)
{
    choose("ageNo");
    choose("screenDelay10");
    button("takeScreen")->click();
    button("cancelScreen")->click();
    EXPECT_TRUE(button("takeScreen")->isVisible());
    EXPECT_FALSE(screen.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly)->isActive());
    EXPECT_EQ(source.asked + source.taken, 0);
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, takesNothingWhenTheVaultIsLockedOrAnotherScreenShownMeanwhile)
{
    choose("ageNo");
    choose("screenDelay3");
    const auto* timer = screen.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly);
    button("takeScreen")->click();
    screen.hide();
    EXPECT_FALSE(timer->isActive());
    screen.show();
    button("takeScreen")->click();
    ASSERT_TRUE(timer->isActive());
    session->endAll();
    ASSERT_TRUE(waitUntil([&] { return !timer->isActive(); }));
    EXPECT_EQ(source.asked + source.taken, 0);
}

TEST_F(TakeScreenTest, leavesItsWindowHiddenWhenTheVaultIsLockedWhileThePictureIsTaken)
{
    choose("ageNo");
    button("takeScreen")->click();
    ASSERT_FALSE(screen.isVisible());
    session->endAll();
    bool isOver = false;
    QTimer::singleShot(0, &screen, [&] { QTimer::singleShot(0, &screen, [&] { isOver = true; }); });
    ASSERT_TRUE(waitUntil([&] { return isOver; }));
    EXPECT_FALSE(screen.isVisible());
    EXPECT_EQ(source.taken, 0);
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, comesBackAndSaysWhyWhenThereIsNoPicture)
{
    choose("ageNo");
    source.hideError = errors::screenStillShown;
    button("takeScreen")->click();
    ASSERT_TRUE(hasError());
    EXPECT_EQ(said(), describe(Error(errors::screenStillShown)).sentence);
    EXPECT_EQ(source.taken, 0);
    source.hideError.reset();
    source.takeError = errors::screenWindowCovered;
    button("takeScreen")->click();
    ASSERT_TRUE(hasError());
    EXPECT_EQ(said(), describe(Error(errors::screenWindowCovered)).sentence);
    EXPECT_TRUE(screen.isVisible());
    EXPECT_TRUE(button("takeScreen")->isEnabled());
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, comesBackAndSaysWhyWhenTheVaultCanNotBeWrittenTo)
{
    refuseWrites(session->vault());
    choose("ageNo");
    button("takeScreen")->click();
    ASSERT_TRUE(hasError());
    EXPECT_FALSE(said().isEmpty());
    EXPECT_TRUE(screen.isVisible());
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, notesTheWindowsTitleAndProgramOnlyWhenThatIsTicked)
{
    choose("ageNo");
    choose("screenWindow");
    EXPECT_FALSE(button("takeScreen")->isEnabled()) << "which one?";
    ASSERT_EQ(list()->count(), 2);
    list()->setCurrentRow(0);
    ASSERT_TRUE(button("takeScreen")->isEnabled());
    button("takeScreen")->click();
    ASSERT_TRUE(isKept());
    EXPECT_EQ(source.last.what, What::Window);
    EXPECT_EQ(source.last.window.id, 7u);
    EXPECT_EQ(record()["window"], "not asked");
    EXPECT_EQ(session->vault().items()->front().title.find("Eriksson"), std::string::npos);

    button("screenAgain")->click();
    choose("ageNo");
    source.pixels = drawPicture(6);
    list()->setCurrentRow(1);
    find<QCheckBox>(&screen, "keepWindowNames")->setChecked(true);
    button("takeScreen")->click();
    ASSERT_TRUE(isKept());
    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 2u);
    EXPECT_TRUE(items->front().title == "Pictures" || items->back().title == "Pictures");
}

TEST_F(TakeScreenTest, takesOneMonitor)
{
    choose("ageNo");
    choose("screenMonitor2");
    button("takeScreen")->click();
    ASSERT_TRUE(isKept());
    EXPECT_EQ(source.last.what, What::Monitor);
    EXPECT_EQ(source.last.monitor, 1);
}

TEST_F(TakeScreenTest, keepsThePartOfTheScreenThatIsDraggedOverAndNothingElse)
{
    choose("ageNo");
    choose("screenPart");
    button("takeScreen")->click();
    ASSERT_TRUE(waitUntil([&] { return picker() != nullptr; }));
    EXPECT_FALSE(screen.isVisible()) << "ours would lie over what is meant";
    EXPECT_EQ(source.last.what, What::Monitor);
    picker()->resize(source.pixels.size());
    EXPECT_FALSE(find<QPushButton>(picker(), "keepPart")->isEnabled());
    drag(picker(), QPoint(90, 80), QPoint(30, 20));
    EXPECT_EQ(kept(), 0u);
    QTest::mouseClick(find<QPushButton>(picker(), "keepPart"), Qt::LeftButton);
    ASSERT_TRUE(isKept());
    EXPECT_EQ(picker(), nullptr);
    const auto items = session->vault().items();
    const auto png = session->vault().readArtifact(*items->front().artifact("original"), 1u << 24);
    EXPECT_EQ(QImage::fromData(png->data(), static_cast<int>(png->size())).convertToFormat(QImage::Format_RGB32),
        source.pixels.copy(30, 20, 60, 60));
    EXPECT_EQ(record()["what"], "region");
    EXPECT_EQ(record()["area"], (Json{{"x", 30}, {"y", 20}, {"width", 60}, {"height", 60}}));
}

TEST_F(TakeScreenTest, letsAPartBeChosenByKeyboardAlone)
{
    choose("ageNo");
    choose("screenPart");
    button("takeScreen")->click();
    ASSERT_TRUE(waitUntil([&] { return picker() != nullptr; }));
    picker()->resize(source.pixels.size());
    QTest::keyClick(picker(), Qt::Key_Return);
    ASSERT_NE(picker(), nullptr) << "nothing was chosen yet";
    QTest::keyClick(picker(), Qt::Key_Right);
    const QRect begin = picker()->part();
    QTest::keyClick(picker(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(picker(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(picker()->part(), QRect(begin.topLeft() + QPoint(1, 0), begin.size() - QSize(0, 1)));
    QTest::keyClick(picker(), Qt::Key_Return);
    ASSERT_TRUE(isKept());
    EXPECT_EQ(record()["area"]["width"], begin.width());
}

TEST_F(TakeScreenTest, keepsNothingOfAPartThatWasGoneBackFromOrThatALockCameBefore)
{
    choose("ageNo");
    choose("screenPart");
    button("takeScreen")->click();
    ASSERT_TRUE(waitUntil([&] { return picker() != nullptr; }));
    const QSignalSpy quickExit(session.get(), &Session::quickExitWanted);
    find<QPushButton>(picker(), "partQuickExit")->click();
    EXPECT_EQ(quickExit.count(), 1);
    QTest::keyClick(picker(), Qt::Key_Escape);
    EXPECT_EQ(picker(), nullptr);
    EXPECT_TRUE(screen.isVisible());
    EXPECT_TRUE(button("takeScreen")->isEnabled());
    button("takeScreen")->click();
    ASSERT_TRUE(waitUntil([&] { return picker() != nullptr; }));
    session->endAll();
    EXPECT_EQ(picker(), nullptr) << "what the screen showed would stay on it";
    EXPECT_FALSE(screen.isVisible());
    EXPECT_EQ(kept(), 0u);
}

TEST_F(TakeScreenTest, isOfferedOnTheCaptureScreenAndLeadsBackThere)
{
    CaseFrame frame(*session, 10);
    frame.setScreenSource(std::make_unique<FakeSource>());
    frame.QWidget::show();
    frame.show(ScreenId::Capture);
    QTest::mouseClick(find<QPushButton>(frame.screen(ScreenId::Capture), "openPicture"), Qt::LeftButton);
    QWidget* picture = frame.screen(ScreenId::Picture);
    EXPECT_TRUE(picture->isVisible());
    EXPECT_TRUE(find<QAbstractButton>(&frame, "navCapture")->isChecked());
    find<QPushButton>(picture, "screenBack")->click();
    EXPECT_TRUE(frame.screen(ScreenId::Capture)->isVisible());
}

TEST_F(TakeScreenTest, isNotOfferedWhereTheSystemHasNoWayAndSaysWhatToDoInstead)
{
    EXPECT_FALSE(ScreenSource::forThisSystem()->isOffered()) << "drawn nowhere, as here";
    CaseFrame frame(*session, 10);
    frame.QWidget::show();
    frame.show(ScreenId::Capture);
    const QWidget* capture = frame.screen(ScreenId::Capture);
    EXPECT_FALSE(find<QPushButton>(capture, "openPicture")->isVisible());
    EXPECT_TRUE(find<QLabel>(capture, "pictureLead")->text().contains(QStringLiteral("Add files")));
}

TEST_F(TakeScreenTest, takesNothingWhereTheSystemHasNoWay)
{
    const auto none = ScreenSource::forThisSystem();
    std::optional<Result<void>> hidden;
    std::optional<Result<intake::ScreenGrab>> taken;
    none->hide({&screen}, [&](Result<void> result) { hidden = std::move(result); });
    none->take({}, [&](Result<intake::ScreenGrab> result) { taken = std::move(result); });
    ASSERT_TRUE(waitUntil([&] { return hidden && taken; }));
    EXPECT_TRUE(screen.isVisible());
    EXPECT_TRUE(hidden->error().is(errors::screenNoWay));
    EXPECT_TRUE(taken->error().is(errors::screenNoWay));
}

} // namespace holdfast::ui

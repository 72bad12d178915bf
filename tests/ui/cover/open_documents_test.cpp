#include "ui/cover/open_documents.h"

#include "core/vault/age_change.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/choice_box.h"
#include "ui/common/notice.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace holdfast::ui {

class OpenDocumentsTest : public UiTest {
protected:
    OpenDocumentsTest()
    {
        screen.resize(1100, 800);
        screen.show();
    }
    size_t pagesInMemory() const
    {
        return static_cast<size_t>(std::ranges::count_if(
            screen.openDocuments(), [](const auto& open) { return !open->editor->canvas()->page().isNull(); }));
    }
    bool isShown(const char* title)
    {
        return waitUntil([&] {
            return !screen.editor()->canvas()->page().isNull()
                && find<QLabel>(&screen, "coverTitle")->text().remove(QChar(0x200B)) == QLatin1String(title);
        });
    }
    bool opensThree()
    {
        screen.openFiles({writePicture("one.png", 1), writePicture("two.png", 2), writePicture("three.png", 3)});
        return isShown("one.png") && screen.openDocuments().size() == 3;
    }
    void press(const char* button) { find<QPushButton>(&screen, button)->click(); }
    QString listed(int row) { return find<ChoiceBox>(&screen, "openDocuments")->itemText(row); }
    std::unique_ptr<Session> session = makeSession();
    CoverScreen screen{*session};
};

TEST_F(OpenDocumentsTest, keepTheirCoversStepsAndZoomWhileAnotherIsInFront)
{
    ASSERT_TRUE(opensThree());
    CoverCanvas* first = screen.editor()->canvas();
    first->addCover();
    press("coverZoomIn");
    const double zoom = first->zoom();
    const CoversByPage covers = screen.editor()->covers();
    press("documentNext");
    ASSERT_TRUE(isShown("two.png"));
    EXPECT_TRUE(screen.editor()->covers().empty());
    EXPECT_FALSE(find<QPushButton>(&screen, "coverUndo")->isEnabled());
    press("documentBefore");
    ASSERT_TRUE(isShown("one.png"));
    EXPECT_EQ(screen.editor()->canvas(), first);
    EXPECT_EQ(screen.editor()->covers(), covers);
    EXPECT_EQ(first->covers().size(), 1u);
    EXPECT_DOUBLE_EQ(first->zoom(), zoom);
    press("coverUndo");
    EXPECT_TRUE(screen.editor()->covers().empty());
}

TEST_F(OpenDocumentsTest, haveThePixelsOfTheOneInFrontOnly)
{
    ASSERT_TRUE(opensThree());
    EXPECT_EQ(pagesInMemory(), 1u);
    press("documentNext");
    ASSERT_TRUE(isShown("two.png"));
    EXPECT_EQ(pagesInMemory(), 1u);
    press("coverOther");
    EXPECT_EQ(pagesInMemory(), 0u) << "another one is being chosen";
    press("documentsBack");
    EXPECT_TRUE(isShown("two.png"));
}

TEST_F(OpenDocumentsTest, areGoneFromMemoryOnceTheyAreClosed)
{
    ASSERT_TRUE(opensThree());
    const std::weak_ptr<const CoverDocument> first = screen.openDocuments().front()->document;
    press("documentClose");
    ASSERT_TRUE(isShown("two.png"));
    EXPECT_EQ(screen.openDocuments().size(), 2u);
    EXPECT_TRUE(waitUntil([&] { return first.expired(); })) << "what was looked for in it may still end";
    press("documentClose");
    ASSERT_TRUE(isShown("three.png"));
    EXPECT_FALSE(find<QWidget>(&screen, "openDocuments")->isVisible()) << "there is nothing to choose between";
    press("documentClose");
    EXPECT_TRUE(screen.openDocuments().empty());
    EXPECT_FALSE(find<QWidget>(&screen, "openDocumentsBar")->isVisible());
}

TEST_F(OpenDocumentsTest, sayHowFarEachOfThemIs)
{
    ASSERT_TRUE(opensThree());
    EXPECT_TRUE(waitUntil([&] { return listed(1).contains(QStringLiteral("covers to look at")); }));
    screen.editor()->canvas()->addCover();
    press("coverPreview");
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_TRUE(listed(0).contains(QStringLiteral("covers confirmed"))) << listed(0).toStdString();
    auto* file = find<QPushButton>(&screen, "coverFile");
    ASSERT_TRUE(waitUntil([&] { return file->isEnabled(); }));
    file->click();
    ASSERT_TRUE(waitUntil([&] { return listed(0).contains(QStringLiteral("copy saved")); }));
    press("documentNext");
    ASSERT_TRUE(isShown("two.png"));
    EXPECT_FALSE(screen.result()->isVisible()) << "on with the next one";
    press("documentBefore");
    ASSERT_TRUE(isShown("one.png"));
    EXPECT_TRUE(listed(0).contains(QStringLiteral("copy saved")));
    screen.editor()->canvas()->addCover();
    EXPECT_TRUE(waitUntil([&] { return listed(0).contains(QStringLiteral("covers to look at")); }))
        << "that copy lacks this cover";
}

TEST_F(OpenDocumentsTest, areSteppedThroughFromTheKeyboard)
{
    ASSERT_TRUE(opensThree());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&screen, longestWait));
    QTest::keyClick(screen.windowHandle(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(isShown("two.png"));
    QTest::keyClick(screen.windowHandle(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(isShown("one.png"));
    QTest::keyClick(screen.windowHandle(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(isShown("one.png")) << "there is none before";
}

TEST_F(OpenDocumentsTest, openTheOthersWhereOneCannotBeShown)
{
    screen.openFiles({folder() / "gone.png", writePicture("two.png", 2)});
    ASSERT_TRUE(isShown("two.png"));
    EXPECT_EQ(screen.openDocuments().size(), 1u);
    EXPECT_FALSE(find<Notice>(&screen, "coverScreenNotice")->sentence().isEmpty());
}

TEST_F(OpenDocumentsTest, areNoMoreThanCanBeHeld)
{
    screen.openFiles(std::vector<std::filesystem::path>(mostOpenDocuments + 1, writePicture("one.png", 1)));
    EXPECT_TRUE(find<Notice>(&screen, "coverScreenNotice")->sentence().contains(QStringLiteral("none was opened")));
    EXPECT_TRUE(screen.openDocuments().empty());
}

TEST_F(OpenDocumentsTest, loseOneThatALaterAnswerBlocksAlsoBehindAnother)
{
    const vault::Item document = addFile(session->vault(), "passport.png", 3, Purpose::IdentityDocument);
    screen.openItem(document);
    ASSERT_TRUE(isShown("passport.png"));
    screen.openFile(writePicture("one.png", 1));
    ASSERT_TRUE(isShown("one.png"));
    ASSERT_TRUE(vault::changeAge(session->vault(), document.id, AgeAnswer::Unsure));
    session->noteItemChanged(*session->vault().item(document.id));
    EXPECT_EQ(screen.openDocuments().size(), 1u);
    EXPECT_TRUE(isShown("one.png"));
}

} // namespace holdfast::ui

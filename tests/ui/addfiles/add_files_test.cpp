#include "ui/addfiles/add_files.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/age_question.h"
#include "ui/common/format_text.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <fstream>

namespace holdfast::ui {

class AddFilesTest : public UiTest {
protected:
    AddFilesTest() { screen.show(); }
    QPushButton* addButton() { return find<QPushButton>(&screen, "addFiles"); }
    bool done() { return find<QPushButton>(&screen, "addMore")->isVisible(); }
    void click(const char* radio)
    {
        QTest::mouseClick(find<QRadioButton>(&screen, radio), Qt::LeftButton, {}, QPoint(12, 16));
    }
    size_t kept() { return session->vault().items()->size(); }
    std::unique_ptr<Session> session = makeSession();
    AddFiles screen{*session};
};

TEST_F(AddFilesTest, keepsAPictureByteForByteOnceTheQuestionIsAnsweredNo)
{
    const auto path = writePicture("screenshot.png");
    screen.offer({path});
    EXPECT_TRUE(screen.findChild<AgeQuestion*>()->isVisible());
    EXPECT_FALSE(addButton()->isEnabled());
    click("ageNo");
    ASSERT_TRUE(waitUntil([&] { return addButton()->isEnabled(); }));
    QTest::mouseClick(addButton(), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return done(); }));
    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 1u);
    const vault::Artifact* original = items->front().artifact("original");
    ASSERT_NE(original, nullptr);
    EXPECT_EQ(original->sha256, Sha256::of(*readFile(path, 1 << 24)));
    EXPECT_TRUE(std::filesystem::exists(path));
}

TEST_F(AddFilesTest, keepsNothingWhenTheAnswerIsYes)
{
    screen.offer({writePicture("screenshot.png")});
    click("ageYes");
    EXPECT_FALSE(addButton()->isVisible());
    EXPECT_TRUE(find<QPushButton>(&screen, "keepLink")->isVisible());
    EXPECT_EQ(kept(), 0u);
}

TEST_F(AddFilesTest, doesNotAskAboutAnIdentityDocument)
{
    screen.offer({writePicture("passport.png")});
    click("asDocument");
    EXPECT_FALSE(screen.findChild<AgeQuestion*>()->isVisible());
    ASSERT_TRUE(waitUntil([&] { return addButton()->isEnabled(); }));
    QTest::mouseClick(addButton(), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return done(); }));
    ASSERT_EQ(kept(), 1u);
    EXPECT_EQ(session->vault().items()->front().kind, vault::ItemKind::Document);
}

TEST_F(AddFilesTest, doesNotAskAboutPlainText)
{
    const auto path = folder() / "chat.txt";
    std::ofstream(path) << "14 Nov 18:02  a message\n14 Nov 18:03  another one\n";
    screen.offer({path});
    ASSERT_TRUE(waitUntil([&] { return !screen.findChild<AgeQuestion*>()->isVisible(); }));
    EXPECT_TRUE(addButton()->isEnabled());
}

TEST_F(AddFilesTest, saysOfAFileThatIsThereAlreadyWhichItIs)
{
    const auto path = folder() / "chat.txt";
    std::ofstream(path) << "14 Nov 18:02  a message\n";
    for (int i = 0; i < 2; ++i) {
        screen.offer({path});
        ASSERT_TRUE(waitUntil([&] { return addButton()->isEnabled(); }));
        QTest::mouseClick(addButton(), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([&] { return done(); }));
    }
    EXPECT_EQ(kept(), 1u);
    const QString expected = QStringLiteral("Already in the vault as ")
        + QString::fromStdString(session->vault().items()->front().exhibit);
    bool isSaid = false;
    for (const QLabel* label : screen.findChildren<QLabel*>())
        isSaid = isSaid || label->text() == expected;
    EXPECT_TRUE(isSaid);
}

TEST_F(AddFilesTest, listsEachFileWithItsSizeAndAFolderAsOne)
{
    std::ofstream(folder() / "chat.txt") << "14 Nov 18:02  a message\n";
    std::filesystem::create_directory(folder() / "chats");
    screen.offer({folder() / "chat.txt", folder() / "chats", folder() / "gone.txt"});
    letFoldersTell();
    QStringList texts;
    for (const QLabel* label : find<QWidget>(&screen, "fileList")->findChildren<QLabel*>())
        texts << label->text().remove(QChar(0x200b));
    EXPECT_EQ(texts.size(), 5) << qPrintable(texts.join(QLatin1Char('|')));
    EXPECT_TRUE(texts.contains(formatBytes(24)));
    EXPECT_TRUE(texts.contains(QStringLiteral("Folder, with all files in it")));
    EXPECT_TRUE(texts.contains(QStringLiteral("gone.txt")));
    EXPECT_TRUE(screen.findChild<AgeQuestion*>()->isVisible()) << "a folder may hold anything";
}

TEST_F(AddFilesTest, forgetsTheAnswerForTheNextFiles)
{
    screen.offer({writePicture("one.png")});
    click("ageNo");
    screen.offer({writePicture("two.png", 2)});
    EXPECT_EQ(screen.findChild<AgeQuestion*>()->answer(), AgeAnswer::Unanswered);
}

} // namespace holdfast::ui

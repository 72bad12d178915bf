#include "ui/evidence/write_notes.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/evidence/item_detail.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

namespace holdfast::ui {

class WriteNotesTest : public UiTest {
protected:
    WriteNotesTest()
    {
        addFile(session->vault(), "first.png", 1);
        addFile(session->vault(), "second.png", 2);
        session->noteItemsChanged();
        screen.resize(1000, 700);
        screen.show();
        if (!waitUntil([&] { return screen.model()->rowCount() == 2; }))
            throw std::runtime_error("the list never filled");
        find<QListView>(&screen, "evidenceList")->setCurrentIndex(screen.model()->index(1));
        find<QPushButton>(&screen, "writeNotes")->click();
    }
    void keepNote(const QString& text)
    {
        find<QPlainTextEdit>(&screen, "noteField")->setPlainText(text);
        find<QPushButton>(&screen, "addNote")->click();
        if (!waitUntil([&] { return screen.findChild<QLabel*>(QStringLiteral("itemNote")) != nullptr; }))
            throw std::runtime_error("the note was never kept");
    }
    const vault::Item& item() const { return *screen.findChild<ItemDetail*>()->item(); }
    std::unique_ptr<Session> session = makeSession();
    EvidenceScreen screen{*session};
};

TEST_F(WriteNotesTest, keepsANoteShowsItAndTakesItAway)
{
    find<QPlainTextEdit>(&screen, "noteField")->setPlainText(QStringLiteral("Sent to me by a friend"));
    find<QPushButton>(&screen, "addNote")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QLabel*>(QStringLiteral("itemNote")) != nullptr; }));
    EXPECT_TRUE(find<QLabel>(&screen, "itemNote")->text().contains(QStringLiteral("a friend")));
    EXPECT_TRUE(find<QPlainTextEdit>(&screen, "noteField")->toPlainText().isEmpty());
    find<QPushButton>(&screen, "takeNoteAway")->click();
    EXPECT_TRUE(waitUntil([&] { return screen.findChild<QLabel*>(QStringLiteral("itemNote")) == nullptr; }));
    EXPECT_TRUE(vault::Annotations(session->vault()).notes(item().id)->empty());
}

TEST_F(WriteNotesTest, correctsANoteAndShowsTheEarlierTextAsEarlier)
{
    keepNote(QStringLiteral("Seen on Monday"));
    find<QPushButton>(&screen, "correctNote")->click();
    auto* field = find<QPlainTextEdit>(&screen, "correctionField");
    EXPECT_EQ(field->toPlainText(), QStringLiteral("Seen on Monday"));
    field->setPlainText(QStringLiteral("Seen on Tuesday"));
    find<QPushButton>(&screen, "keepCorrection")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QLabel*>(QStringLiteral("earlierNote")) != nullptr; }));
    EXPECT_EQ(find<QLabel>(&screen, "itemNote")->text(), QStringLiteral("Seen on Tuesday"));
    EXPECT_EQ(find<QLabel>(&screen, "earlierNote")->text(), QStringLiteral("Seen on Monday"));
    const auto notes = vault::Annotations(session->vault()).notes(item().id);
    ASSERT_EQ(notes->size(), 1u);
    EXPECT_EQ(notes->front().text, "Seen on Tuesday");
}

TEST_F(WriteNotesTest, leavesANoteAsItIsWhenNothingWasCorrected)
{
    keepNote(QStringLiteral("Seen on Monday"));
    find<QPushButton>(&screen, "correctNote")->click();
    find<QPushButton>(&screen, "keepCorrection")->click();
    EXPECT_FALSE(find<QWidget>(&screen, "correctionField")->isVisible());
    EXPECT_TRUE(vault::Annotations(session->vault()).notes(item().id)->front().earlier.empty());
}

TEST_F(WriteNotesTest, keepsWhatIsBeingCorrectedWhileATagIsAdded)
{
    keepNote(QStringLiteral("Seen on Monday"));
    find<QPushButton>(&screen, "correctNote")->click();
    find<QPlainTextEdit>(&screen, "correctionField")->setPlainText(QStringLiteral("Seen on Tues"));
    QTest::keyClicks(find<QLineEdit>(&screen, "tagField"), QStringLiteral("to report"));
    find<QPushButton>(&screen, "addTag")->click();
    ASSERT_TRUE(waitUntil([&] {
        return screen.findChild<QPushButton*>(QStringLiteral("itemTag"))
            && screen.findChildren<QPlainTextEdit*>(QStringLiteral("correctionField")).size() == 1;
    }));
    auto* field = find<QPlainTextEdit>(&screen, "correctionField");
    EXPECT_TRUE(waitUntil([&] { return field->isVisible(); }));
    EXPECT_EQ(field->toPlainText(), QStringLiteral("Seen on Tues"));
}

TEST_F(WriteNotesTest, givesATagAndTakesItAwayAgain)
{
    QTest::keyClicks(find<QLineEdit>(&screen, "tagField"), QStringLiteral("to report"));
    QTest::keyClick(find<QLineEdit>(&screen, "tagField"), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QPushButton*>(QStringLiteral("itemTag")) != nullptr; }));
    EXPECT_EQ(item().tags, std::vector<std::string>{"to report"});
    find<QPushButton>(&screen, "itemTag")->click();
    EXPECT_TRUE(waitUntil([&] { return item().tags.empty(); }));
}

TEST_F(WriteNotesTest, changesTheTitleWithoutLosingThePlaceInTheList)
{
    auto* title = find<QLineEdit>(&screen, "titleField");
    title->setText(QStringLiteral("Chat of 14 November"));
    find<QPushButton>(&screen, "saveTitle")->click();
    ASSERT_TRUE(
        waitUntil([&] { return screen.model()->index(1).data().toString() == QStringLiteral("Chat of 14 November"); }));
    EXPECT_TRUE(find<QLabel>(&screen, "itemTitle")->text().contains(QStringLiteral("Chat of 14 November")));
    EXPECT_EQ(find<QListView>(&screen, "evidenceList")->currentIndex().row(), 1);
}

TEST_F(WriteNotesTest, keepsNoEmptyTitle)
{
    find<QLineEdit>(&screen, "titleField")->clear();
    find<QPushButton>(&screen, "saveTitle")->click();
    auto* said = find<Notice>(&screen, "writeNotesNotice");
    ASSERT_TRUE(waitUntil([&] { return !said->sentence().isEmpty(); }));
    EXPECT_EQ(session->vault().item(item().id)->title, "first.png");
}

} // namespace holdfast::ui

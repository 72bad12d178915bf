#include "ui/cover/reading_choice.h"

#include "core/imaging/suggest/cover_codes.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/choice_box.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/language_names.h"
#include "ui/cover/placed_suggestions.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QSignalSpy>
#include <algorithm>

namespace holdfast::ui {

/// What a person sees and presses of the choice, in whatever holds it.
class ReadingTicks {
public:
    explicit ReadingTicks(const QWidget& in)
        : m_in(in)
    {
    }
    QAbstractButton* of(const char* pack) const
    {
        for (QAbstractButton* tick : m_in.findChildren<QAbstractButton*>(QStringLiteral("coverReadIn")))
            if (tick->text() == nameOfPack(pack))
                return tick;
        throw std::runtime_error(pack);
    }
    QString now() const { return find<QLabel>(&m_in, "coverReadingNow")->text(); }

private:
    const QWidget& m_in;
};

TEST(NameOfPack, isWhatTheLanguageCallsItselfOrElseThePacksOwn)
{
    EXPECT_EQ(nameOfPack("eng"), QStringLiteral("English"));
    EXPECT_EQ(nameOfPack("fra"), QStringLiteral("français"));
    EXPECT_EQ(nameOfPack("ara"), QStringLiteral("العربية"));
    EXPECT_NE(nameOfPack("chi_sim"), nameOfPack("chi_tra"));
    EXPECT_EQ(nameOfPack("chi_sim_vert"), nameOfPack("chi_sim") + QStringLiteral(" (vert)"));
    for (const char* unknown : {"zzz", "chi_zzz_", "_", "frk_x"})
        EXPECT_FALSE(nameOfPack(unknown).isEmpty()) << unknown;
    EXPECT_EQ(nameOfPack("zzz"), QStringLiteral("zzz"));
}

class ReadingChoiceTest : public ::testing::Test {
protected:
    ReadingChoiceTest() { choice.setPacks({{"ara", "ell", "eng", "fra", "heb", "rus"}, {"ara"}}); }
    ReadingChoice choice;
    ReadingTicks ticks{choice};
};

TEST_F(ReadingChoiceTest, takesNoRoomBeforeItIsToldOfThePacks)
{
    EXPECT_TRUE(ReadingChoice().isHidden());
    EXPECT_FALSE(choice.isHidden());
}

TEST_F(ReadingChoiceTest, showsTheUsualLanguagesUntilOthersAreChosen)
{
    EXPECT_FALSE(choice.chosen().has_value());
    EXPECT_TRUE(ticks.now().contains(QStringLiteral("English"))) << ticks.now().toStdString();
    EXPECT_TRUE(ticks.now().contains(nameOfPack("ara")));
    EXPECT_TRUE(ticks.of("ara")->isChecked());
    EXPECT_FALSE(ticks.of("heb")->isChecked());
    choice.choose(imaging::ReadingLanguages{"heb"});
    EXPECT_TRUE(ticks.now().contains(nameOfPack("heb")));
    EXPECT_FALSE(ticks.now().contains(nameOfPack("ara")));
}

TEST_F(ReadingChoiceTest, isOpenedAndTickedByTheKeyboardAndNamedForAScreenReader)
{
    choice.show();
    auto* change = find<QAbstractButton>(&choice, "coverReadingChange");
    EXPECT_FALSE(ticks.of("ell")->isVisible()) << "quiet until it is wanted";
    EXPECT_FALSE(change->accessibleName().isEmpty());
    EXPECT_EQ(change->accessibleDescription(), ticks.now());
    QTest::keyClick(change, Qt::Key_Space);
    EXPECT_TRUE(ticks.of("ell")->isVisible());
    EXPECT_EQ(ticks.of("ell")->accessibleName(), nameOfPack("ell"));
    const QSignalSpy changed(&choice, &ReadingChoice::changed);
    QTest::keyClick(ticks.of("ell"), Qt::Key_Space);
    EXPECT_EQ(changed.count(), 1);
    ASSERT_TRUE(choice.chosen().has_value());
    EXPECT_EQ(choice.chosen()->size(), 2u) << "Greek beside Arabic";
    QTest::keyClick(ticks.of("ara"), Qt::Key_Space);
    EXPECT_EQ(*choice.chosen(), imaging::ReadingLanguages{"ell"});
}

TEST_F(ReadingChoiceTest, promisesLatinLettersOnlyWhereEnglishIsInstalled)
{
    const auto isPromised
        = [&] { return find<QLabel>(&choice, "coverReadingNote")->text().contains(QStringLiteral("Latin letters")); };
    EXPECT_TRUE(isPromised());
    choice.setPacks({{"ara", "rus"}, {"ara"}});
    EXPECT_FALSE(isPromised());
}

TEST_F(ReadingChoiceTest, takesNoMoreThanAPageCanBeReadIn)
{
    for (const char* pack : {"ell", "fra", "heb"})
        ticks.of(pack)->click();
    EXPECT_EQ(choice.chosen()->size(), imaging::maxReadingLanguages);
    EXPECT_FALSE(ticks.of("rus")->isEnabled());
    ticks.of("heb")->click();
    EXPECT_TRUE(ticks.of("rus")->isEnabled());
}

/// A page of which one field was found, and on which one cover was drawn.
class ReadingAgain : public ::testing::Test {
protected:
    static constexpr QRect date{300, 200, 120, 30}, drawn{20, 20, 60, 40};
    ReadingAgain()
    {
        CoverDocument document;
        document.mime = "image/png";
        document.pages = 1;
        editor.setDocument(document);
        editor.setPage(1, drawPicture(1, {800, 600}));
        editor.reading()->setPacks({{"ara", "eng", "fra"}, {}});
        editor.setFound(foundOf({{imaging::cover_codes::birthDate, date}}));
        std::vector<PlacedCover> covers = editor.canvas()->covers();
        covers.push_back({drawn});
        editor.canvas()->setCovers(covers);
        Q_EMIT editor.canvas()->edited();
    }
    static FoundCovers foundOf(const std::vector<std::pair<std::string_view, QRect>>& all)
    {
        FoundCovers found;
        for (const auto& [code, box] : all)
            found.covers.push_back({code, imaging::Suggestion::Source::Label, 1, {box}, false, {}});
        return found;
    }
    QString state() const { return find<QLabel>(&editor, "coverSearch")->text(); }
    CoverEditor editor;
    ReadingTicks ticks{editor};
};

TEST_F(ReadingAgain, isComeToByTheKeyboardRightAfterWhatOpensIt)
{
    editor.resize(1000, 700);
    editor.show();
    editor.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return editor.isActiveWindow(); }));
    auto* change = find<QAbstractButton>(&editor, "coverReadingChange");
    change->click();
    ASSERT_TRUE(waitUntil([&] { return ticks.of("ara")->isVisible() && ticks.of("fra")->isVisible(); }));
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Tab);
    const QWidget* first = editor.focusWidget();
    EXPECT_EQ(first->objectName(), QStringLiteral("coverReadIn"));
    QTest::keyClick(editor.focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(editor.focusWidget()->objectName(), QStringLiteral("coverReadIn"));
    EXPECT_NE(editor.focusWidget(), first);
}

TEST_F(ReadingAgain, isAskedForByATickAndTakesNoCoverAway)
{
    const CoversByPage before = editor.covers();
    ASSERT_TRUE(editor.isLookedThrough());
    const QSignalSpy asked(&editor, &CoverEditor::languagesChanged);
    ticks.of("ara")->click();
    EXPECT_EQ(asked.count(), 1);
    EXPECT_FALSE(editor.isLookedThrough());
    EXPECT_TRUE(state().startsWith(QStringLiteral("Looking for"))) << state().toStdString();
    EXPECT_EQ(editor.covers(), before);
    editor.setFound({});
    EXPECT_TRUE(editor.isLookedThrough());
    EXPECT_EQ(editor.covers(), before) << "what is not found again was found all the same";
}

TEST_F(ReadingAgain, leavesWhatThePersonRemovedAndCoversWhatIsNew)
{
    find<QAbstractButton>(&editor, "coverKeep")->click();
    ASSERT_FALSE(isKept(editor.covers(), 0));
    ticks.of("ara")->click();
    editor.setFound(
        foundOf({{imaging::cover_codes::address, {100, 400, 300, 40}}, {imaging::cover_codes::birthDate, date}}));
    EXPECT_FALSE(isKept(editor.covers(), 0));
    EXPECT_TRUE(isKept(editor.covers(), 1));
    EXPECT_EQ(countDrawnByHand(editor.covers()), 1u);
    find<QAbstractButton>(&editor, "coverUndo")->click();
    EXPECT_FALSE(isKept(editor.covers(), 1)) << "one step";
    EXPECT_EQ(countDrawnByHand(editor.covers()), 1u);
}

TEST_F(ReadingAgain, leavesWhatUndoCoveredOnceMoreAlthoughThePurposeNeedsItOpen)
{
    const CoversByPage before = editor.covers();
    find<ChoiceBox>(&editor, "coverDocument")->choose(QStringLiteral("passport"));
    find<ChoiceBox>(&editor, "coverPurpose")->choose(QStringLiteral("police"));
    ASSERT_FALSE(isKept(editor.covers(), 0));
    find<QAbstractButton>(&editor, "coverUndo")->click();
    ASSERT_EQ(editor.covers(), before);
    ticks.of("ara")->click();
    editor.setFound({});
    EXPECT_EQ(editor.covers(), before);
}

TEST_F(ReadingAgain, keepsTheListOfWhatWasFoundWhereItFails)
{
    const CoversByPage before = editor.covers();
    ticks.of("ara")->click();
    editor.setSearchFailed(Error(imaging::errors::decodeFailed));
    EXPECT_TRUE(state().startsWith(QStringLiteral("The document could not be read again"))) << state().toStdString();
    EXPECT_FALSE(find<QLabel>(&editor, "coverUnchecked")->isHidden());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
    EXPECT_TRUE(find<QAbstractButton>(&editor, "coverKeep")->isChecked());
    EXPECT_EQ(editor.covers(), before);
    EXPECT_FALSE(editor.isLookedThrough());
}

TEST_F(ReadingAgain, leavesWhatUndoTookAway)
{
    while (find<QAbstractButton>(&editor, "coverUndo")->isEnabled())
        find<QAbstractButton>(&editor, "coverUndo")->click();
    ASSERT_TRUE(editor.covers().empty());
    ticks.of("ara")->click();
    editor.setFound(foundOf({{imaging::cover_codes::birthDate, date}}));
    EXPECT_TRUE(editor.covers().empty());
}

TEST_F(ReadingAgain, takesNoMovedCoverAwayOnceItTellsTheKindOfDocument)
{
    editor.setFound(foundOf({{imaging::cover_codes::accountNumber, {100, 500, 200, 30}}}));
    std::vector<PlacedCover> covers = editor.canvas()->covers();
    ASSERT_EQ(covers.back().suggestion, 1u);
    covers.back().box.translate(10, 10);
    editor.canvas()->setCovers(covers);
    Q_EMIT editor.canvas()->edited();
    ticks.of("ara")->click();
    FoundCovers again = foundOf({{imaging::cover_codes::mrz, {20, 550, 700, 40}}});
    again.kind = "passport";
    editor.setFound(again);
    EXPECT_EQ(find<ChoiceBox>(&editor, "coverDocument")->currentData().toString(), QStringLiteral("passport"));
    EXPECT_EQ(std::ranges::count(editor.canvas()->covers(), covers.back()), 1) << "no passport has such a number";
    EXPECT_TRUE(isKept(editor.covers(), 2)) << "what is new is covered as the purpose wants";
}

TEST_F(ReadingAgain, comesToAPageThatWasReadInOtherLanguagesWhenUndoGoesBackToIt)
{
    const CoversByPage before = editor.covers();
    editor.straighten(imaging::Corners{{QPoint(10, 10), QPoint(790, 10), QPoint(790, 590), QPoint(10, 590)}});
    editor.setFound({});
    ASSERT_TRUE(editor.isLookedThrough());
    ticks.of("ara")->click();
    editor.setFound({});
    ASSERT_TRUE(editor.isLookedThrough());
    find<QAbstractButton>(&editor, "coverUndo")->click();
    EXPECT_FALSE(editor.isLookedThrough()) << "the photo itself was read in English only";
    EXPECT_TRUE(state().startsWith(QStringLiteral("Looking for"))) << state().toStdString();
    editor.setFound({});
    EXPECT_TRUE(editor.isLookedThrough());
    EXPECT_EQ(editor.covers(), before);
}

} // namespace holdfast::ui

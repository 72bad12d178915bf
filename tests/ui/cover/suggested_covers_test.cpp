#include "core/imaging/suggest/cover_codes.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/choice_box.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/placed_suggestions.h"
#include "ui/cover/suggestion_row.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace holdfast::ui {

namespace codes = imaging::cover_codes;
using Source = imaging::Suggestion::Source;

class SuggestedCovers : public ::testing::Test {
protected:
    static constexpr size_t zone = 0, birthDate = 1, number = 2, back = 3;

    SuggestedCovers()
    {
        CoverDocument document;
        document.mime = "application/pdf";
        document.pages = 2;
        editor.setDocument(document);
        editor.setPage(1, drawPicture(1, {800, 600}));
        editor.resize(1000, 700);
        editor.show();
    }
    static FoundCovers found()
    {
        FoundCovers found;
        found.covers = {{codes::mrz, Source::Zone, 1, {QRect(0, 500, 400, 60), QRect(400, 510, 400, 60)}, false, {}},
            {codes::birthDate, Source::Repeats, 1, {QRect(300, 200, 120, 30)}, false, {}},
            {codes::documentNumber, Source::Label, 1, {QRect(300, 100, 120, 30)}, true, {}},
            {codes::barcode, Source::LooksLike, 2, {QRect(10, 10, 200, 200)}, true, {}}};
        return found;
    }
    std::vector<QCheckBox*> ticks() const
    {
        QCoreApplication::sendPostedEvents(); // what was added to a layout is shown by then
        std::vector<QCheckBox*> visible;
        for (QCheckBox* tick : editor.findChildren<QCheckBox*>(QStringLiteral("coverKeep")))
            if (tick->isVisible())
                visible.push_back(tick);
        return visible;
    }
    QString text(const char* name) const { return find<QLabel>(&editor, name)->text(); }
    bool kept(size_t suggestion) const { return isKept(editor.covers(), suggestion); }
    void choose(const char* name, const char* data) { find<ChoiceBox>(&editor, name)->choose(QLatin1String(data)); }
    CoverEditor editor;
};

TEST_F(SuggestedCovers, areDrawnAtOnceAsOneStepThatUndoTakesBack)
{
    EXPECT_TRUE(text("coverSearch").startsWith(QStringLiteral("Looking for")));
    editor.setFound(found());
    EXPECT_EQ(editor.canvas()->covers().size(), 4u) << "those of this page; the zone slants";
    EXPECT_EQ(editor.covers().at(2).size(), 1u);
    EXPECT_EQ(editor.canvas()->covers()[0].reason, "cover.mrz");
    ASSERT_EQ(ticks().size(), 4u);
    for (const QCheckBox* tick : ticks())
        EXPECT_TRUE(tick->isChecked());
    EXPECT_FALSE(text("coverSearch").startsWith(QStringLiteral("Looking for")));
    find<QPushButton>(&editor, "coverUndo")->click();
    EXPECT_TRUE(editor.covers().empty());
    EXPECT_FALSE(ticks()[0]->isChecked());
    EXPECT_FALSE(find<QPushButton>(&editor, "coverUndo")->isEnabled()) << "one step";
}

TEST_F(SuggestedCovers, stayBesideWhatWasDrawnMeanwhile)
{
    editor.canvas()->addCover();
    const PlacedCover drawn = editor.canvas()->covers().front();
    editor.setFound(found());
    EXPECT_EQ(editor.canvas()->covers().front(), drawn);
    EXPECT_EQ(editor.canvas()->covers().size(), 5u);
    EXPECT_TRUE(text("coverCount").startsWith(QLatin1Char('1')));
    find<QPushButton>(&editor, "coverUndo")->click();
    EXPECT_EQ(editor.canvas()->covers(), std::vector<PlacedCover>{drawn});
}

TEST_F(SuggestedCovers, waitForTheMouseToLetGo)
{
    CoverCanvas* canvas = editor.canvas();
    canvas->setZoom(1);
    QTest::mousePress(canvas, Qt::LeftButton, {}, {50, 50});
    editor.setFound(found());
    EXPECT_EQ(canvas->covers().size(), 1u);
    QTest::mouseMove(canvas, {90, 90});
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {90, 90});
    ASSERT_EQ(canvas->covers().size(), 5u);
    EXPECT_EQ(canvas->covers()[0].box.topLeft(), QPoint(50, 50));
}

TEST_F(SuggestedCovers, areDroppedAndKeptByOneKeyAndComeBackWhole)
{
    editor.setFound(found());
    const auto before = editor.covers();
    ticks()[zone]->setFocus();
    QTest::keyClick(ticks()[zone], Qt::Key_Space);
    EXPECT_FALSE(kept(zone));
    EXPECT_TRUE(kept(birthDate));
    QTest::keyClick(ticks()[zone], Qt::Key_Space);
    EXPECT_TRUE(kept(zone));
    EXPECT_EQ(editor.covers().at(1).size(), before.at(1).size());
    EXPECT_TRUE(ticks()[zone]->isChecked());
    QTest::keyClick(editor.canvas(), Qt::Key_Delete);
    EXPECT_FALSE(ticks()[zone]->isChecked()) << "what is removed on the page is not ticked beside it";
}

TEST_F(SuggestedCovers, areSelectedOnTheirPageByTheirRow)
{
    editor.setFound(found());
    editor.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return editor.isActiveWindow(); }));
    ticks()[birthDate]->setFocus();
    EXPECT_EQ(editor.canvas()->selectedSuggestion(), birthDate);
    EXPECT_TRUE(editor.canvas()->accessibleName().endsWith(QStringLiteral("Date of birth")));
    const auto rows = editor.findChildren<SuggestionRow*>();
    EXPECT_TRUE(rows[birthDate]->isSelected());
    EXPECT_FALSE(rows[zone]->isSelected());
    const QSignalSpy asked(&editor, &CoverEditor::pageRequested);
    QTest::mouseClick(rows[back], Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toUInt(), 2u);
    editor.setPage(2, drawPicture(2, {800, 600}));
    EXPECT_EQ(editor.canvas()->selectedSuggestion(), back);
}

TEST_F(SuggestedCovers, sayWhyHowTheyWereFoundAndWhereAnEyeIsNeeded)
{
    FoundCovers some = found();
    some.unchecked = {{2, "decode.failed"}, {3, std::string(imaging::lineCodesNotSought)}};
    editor.setFound(some);
    EXPECT_EQ(ticks()[zone]->accessibleName(), QStringLiteral("Lines for machines"));
    EXPECT_TRUE(ticks()[birthDate]->accessibleDescription().contains(QStringLiteral("wherever somebody poses as you")));
    EXPECT_TRUE(ticks()[birthDate]->accessibleDescription().contains(QStringLiteral("say the same")));
    EXPECT_TRUE(ticks()[back]->accessibleDescription().startsWith(QStringLiteral("Page 2")));
    EXPECT_EQ(editor.findChildren<QLabel*>(QStringLiteral("coverNeedsEye")).size(), 2);
    EXPECT_TRUE(ticks()[number]->accessibleDescription().contains(QStringLiteral("could not be read")));
    EXPECT_TRUE(text("coverUnchecked").startsWith(QStringLiteral("Page 2 could not be looked at")));
    EXPECT_TRUE(text("coverUnchecked").contains(QStringLiteral("could not be looked for on page 3")));
}

TEST_F(SuggestedCovers, giveWayToAdviceWhenThereAreNoneOrThePagesCouldNotBeLookedAt)
{
    const auto advises = [&] {
        for (const QLabel* label : editor.findChildren<QLabel*>())
            if (label->text() == QStringLiteral("What is worth covering"))
                return label->isVisible();
        return false;
    };
    editor.setFound({});
    EXPECT_TRUE(text("coverSearch").startsWith(QStringLiteral("Nothing was found")));
    EXPECT_TRUE(advises());
    editor.setFound(found());
    EXPECT_FALSE(advises());
    editor.setSearchFailed(Error(imaging::errors::decodeFailed));
    EXPECT_TRUE(text("coverSearch").contains(QStringLiteral("look at every page yourself")));
    EXPECT_TRUE(advises());
}

TEST_F(SuggestedCovers, areThoseThatTheChosenPurposeWantsCovered)
{
    editor.setFound(found());
    editor.canvas()->addCover();
    choose("coverDocument", "passport");
    EXPECT_TRUE(kept(birthDate)) << "a takedown request needs none";
    choose("coverPurpose", "police");
    EXPECT_TRUE(kept(zone));
    EXPECT_FALSE(kept(birthDate));
    EXPECT_FALSE(kept(number));
    EXPECT_EQ(countDrawnByHand(editor.covers()), 1u) << "what was drawn by hand stays";
    choose("coverDocument", "");
    EXPECT_TRUE(kept(birthDate));
}

TEST_F(SuggestedCovers, thatThePersonDecidedOnAreLeftAloneByThePurpose)
{
    editor.setFound(found());
    ticks()[birthDate]->click();
    choose("coverDocument", "passport");
    EXPECT_FALSE(kept(birthDate)) << "she wants it seen";
    EXPECT_TRUE(kept(number));
}

TEST_F(SuggestedCovers, areNamedWithWhatStaysVisibleAndWhatIsByChoice)
{
    FoundCovers some = found();
    some.kind = "passport";
    editor.setFound(some);
    EXPECT_EQ(find<ChoiceBox>(&editor, "coverDocument")->currentText(), QStringLiteral("Passport"));
    EXPECT_EQ(find<ChoiceBox>(&editor, "coverPurpose")->currentText(), QStringLiteral("Takedown request"));
    EXPECT_EQ(editor.findChildren<QWidget*>(QStringLiteral("coverStays")).size(), 3) << "name, issuer, expiry";
    EXPECT_TRUE(ticks()[birthDate]->accessibleDescription().contains(QStringLiteral("You decide")));
    EXPECT_FALSE(ticks()[zone]->accessibleDescription().contains(QStringLiteral("You decide")));
    EXPECT_EQ(editor.covers().at(1).size(), 4u);
    find<QPushButton>(&editor, "coverUndo")->click();
    EXPECT_TRUE(editor.covers().empty()) << "with the kind of document, still one step";
}

TEST_F(SuggestedCovers, askToLookForAPhotoWhereNoneWasFoundAndThePurposeWantsNone)
{
    const auto isAskedFor = [&] { return find<QLabel>(&editor, "coverPhotoMissing")->isVisible(); };
    EXPECT_FALSE(isAskedFor()) << "the pages are still looked through";
    editor.setFound(found());
    EXPECT_TRUE(isAskedFor());
    choose("coverDocument", "passport");
    EXPECT_TRUE(isAskedFor());
    choose("coverPurpose", "police");
    EXPECT_FALSE(isAskedFor()) << "it stays visible";
    choose("coverPurpose", "takedown");
    FoundCovers some = found();
    some.covers.push_back({codes::photo, Source::Face, 1, {QRect(20, 100, 200, 260)}, false, {}});
    editor.setFound(some);
    EXPECT_FALSE(isAskedFor());
    EXPECT_TRUE(kept(4));
    EXPECT_TRUE(ticks()[4]->accessibleDescription().contains(QStringLiteral("You decide")));
    choose("coverPurpose", "police");
    EXPECT_FALSE(kept(4));
}

TEST_F(SuggestedCovers, doNotChangeAKindOfDocumentThatThePersonChose)
{
    auto* kinds = find<ChoiceBox>(&editor, "coverDocument");
    kinds->setFocus();
    kinds->choose(QStringLiteral("id-card"));
    Q_EMIT kinds->activated(kinds->currentIndex());
    choose("coverPurpose", "police");
    FoundCovers some = found();
    some.kind = "passport";
    editor.setFound(some);
    EXPECT_EQ(kinds->currentData().toString(), QStringLiteral("id-card"));
    EXPECT_FALSE(kept(birthDate));
}

} // namespace holdfast::ui

#include "ui/cover/cover_screen.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/vault/age_change.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/ui/held_threads.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/leak_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <fstream>

namespace holdfast::ui {

class CoverScreenTest : public UiTest {
protected:
    CoverScreenTest()
    {
        screen.resize(1100, 800);
        screen.show();
    }
    bool pageIsShown() { return !screen.editor()->canvas()->page().isNull(); }
    bool isOnPage(uint32_t number)
    {
        return waitUntil([&] { return pageIsShown() && screen.editor()->page() == number; });
    }
    bool savesTheCheckedCopy()
    {
        auto* file = find<QPushButton>(&screen, "coverFile");
        if (!waitUntil([&] { return file->isEnabled(); }))
            return false;
        QTest::mouseClick(file, Qt::LeftButton);
        return waitUntil([&] { return find<QPushButton>(&screen, "coverSaveOutside")->isVisible(); });
    }
    int grayAt(const QPoint& at) const { return qGray(screen.editor()->canvas()->page().pixel(at)); }
    std::unique_ptr<Session> session = makeSession();
    CoverScreen screen{*session};
};

TEST_F(CoverScreenTest, filesACoveredCopyThatNamesWhatItWasMadeFrom)
{
    const vault::Item document = addFile(session->vault(), "passport.png", 3, Purpose::IdentityDocument);
    screen.openItem(document);
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    EXPECT_EQ(find<QLabel>(&screen, "coverTitle")->text().remove(QChar(0x200B)), QStringLiteral("passport.png"));
    EXPECT_FALSE(find<QPushButton>(&screen, "coverPreview")->isEnabled());
    screen.editor()->canvas()->addCover();
    const QRect cover = screen.editor()->canvas()->covers().front().box;
    QTest::mouseClick(find<QPushButton>(&screen, "coverPreview"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_TRUE(find<QLabel>(&screen, "coverWhat")->text().startsWith(QStringLiteral("PNG picture, ")));
    EXPECT_EQ(session->vault().items()->size(), 1u) << "nothing is filed before it was looked at";
    ASSERT_TRUE(savesTheCheckedCopy());

    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 2u);
    const vault::Item& copy = items->front();
    EXPECT_EQ(copy.kind, vault::ItemKind::Redacted);
    ASSERT_TRUE(copy.parent.has_value());
    EXPECT_EQ(copy.parent->item, document.id);
    EXPECT_EQ(copy.parent->sha256, document.artifacts.front().sha256);
    const auto bytes = session->vault().readArtifact(*copy.artifact("redacted"), 1u << 26);
    const QImage made = QImage::fromData(bytes->data(), static_cast<int>(bytes->size()));
    EXPECT_EQ(made.pixelColor(cover.center()), QColor(Qt::black));
}

TEST_F(CoverScreenTest, makesACopyThatHasAMarkAndNoCover)
{
    screen.openFile(writePicture("bill.png", 1, {1200, 800}));
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    auto* preview = find<QPushButton>(&screen, "coverPreview");
    auto* recipient = find<QLineEdit>(&screen, "coverRecipient");
    EXPECT_FALSE(preview->isEnabled());
    recipient->setText(QStringLiteral("clipshare.example"));
    EXPECT_TRUE(preview->isEnabled());
    recipient->setText(QStringLiteral("  "));
    EXPECT_FALSE(preview->isEnabled()) << "neither covered nor marked";
    recipient->setText(QStringLiteral("clipshare.example"));
    QTest::mouseClick(preview, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_TRUE(
        find<QLabel>(&screen, "coverMarkShown")->text().remove(QChar(0x200B)).contains(QStringLiteral("clipshare")));
    ASSERT_TRUE(savesTheCheckedCopy());
    const auto items = session->vault().items();
    ASSERT_FALSE(items->empty());
    const Json transform = recordOf(session->vault(), items->front())["transform"];
    EXPECT_TRUE(transform["boxes"].empty());
    EXPECT_TRUE(transform["watermark"].get<std::string>().find("clipshare.example") != std::string::npos);
}

TEST_F(CoverScreenTest, holdsBackACopyInWhichLineCodesCouldNotBeLookedFor)
{
    imaging::LeakReport report;
    report.unchecked.push_back({"page 3: look.line-codes", 3});
    screen.result()->leaks()->setReport(report);
    EXPECT_FALSE(screen.result()->leaks()->mayLeave());
    EXPECT_TRUE(find<QLabel>(&screen, "leakFound")->text().contains(QStringLiteral("looked for on page 3")));
}

TEST_F(CoverScreenTest, saysOfACopyWithoutAWordThatWordsInItCouldNotBeRead)
{
    const auto says = [&](size_t readableWords) {
        imaging::LeakReport report;
        report.readableWords = readableWords;
        screen.result()->leaks()->setReport(report);
        return find<QLabel>(&screen, "leakFound")->text().contains(QStringLiteral("could not read them"));
    };
    const LeakCard* leaks = screen.result()->leaks();
    EXPECT_TRUE(says(0));
    EXPECT_EQ(leaks->tone(), Card::Tone::Surface) << "nothing was read that could pass for good news";
    EXPECT_TRUE(leaks->mayLeave());
    EXPECT_FALSE(says(1));
    EXPECT_EQ(leaks->tone(), Card::Tone::Ok);
}

TEST_F(CoverScreenTest, saysWhatAFinishedCopyStillGivesAway)
{
    const auto found = [&] { return find<QLabel>(&screen, "leakFound")->text(); };
    const auto lookAtTheCopy = [&](const std::vector<PlacedCover>& covers) {
        screen.editor()->canvas()->setCovers(covers);
        Q_EMIT screen.editor()->canvas()->edited();
        QTest::mouseClick(find<QPushButton>(&screen, "coverPreview"), Qt::LeftButton);
        return waitUntil(
            [&] { return screen.result()->isVisible() && !found().isEmpty() && !found().endsWith(QChar(0x2026)); });
    };
    const std::filesystem::path path = folder() / "passport.png";
    ASSERT_TRUE(specimen::drawPassport().save(QString::fromStdString(path.string())));
    screen.openFile(path);
    ASSERT_TRUE(waitUntil(
        [&] { return pageIsShown() && !find<QLabel>(&screen, "coverSearch")->text().contains(QChar(0x2026)); }));
    ASSERT_TRUE(lookAtTheCopy({{specimen::passportBoxes().birthDate}}));
    EXPECT_TRUE(found().contains(QStringLiteral("lines for machines"))) << found().toStdString();
    const auto* file = find<QPushButton>(&screen, "coverFile");
    auto* keep = find<QAbstractButton>(&screen, "leakKeep");
    EXPECT_FALSE(file->isEnabled()) << "it is held back";
    EXPECT_TRUE(keep->isVisible());
    keep->click();
    EXPECT_TRUE(file->isEnabled()) << "she said that it is meant to be so";
    QTest::mouseClick(find<QPushButton>(&screen, "coverBack"), Qt::LeftButton);
    std::vector<PlacedCover> all;
    for (const QRect& box : specimen::passportBoxes().all())
        all.push_back({box});
    ASSERT_TRUE(lookAtTheCopy(all));
    EXPECT_TRUE(found().startsWith(QStringLiteral("Nothing hidden was found"))) << found().toStdString();
    EXPECT_TRUE(file->isEnabled());
    EXPECT_FALSE(keep->isVisible());
}

TEST_F(CoverScreenTest, keepsNothingOfACopyBeforeItWasChecked)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    screen.editor()->canvas()->addCover();
    HeldThreads held(session->checkers());
    find<QPushButton>(&screen, "coverPreview")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_FALSE(find<QPushButton>(&screen, "coverFile")->isEnabled());
    Q_EMIT screen.result()->fileRequested();
    held.letGo();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "coverFile")->isEnabled(); }));
    EXPECT_FALSE(find<QPushButton>(&screen, "coverSaveOutside")->isVisible());
    EXPECT_EQ(session->vault().items()->size(), 0u);
}

TEST_F(CoverScreenTest, tellsTheLogBeforeAnOriginalIsOpenedAndOpensNoneElse)
{
    const vault::Item document = addFile(session->vault(), "passport.png", 3, Purpose::IdentityDocument);
    screen.openItem(document);
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    EXPECT_EQ(countEvents(session->vault(), document, "viewed"), 1u);

    const vault::Item other = addFile(session->vault(), "card.png", 4, Purpose::IdentityDocument);
    refuseWrites(session->vault());
    screen.openItem(other);
    auto* said = find<Notice>(&screen, "coverScreenNotice");
    ASSERT_TRUE(waitUntil([&] { return !said->sentence().isEmpty(); }));
    EXPECT_TRUE(said->sentence().contains(QStringLiteral("so it was not shown")));
    ASSERT_EQ(screen.openDocuments().size(), 1u) << "the one before stays as it was";
    EXPECT_EQ(screen.openDocuments().front()->document->item->id, document.id);
}

TEST_F(CoverScreenTest, opensAnItemThatIsChosenTwiceOnceAndTellsTheLogWhenItIsShownAgain)
{
    const vault::Item document = addFile(session->vault(), "passport.png", 3, Purpose::IdentityDocument);
    screen.openItem(document);
    screen.openItem(document);
    screen.openFile(writePicture("card.png"));
    const auto isOther = [](const auto& open) { return !open->document->item; };
    ASSERT_TRUE(waitUntil([&] { return std::ranges::any_of(screen.openDocuments(), isOther) && pageIsShown(); }));
    EXPECT_EQ(screen.openDocuments().size(), 2u);
    const auto views = countEvents(session->vault(), document, "viewed");
    screen.openItem(document);
    EXPECT_TRUE(waitUntil([&] { return countEvents(session->vault(), document, "viewed") == views + 1; }));
}

TEST_F(CoverScreenTest, putsADocumentFromOutsideIntoTheVaultOnlyWhenAskedTo)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    screen.editor()->canvas()->addCover();
    QTest::mouseClick(find<QPushButton>(&screen, "coverPreview"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    find<QAbstractButton>(&screen, "keepOriginal")->setChecked(false);
    ASSERT_TRUE(savesTheCheckedCopy());
    EXPECT_EQ(session->vault().items()->size(), 0u);
}

TEST_F(CoverScreenTest, coversAPageOfAPdfAndLeavesNoneOfItsText)
{
    const Bytes pdf = samples::pdfWithText(2);
    const std::filesystem::path path = folder() / "letter.pdf";
    std::ofstream(path, std::ios::binary) << asText(pdf);
    screen.openFile(path);
    ASSERT_TRUE(isOnPage(1));
    screen.editor()->canvas()->addCover();
    const QPoint covered = screen.editor()->canvas()->covers().front().box.center();
    EXPECT_GT(grayAt(covered), 245) << "white paper";
    find<QPushButton>(&screen, "coverNext")->click();
    ASSERT_TRUE(isOnPage(2));
    EXPECT_TRUE(screen.editor()->canvas()->covers().empty()) << "each page has its own";
    find<QPushButton>(&screen, "coverPreview")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_TRUE(find<QLabel>(&screen, "coverWhat")->text().startsWith(QStringLiteral("PDF document, ")));
    EXPECT_EQ(screen.result()->findChildren<QWidget*>(QStringLiteral("coverPage")).size(), 2);
    ASSERT_TRUE(savesTheCheckedCopy());

    const auto items = session->vault().items();
    ASSERT_EQ(items->size(), 2u);
    const vault::Item& copy = items->front();
    ASSERT_TRUE(copy.parent.has_value());
    EXPECT_EQ(copy.parent->sha256, Sha256::of(pdf));
    const auto file = session->vault().readArtifact(*copy.artifact("redacted"), 1u << 26);
    ASSERT_TRUE(file.has_value());
    EXPECT_TRUE(asText(*file).starts_with("%PDF"));
    EXPECT_EQ(asText(*file).find(samples::canary), std::string_view::npos);
    screen.openItem(copy);
    ASSERT_TRUE(isOnPage(1));
    EXPECT_LT(grayAt(covered), 10);
    find<QPushButton>(&screen, "coverNext")->click();
    ASSERT_TRUE(isOnPage(2));
    EXPECT_GT(grayAt(covered), 245);
}

TEST_F(CoverScreenTest, showsAPageThatIsWiderThanTheWindowWhole)
{
    screen.resize(420, 600);
    screen.openFile(writePicture("card.png", 1, {1200, 800}));
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    screen.editor()->canvas()->addCover();
    find<QPushButton>(&screen, "coverPreview")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    auto* page = find<QWidget>(&screen, "coverPage");
    EXPECT_TRUE(waitUntil([&] { return page->mapTo(&screen, QPoint(page->width(), 0)).x() <= screen.width(); }));
    EXPECT_NEAR(page->heightForWidth(300), 200, 1) << "in its own proportions";
}

TEST_F(CoverScreenTest, undoesAndRedoes)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    screen.editor()->canvas()->addCover();
    QTest::mouseClick(find<QPushButton>(&screen, "coverUndo"), Qt::LeftButton);
    EXPECT_TRUE(screen.editor()->covers().empty());
    EXPECT_TRUE(screen.editor()->canvas()->covers().empty());
    QTest::mouseClick(find<QPushButton>(&screen, "coverRedo"), Qt::LeftButton);
    EXPECT_EQ(screen.editor()->covers().size(), 1u);
}

TEST_F(CoverScreenTest, saysWhenAFileCannotBeShown)
{
    const auto path = folder() / "broken.png";
    {
        auto file = std::filesystem::path(path);
        QFile out(QString::fromStdString(file.string()));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write("not a picture at all");
    }
    screen.openFile(path);
    EXPECT_TRUE(waitUntil([&] {
        for (const QLabel* label : screen.findChildren<QLabel*>(QStringLiteral("noticeSentence")))
            if (label->isVisible())
                return true;
        return false;
    }));
}

TEST_F(CoverScreenTest, putsAwayADocumentThatALaterAnswerBlocks)
{
    const vault::Item document = addFile(session->vault(), "passport.png", 3, Purpose::IdentityDocument);
    screen.openItem(document);
    ASSERT_TRUE(waitUntil([&] { return pageIsShown(); }));
    ASSERT_TRUE(vault::changeAge(session->vault(), document.id, AgeAnswer::Unsure));
    session->noteItemChanged(*session->vault().item(document.id));
    EXPECT_FALSE(pageIsShown());
    EXPECT_FALSE(screen.editor()->isVisible());
    screen.openItem(*session->vault().item(document.id));
    EXPECT_TRUE(waitUntil([&] { return find<Notice>(&screen, "coverScreenNotice")->isVisible(); }));
    EXPECT_FALSE(pageIsShown());
}

} // namespace holdfast::ui

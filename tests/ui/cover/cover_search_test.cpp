#include "ui/cover/cover_search.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/intake/held_file.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/cover/placed_suggestions.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDate>
#include <QFont>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace holdfast::ui {

/// The specimen passport on the screen, looked through.
class CoverSearchTest : public UiTest {
protected:
    CoverSearchTest()
    {
        screen.resize(1100, 800);
        screen.show();
    }
    bool isLookedThrough()
    {
        return waitUntil([&] {
            return !screen.editor()->canvas()->page().isNull()
                && !find<QLabel>(&screen, "coverSearch")->text().contains(QChar(0x2026));
        });
    }
    bool opensThePassport()
    {
        screen.openItem(addDocument(session->vault(), "specimen.png", specimen::drawPassport()));
        return isLookedThrough();
    }
    bool showsWhatWillLeave()
    {
        find<QAbstractButton>(&screen, "coverPreview")->click();
        return waitUntil([&] { return screen.result()->isVisible(); });
    }
    Json filedTransform()
    {
        auto* file = find<QAbstractButton>(&screen, "coverFile");
        EXPECT_TRUE(waitUntil([&] { return file->isEnabled(); }));
        file->click();
        EXPECT_TRUE(waitUntil([&] { return find<QAbstractButton>(&screen, "coverSaveOutside")->isVisible(); }));
        return recordOf(session->vault(), session->vault().items()->front())["transform"];
    }
    std::unique_ptr<Session> session = makeSession();
    CoverScreen screen{*session};
};

TEST_F(CoverSearchTest, coversWhatThePassportGivesAwayAndRecordsWhy)
{
    ASSERT_TRUE(opensThePassport());
    const auto covered = [&](const QRect& box) {
        return std::ranges::any_of(screen.editor()->covers().at(1),
            [&](const PlacedCover& cover) { return cover.box.contains(box.center()); });
    };
    for (const QRect& box : specimen::passportBoxes().all())
        EXPECT_TRUE(covered(box)) << box.x() << "," << box.y();
    EXPECT_EQ(screen.editor()->found().kind, "passport");
    ASSERT_TRUE(showsWhatWillLeave());
    const Json boxes = filedTransform()["boxes"];
    EXPECT_TRUE(std::ranges::any_of(boxes, [](const Json& box) { return box["reason"] == "cover.mrz"; }));
}

TEST_F(CoverSearchTest, neverShowsNorKeepsWhatStandsUnderACover)
{
    ASSERT_TRUE(opensThePassport());
    ASSERT_FALSE(screen.editor()->found().covers.empty());
    for (const imaging::Suggestion& one : screen.editor()->found().covers)
        EXPECT_TRUE(one.text.empty()) << one.code;
    for (const QLabel* label : screen.findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("L898902"))) << label->text().toStdString();
}

TEST_F(CoverSearchTest, belongsToTheDocumentThatIsOpen)
{
    const vault::Item other = addFile(session->vault(), "card.png", 4, Purpose::IdentityDocument);
    screen.openItem(addDocument(session->vault(), "specimen.png", specimen::drawPassport()));
    ASSERT_TRUE(waitUntil([&] { return screen.editor()->isVisible(); }));
    screen.openItem(other);
    ASSERT_TRUE(
        waitUntil([&] { return find<QLabel>(&screen, "coverTitle")->text().startsWith(QStringLiteral("card")); }));
    ASSERT_TRUE(isLookedThrough());
    EXPECT_TRUE(screen.editor()->found().covers.empty());
    EXPECT_TRUE(screen.editor()->covers().empty());
}

TEST_F(CoverSearchTest, endsWhenTheVaultIsLocked)
{
    screen.openItem(addDocument(session->vault(), "specimen.png", specimen::drawPassport()));
    ASSERT_TRUE(waitUntil([&] { return screen.editor()->isVisible(); }));
    const CoversByPage before = screen.editor()->covers(); // none, unless the search was quicker than the window
    session->endAll();
    ASSERT_TRUE(session->waitForEnd(longestWait));
    QCoreApplication::sendPostedEvents(); // what the search had to say
    EXPECT_EQ(screen.editor()->covers(), before);
}

TEST_F(CoverSearchTest, looksIntoNoDocumentWhoseAnswerForbidsIt)
{
    CoverDocument document;
    document.item = addDocument(session->vault(), "specimen.png", specimen::drawPassport());
    document.item->kind = vault::ItemKind::File;
    document.item->age = AgeAnswer::Unsure;
    document.mime = "image/png";
    const auto found = searchCovers(session->vault(), document, {});
    ASSERT_FALSE(found);
    EXPECT_TRUE(found.error().code().id.starts_with("policy.")) << found.error().code().id;
}

TEST_F(CoverSearchTest, readsArabicWhereTheProgramIsShownInArabic)
{
    QImage page(900, 160, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont letters(QStringLiteral("Noto Naskh Arabic"));
    letters.setPixelSize(26);
    painter.setFont(letters);
    painter.setLayoutDirection(Qt::RightToLeft);
    painter.drawText(QRect(40, 50, 820, 56), int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
        QStringLiteral("تاريخ الميلاد: 12.08.1974"));
    painter.end();
    CoverDocument document;
    document.item = addDocument(session->vault(), "letter.png", page);
    document.mime = "image/png";
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates));
    const auto found = searchCovers(session->vault(), document, {});
    QLocale::setDefault(before);
    ASSERT_TRUE(found) << found.error().detail();
    EXPECT_TRUE(std::ranges::any_of(
        found->covers, [](const imaging::Suggestion& one) { return one.code == imaging::cover_codes::birthDate; }));
}

TEST_F(CoverSearchTest, isCancelled)
{
    CoverDocument document;
    document.item = addDocument(session->vault(), "specimen.png", specimen::drawPassport());
    document.mime = "image/png";
    CancelFlag cancel;
    cancel.cancel();
    const auto found = searchCovers(session->vault(), document, Progress({}, cancel));
    ASSERT_FALSE(found);
    EXPECT_TRUE(found.error().is(holdfast::errors::cancelled));
}

TEST_F(CoverSearchTest, marksTheCopyWithWhoItIsForAndFilesTheOneThatWasShown)
{
    ASSERT_TRUE(opensThePassport());
    EXPECT_FALSE(find<QLineEdit>(&screen, "coverReference")->isVisible()) << "there is no mark yet";
    find<QLineEdit>(&screen, "coverRecipient")->setText(QStringLiteral("  clipshare.example "));
    auto* reference = find<QLineEdit>(&screen, "coverReference");
    EXPECT_TRUE(reference->isVisible());
    EXPECT_EQ(reference->text().size(), 9);
    const QDate day = QDate::currentDate();
    ASSERT_TRUE(showsWhatWillLeave());
    const QString shown = find<QLabel>(&screen, "coverMarkShown")->text().remove(QChar(0x200B));
    EXPECT_TRUE(shown.contains(reference->text())) << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("takedown request")));
    EXPECT_TRUE(shown.contains(day.toString(Qt::ISODate)) || shown.contains(QDate::currentDate().toString(Qt::ISODate)))
        << "the day, or the one that began meanwhile";
    reference->setText(QStringLiteral("another")); // nothing that is changed after the look changes the copy
    const Json transform = filedTransform();
    EXPECT_NE(transform["reference"], "another");
    EXPECT_NE(transform["watermark"].get<std::string>().find("clipshare.example"), std::string::npos);
}

TEST_F(CoverSearchTest, saysThatACopyLacksWhatWasFoundWhileItWasMade)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(isLookedThrough());
    screen.editor()->canvas()->addCover();
    find<QAbstractButton>(&screen, "coverPreview")->click();
    FoundCovers late;
    late.covers.push_back({imaging::cover_codes::birthDate, {}, 1, {QRect(10, 10, 40, 20)}, false, {}});
    screen.editor()->setFound(late);
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible(); }));
    EXPECT_TRUE(screen.result()->notice()->sentence().contains(QStringLiteral("worth covering")));
    find<QAbstractButton>(&screen, "coverBack")->click();
    ASSERT_TRUE(showsWhatWillLeave());
    EXPECT_TRUE(screen.result()->notice()->sentence().isEmpty());
}

TEST_F(CoverSearchTest, goesOnWarningOfWhatACopyLacksWhenItIsKept)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(isLookedThrough());
    screen.editor()->canvas()->addCover();
    ASSERT_TRUE(showsWhatWillLeave());
    FoundCovers late;
    late.covers.push_back({imaging::cover_codes::birthDate, {}, 1, {QRect(10, 10, 40, 20)}, false, {}});
    screen.editor()->setFound(late);
    filedTransform();
    const Notice* notice = screen.result()->notice();
    const auto stillWarns = [&] {
        return notice->tone() == Card::Tone::Warn && notice->sentence().contains(QStringLiteral("worth covering"));
    };
    EXPECT_TRUE(stillWarns()) << notice->sentence().toStdString();
    EXPECT_TRUE(notice->sentence().contains(QStringLiteral("in the vault as"))) << notice->sentence().toStdString();
    EXPECT_TRUE(find<QAbstractButton>(&screen, "coverBack")->isVisible());
    auto held = intake::HeldFile::create(folder() / "held");
    ASSERT_TRUE(held && held->write(asBytes("a covered copy")));
    held->finish();
    const auto copy = std::make_shared<const intake::HeldFile>(std::move(*held));
    screen.saveTo(folder() / "copy.png", copy);
    ASSERT_TRUE(waitUntil([&] { return notice->sentence().contains(QStringLiteral("ordinary file")); }));
    EXPECT_TRUE(stillWarns()) << notice->sentence().toStdString();
    screen.saveTo(vaultFolder() / "copy.png", copy);
    const auto isRefused = [&] { return !find<QLabel>(notice, "noticeDetail")->text().isEmpty(); };
    ASSERT_TRUE(waitUntil(isRefused)) << "the vault's folder is no place for it";
    EXPECT_TRUE(notice->sentence().contains(QStringLiteral("worth covering"))) << notice->sentence().toStdString();
}

TEST(CoverResultWarning, leavesAnErrorAsSeriousAsItIsWithItsDetail)
{
    CoverResult result;
    result.notice()->say(Card::Tone::Bad, QStringLiteral("It failed."), QStringLiteral("io.failed"));
    for (int i = 0; i < 2; ++i)
        result.warn(QStringLiteral("Go back."));
    EXPECT_EQ(result.notice()->tone(), Card::Tone::Bad);
    EXPECT_EQ(result.notice()->sentence(), QStringLiteral("It failed.\nGo back."));
    EXPECT_EQ(find<QLabel>(result.notice(), "noticeDetail")->text().remove(QChar(0x200B)), QStringLiteral("io.failed"));
}

TEST_F(CoverSearchTest, recordsWhatACopyWasKeptInSpiteOf)
{
    ASSERT_TRUE(opensThePassport());
    screen.editor()->canvas()->setCovers({{specimen::passportBoxes().birthDate}});
    Q_EMIT screen.editor()->canvas()->edited();
    ASSERT_TRUE(showsWhatWillLeave());
    auto* keep = find<QAbstractButton>(&screen, "leakKeep");
    ASSERT_TRUE(waitUntil([&] { return keep->isVisible(); }));
    keep->click();
    const Json kept = filedTransform()["kept_in_spite_of"];
    EXPECT_EQ(kept["findings"], Json::array({"leak.mrz"}));
    EXPECT_EQ(kept["checked_whole"], true);
}

} // namespace holdfast::ui

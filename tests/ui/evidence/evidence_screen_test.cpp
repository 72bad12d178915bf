#include "ui/evidence/evidence_screen.h"

#include "core/vault/ingest.h"
#include "core/vault/picture_hashes.h"
#include "core/vault/received.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/reveal_image.h"
#include "ui/evidence/check_item.h"
#include "ui/evidence/item_detail.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <fstream>

namespace holdfast::ui {

class EvidenceTest : public UiTest {
protected:
    std::unique_ptr<Session> session = makeSession();
};

TEST_F(EvidenceTest, listsNewestFirstAndShowsTheChosenItemInFull)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    addFile(session->vault(), "IMG_2041.png", 2);
    EvidenceScreen screen(*session);
    screen.resize(1000, 700);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    auto* list = find<QListView>(&screen, "evidenceList");
    EXPECT_EQ(screen.model()->index(0).data().toString(), QStringLiteral("IMG_2041.png"));
    list->setCurrentIndex(screen.model()->index(1));
    EXPECT_TRUE(find<QLabel>(&screen, "itemTitle")->text().contains(QStringLiteral("A post")));
    const QRegularExpression invisible(QStringLiteral("[\u200B\u2066\u2069]"));
    const auto says = [&](const QString& words) {
        for (const QLabel* label : screen.findChildren<QLabel*>())
            if (label->text().remove(invisible).contains(words))
                return true;
        return false;
    };
    EXPECT_TRUE(says(QStringLiteral("https://clipshare.example/v/8841")));
    EXPECT_TRUE(waitUntil([&] { return says(QStringLiteral("203.0.113.7, certificate valid")); }));
    EXPECT_TRUE(says(QStringLiteral("agrees with this computer's"))) << "the site's clock";
}

TEST_F(EvidenceTest, showsWhatWasReceivedAsACaseToReadThatGoesAsAWhole)
{
    vault::Vault& vault = session->vault();
    receiveCase(vault);
    addFile(vault, "mine.png", 2);
    EvidenceScreen screen(*session);
    screen.resize(1000, 700);
    screen.show();
    auto* whose = find<QComboBox>(&screen, "evidenceCase");
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 3 && whose->isVisible(); }));
    ASSERT_EQ(whose->count(), 3);
    EXPECT_TRUE(whose->itemText(2).contains(QStringLiteral("R1")));
    const QStringList changing{QStringLiteral("coverItem"), QStringLiteral("writeNotes")};
    whose->setCurrentIndex(1);
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 1; }));
    EXPECT_EQ(screen.model()->index(0).data().toString(), QStringLiteral("mine.png"));
    for (const QString& name : changing)
        EXPECT_TRUE(screen.findChild<QPushButton*>(name)->isVisible()) << name.toStdString();
    whose->setCurrentIndex(2);
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    EXPECT_EQ(screen.model()->index(0).data(ItemModel::ExhibitRole).toString().left(3), QStringLiteral("R1-"));
    for (const QString& name : changing)
        EXPECT_FALSE(screen.findChild<QPushButton*>(name)->isVisible()) << name.toStdString();
    auto* gone = find<QPushButton>(&screen, "deleteItem");
    EXPECT_EQ(gone->text(), QStringLiteral("Delete the whole case"));
    QTest::mouseClick(gone, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QWidget>(&screen, "deleteStep")->isVisible(); }));
    QTest::mouseClick(find<QPushButton>(&screen, "confirmDelete"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !whose->isVisible() && screen.model()->rowCount() == 1; }));
    EXPECT_EQ(screen.model()->index(0).data().toString(), QStringLiteral("mine.png"))
        << "all items, of which one is left";
}

TEST_F(EvidenceTest, saysWhoseAnItemIsThatCameInSomebodyElsesBundle)
{
    vault::NewItem item;
    item.age = AgeAnswer::No;
    item.title = "Theirs";
    item.details["received"]
        = vault::toDetails({"holdfast-0123456789abcdef", Digest(), Digest(), "their id", "ZZ-7", "file"});
    vault::Ingest ingest = *vault::Ingest::begin(session->vault(), item);
    ASSERT_TRUE(ingest.addBytes("original", "a.txt", "text/plain", asBytes("theirs")));
    ASSERT_TRUE(ingest.commit());
    addFile(session->vault(), "mine.png", 2);
    EvidenceScreen screen(*session);
    screen.resize(1000, 700);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    auto* list = find<QListView>(&screen, "evidenceList");
    const QRegularExpression invisible(QStringLiteral("[\u200B\u2066\u2068\u2069]"));
    const auto says = [&](const QString& words) {
        for (const QLabel* label : screen.findChildren<QLabel*>())
            if (label->text().remove(invisible).contains(words))
                return true;
        return false;
    };
    list->setCurrentIndex(screen.model()->index(1));
    EXPECT_TRUE(waitUntil([&] { return says(QStringLiteral("as ZZ-7 in holdfast-0123456789abcdef")); }));
    EXPECT_TRUE(says(QStringLiteral("Signed by")));
    list->setCurrentIndex(screen.model()->index(0));
    EXPECT_FALSE(says(QStringLiteral("ZZ-7"))) << "not of what is the person's own";
    list->setCurrentIndex(screen.model()->index(1));
    EXPECT_TRUE(says(QStringLiteral("ZZ-7"))) << "known from before";
}

TEST_F(EvidenceTest, namesAPictureThatLooksLikeThisOneAndGoesThere)
{
    std::vector<vault::Item> items;
    for (const char* name : {"first.png", "again.png"}) {
        items.push_back(addFile(session->vault(), name, 1));
        const vault::Item& item = items.back();
        ASSERT_TRUE(vault::addPictureHash(session->vault(), item, item.artifacts.front(), {item.id, {}, 90}));
    }
    EvidenceScreen screen(*session);
    screen.resize(1000, 700);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QPushButton*>(QStringLiteral("looksLike")) != nullptr; }));
    auto* button = find<QPushButton>(&screen, "looksLike");
    EXPECT_TRUE(button->text().contains(QString::fromStdString(items[0].exhibit)));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(
        waitUntil([&] { return find<QLabel>(&screen, "itemTitle")->text().contains(QStringLiteral("first")); }));
}

TEST_F(EvidenceTest, findsByWordsInTheTitle)
{
    addFile(session->vault(), "chat-14-nov.png", 1);
    addFile(session->vault(), "letter.png", 2);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    QTest::keyClicks(find<QLineEdit>(&screen, "evidenceSearch"), QStringLiteral("chat"));
    EXPECT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 1; }));
    QTest::keyClicks(find<QLineEdit>(&screen, "evidenceSearch"), QStringLiteral("zzz"));
    EXPECT_TRUE(waitUntil([&] { return find<QLabel>(&screen, "evidenceEmpty")->isVisible(); }));
    EXPECT_EQ(screen.model()->rowCount(), 0);
}

TEST_F(EvidenceTest, showsNoImageForALinkAndNeverAsksForOne)
{
    addLink(session->vault(), "https://clipshare.example/v/1");
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 1; }));
    EXPECT_FALSE(screen.model()->index(0).data(ItemModel::HasPictureRole).toBool());
    auto* image = find<RevealImage>(&screen, "revealImage");
    QTest::mousePress(image, Qt::LeftButton);
    EXPECT_FALSE(image->isHeld());
}

TEST_F(EvidenceTest, keepsOnlyAMosaicInTheListAndRevealsThePictureOnlyWhileHeld)
{
    const vault::Item item = addFile(session->vault(), "picture.png", 5);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] {
        return screen.model()->rowCount() == 1
            && !screen.model()->index(0).data(ItemModel::MosaicRole).value<QImage>().isNull();
    }));
    const QImage mosaic = screen.model()->index(0).data(ItemModel::MosaicRole).value<QImage>();
    EXPECT_LE(std::max(mosaic.width(), mosaic.height()), 16);
    auto* image = find<RevealImage>(&screen, "revealImage");
    QTest::mousePress(image, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return image->isRevealed(); }));
    QTest::mouseRelease(image, Qt::LeftButton);
    EXPECT_FALSE(image->isRevealed());
}

TEST_F(EvidenceTest, tellsTheLogBeforeAPictureIsSeen)
{
    const vault::Item item = addFile(session->vault(), "picture.png", 5);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    auto* image = find<RevealImage>(&screen, "revealImage");
    EXPECT_EQ(countEvents(session->vault(), item, "viewed"), 0u);
    QTest::mousePress(image, Qt::LeftButton);
    size_t loggedWhenSeen = 0;
    ASSERT_TRUE(waitUntil([&] {
        if (image->isRevealed())
            loggedWhenSeen = countEvents(session->vault(), item, "viewed");
        return image->isRevealed();
    }));
    EXPECT_EQ(loggedWhenSeen, 1u);
}

TEST_F(EvidenceTest, showsTheFramesOfAPagesFilmsAndOfAPlayerWhereTheyWereChosen)
{
    const vault::Item item = addPageWithFilms(session->vault());
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    auto* image = find<RevealImage>(&screen, "revealImage");
    const auto seen = [&] { // what is shown while it is held
        QTest::mousePress(image, Qt::LeftButton);
        EXPECT_TRUE(waitUntil([&] { return image->isRevealed(); }));
        const QColor color = image->grab().toImage().pixelColor(image->rect().center());
        QTest::mouseRelease(image, Qt::LeftButton);
        return color;
    };
    EXPECT_EQ(seen(), QColor(Qt::red)) << "the page first";
    auto* frames = find<QPushButton>(&screen, "showPicture1");
    EXPECT_TRUE(frames->text().contains(QStringLiteral("media-1.mp4")));
    frames->click();
    EXPECT_EQ(seen(), QColor(Qt::green));
    find<QPushButton>(&screen, "showPicture2")->click();
    EXPECT_EQ(seen(), QColor(Qt::blue));
    EXPECT_EQ(countEvents(session->vault(), item, "viewed"), 3u);
}

TEST_F(EvidenceTest, offersNoChoiceWhereThereIsOnePicture)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    EXPECT_FALSE(find<QWidget>(&screen, "pictureChoice")->isVisible());
}

TEST_F(EvidenceTest, showsNoPictureThatTheLogCanNotTakeNoteOf)
{
    addFile(session->vault(), "picture.png", 5);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    refuseWrites(session->vault());
    auto* image = find<RevealImage>(&screen, "revealImage");
    QTest::mousePress(image, Qt::LeftButton);
    auto* said = find<Notice>(&screen, "lookNotice");
    ASSERT_TRUE(waitUntil([&] { return !said->sentence().isEmpty(); }));
    EXPECT_TRUE(said->sentence().contains(QStringLiteral("so it was not shown")));
    EXPECT_TRUE(image->isHeld());
    EXPECT_FALSE(image->isRevealed());
}

TEST_F(EvidenceTest, checksEveryHashInFrontOfThePerson)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    auto* check = screen.findChild<CheckItem*>();
    QTest::mouseClick(find<QPushButton>(&screen, "checkItem"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return check->state() == CheckItem::State::Sound; }));
}

TEST_F(EvidenceTest, bringsTheResultOfTheCheckIntoView)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    EvidenceScreen screen(*session);
    screen.resize(640, 480);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    find<QPushButton>(&screen, "checkItem")->click();
    auto* said = find<QWidget>(&screen, "checkNotice");
    EXPECT_TRUE(waitUntil(
        [&] { return said->isVisible() && said->visibleRegion().boundingRect().height() == said->height(); }));
}

TEST_F(EvidenceTest, showsTheLogOfAnItem)
{
    addFile(session->vault(), "picture.png", 1);
    EvidenceScreen screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<ItemDetail*>()->item().has_value(); }));
    QTest::mouseClick(find<QPushButton>(&screen, "showCustody"), Qt::LeftButton);
    auto* log = find<QWidget>(&screen, "custodyList");
    EXPECT_TRUE(waitUntil([&] {
        for (const QLabel* label : log->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("Added")))
                return true;
        return false;
    }));
}

TEST_F(EvidenceTest, deletesOnlyAfterAStepThatSaysWhatStays)
{
    addFile(session->vault(), "keep.png", 1);
    const vault::Item item = addFile(session->vault(), "gone.png", 2);
    EvidenceScreen screen(*session);
    screen.resize(1000, 700);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    auto* step = find<QWidget>(&screen, "deleteStep");
    auto* open = find<QPushButton>(&screen, "deleteItem");
    EXPECT_FALSE(step->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return step->isVisible(); }));
    EXPECT_TRUE(find<QPushButton>(&screen, "keepItem")->hasFocus()) << "Enter must not delete";
    QTest::mouseClick(find<QPushButton>(&screen, "keepItem"), Qt::LeftButton);
    EXPECT_FALSE(step->isVisible());
    EXPECT_EQ(session->vault().items()->size(), 2u);
    QTest::mouseClick(open, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return step->isVisible(); }));
    find<QAbstractButton>(&screen, "forgetItem")->setChecked(true);
    QTest::mouseClick(find<QPushButton>(&screen, "confirmDelete"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 1; }));
    EXPECT_TRUE(session->vault().item(item.id).error().is(vault::errors::itemDeleted));
    EXPECT_EQ(screen.model()->index(0).data().toString(), QStringLiteral("keep.png"));
    EXPECT_FALSE(session->isBusy());
}

} // namespace holdfast::ui

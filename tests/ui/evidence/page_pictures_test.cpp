#include "ui/evidence/page_pictures.h"

#include "core/vault/age_change.h"
#include "core/vault/ingest.h"
#include "tests/core/warc/picture_archive.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"
#include "ui/common/reveal_image.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/evidence/item_detail.h"
#include "ui/evidence/page_picture_row.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace holdfast::ui {

class PagePicturesTest : public UiTest {
protected:
    PagePicturesTest()
    {
        const Bytes full = pngOf(drawPicture(7)), icon = pngOf(drawPicture(8, {40, 40}));
        vault::NewItem page;
        page.kind = vault::ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = "Post 4821";
        page.url = "https://pond.example/post/4821";
        page.capturedAt = session->vault().clock().now();
        vault::Ingest ingest = std::move(vault::Ingest::begin(session->vault(), page).value());
        const Json record{{"resources", {{{"sha256", Sha256::of(full).hex()}}}}};
        const Bytes archive = samples::archiveOf({samples::answerOf("https://pond.example/full.png", "image/png", full),
            samples::answerOf("https://pond.example/icon.png", "image/png", icon)});
        if (!ingest.addBytes("wacz", "page.wacz", "application/wacz", archive)
            || !ingest.addBytes("record", "capture-record.json", "application/json", asBytes(canonicalJson(record)))
            || !ingest.commit())
            throw std::runtime_error("no page");
        session->noteItemsChanged();
        screen.resize(1000, 700);
        screen.show();
        if (!waitUntil([&] { return screen.model()->rowCount() == 1; }))
            throw std::runtime_error("the list never filled");
        find<QListView>(&screen, "evidenceList")->setCurrentIndex(screen.model()->index(0));
    }
    PagePictureRow* onlyRow()
    {
        find<QPushButton>(&screen, "pagePictures")->click();
        if (!waitUntil([&] { return screen.findChildren<PagePictureRow*>().size() == 1; }))
            throw std::runtime_error("the archive was never read");
        return screen.findChild<PagePictureRow*>();
    }
    const vault::Item& item() const { return *screen.findChild<ItemDetail*>()->item(); }
    std::unique_ptr<Session> session = makeSession();
    EvidenceScreen screen{*session};
};

TEST_F(PagePicturesTest, showsAPictureOnlyWhileItIsHeldAndNotesThatItWasSeen)
{
    auto* image = onlyRow()->findChild<RevealImage*>();
    EXPECT_FALSE(image->isRevealed());
    EXPECT_EQ(countEvents(session->vault(), item(), "viewed"), 0u);
    QTest::mousePress(image, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return image->isRevealed(); }));
    EXPECT_EQ(countEvents(session->vault(), item(), "viewed"), 1u);
    QTest::mouseRelease(image, Qt::LeftButton);
    EXPECT_FALSE(image->isRevealed());
    EXPECT_EQ(session->vault().countItems().value(), 1u) << "looking keeps nothing";
}

TEST_F(PagePicturesTest, keepsOneAsAFileOfItsOwnAndSaysWhich)
{
    PagePictureRow* row = onlyRow();
    auto* keep = find<QPushButton>(row, "keepPicture");
    auto* kept = find<QLabel>(row, "pictureKept");
    ASSERT_TRUE(waitUntil([&] { return keep->isVisible(); }));
    EXPECT_FALSE(kept->isVisible());
    keep->click();
    ASSERT_TRUE(waitUntil([&] { return kept->isVisible(); }));
    EXPECT_TRUE(kept->text().contains(QStringLiteral("AE-2"))) << kept->text().toStdString();
    EXPECT_FALSE(keep->isVisible());
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 2; }));
    EXPECT_EQ(screen.findChild<PagePictureRow*>(), row) << "others of the page can be kept as well";
    EXPECT_EQ(item().title, "Post 4821");
    vault::ItemFilter files;
    files.kind = vault::ItemKind::File;
    const auto items = session->vault().items(files).value();
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].parent.value().item, item().id);
}

TEST_F(PagePicturesTest, isNotOfferedForAPageThatIsBlocked)
{
    EXPECT_TRUE(find<QPushButton>(&screen, "pagePictures")->isVisible());
    ASSERT_TRUE(vault::changeAge(session->vault(), item().id, AgeAnswer::Unsure));
    session->noteItemChanged(*session->vault().item(item().id));
    EXPECT_FALSE(find<QPushButton>(&screen, "pagePictures")->isVisible());
}

} // namespace holdfast::ui

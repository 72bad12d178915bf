#include "ui/evidence/change_age.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"
#include "ui/common/reveal_image.h"
#include "ui/evidence/evidence_screen.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>

namespace holdfast::ui {

class ChangeAgeTest : public UiTest {
protected:
    ChangeAgeTest()
    {
        screen.resize(1000, 800);
        screen.show();
    }

    bool listShowsAPicture() const
    {
        return !screen.model()->index(0).data(ItemModel::MosaicRole).value<QImage>().isNull();
    }
    bool isShown(const char* name) const { return find<QWidget>(&screen, name)->isVisible(); }
    void answer(const char* choice)
    {
        find<QPushButton>(&screen, "changeAge")->click();
        find<QRadioButton>(find<QWidget>(&screen, "changeAgeStep"), choice)->setChecked(true);
        find<QPushButton>(&screen, "confirmAge")->click();
    }
    std::unique_ptr<Session> session = makeSession();
    vault::Item item = addFile(session->vault(), "picture.png", 5);
    EvidenceScreen screen{*session};
};

TEST_F(ChangeAgeTest, blocksAtOnceWhatIsOnTheScreen)
{
    ASSERT_TRUE(waitUntil([&] { return listShowsAPicture(); }));
    answer("ageUnsure");
    ASSERT_TRUE(waitUntil([&] { return isShown("blockedItem"); }));
    EXPECT_FALSE(listShowsAPicture());
    EXPECT_FALSE(screen.model()->index(0).data(ItemModel::HasPictureRole).toBool());
    EXPECT_FALSE(isShown("revealImage"));
    EXPECT_FALSE(isShown("coverItem"));
    EXPECT_FALSE(isShown("checkItem"));
    EXPECT_TRUE(isShown("deleteItem")) << "the person's own choice, after a call";
    EXPECT_TRUE(find<QLabel>(find<QWidget>(&screen, "blockedItem"), "immediateDanger")->isVisible());
    EXPECT_EQ(countEvents(session->vault(), item, "age-changed"), 1u);
    EXPECT_TRUE(session->vault().item(item.id)->isBlocked());
}

TEST_F(ChangeAgeTest, showsWhomToCallBeforeTheAnswerIsKept)
{
    ASSERT_TRUE(waitUntil([&] { return screen.model()->rowCount() == 1; }));
    find<QPushButton>(&screen, "changeAge")->click();
    EXPECT_FALSE(find<QPushButton>(&screen, "confirmAge")->isEnabled()) << "there is no default";
    auto* step = find<QWidget>(&screen, "changeAgeStep");
    find<QRadioButton>(step, "ageYes")->setChecked(true);
    EXPECT_TRUE(find<QLabel>(step, "immediateDanger")->isVisible());
    EXPECT_FALSE(session->vault().item(item.id)->isBlocked());
    find<QPushButton>(&screen, "leaveAge")->click();
    EXPECT_FALSE(step->isVisible());
    EXPECT_EQ(countEvents(session->vault(), item, "age-changed"), 0u);
}

TEST_F(ChangeAgeTest, showsItAgainWhenTheAnswerWasAMistake)
{
    ASSERT_TRUE(waitUntil([&] { return listShowsAPicture(); }));
    answer("ageYes");
    ASSERT_TRUE(waitUntil([&] { return isShown("blockedItem"); }));
    answer("ageNo");
    ASSERT_TRUE(waitUntil([&] { return !isShown("blockedItem"); }));
    EXPECT_TRUE(isShown("revealImage"));
    EXPECT_TRUE(waitUntil([&] { return listShowsAPicture(); }));
}

TEST_F(ChangeAgeTest, changesNothingThatTheVaultCanNotTakeNoteOf)
{
    ASSERT_TRUE(waitUntil([&] { return listShowsAPicture(); }));
    refuseWrites(session->vault());
    answer("ageYes");
    ASSERT_TRUE(waitUntil([&] { return isShown("changeAgeNotice"); }));
    EXPECT_FALSE(isShown("blockedItem"));
    EXPECT_TRUE(isShown("changeAgeStep")) << "so that it can be tried again";
}

TEST_F(ChangeAgeTest, asksNothingAboutAnAddressAlone)
{
    addLink(session->vault(), "https://clipshare.example/v/1");
    EvidenceScreen again(*session);
    again.show();
    ASSERT_TRUE(waitUntil([&] { return again.model()->rowCount() == 2; }));
    find<QListView>(&again, "evidenceList")->setCurrentIndex(again.model()->index(0));
    EXPECT_FALSE(find<QPushButton>(&again, "changeAge")->isVisible());
}

} // namespace holdfast::ui

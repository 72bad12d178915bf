#include "tests/ui/handover/hand_over_fixture.h"

#include "ui/common/item_model.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace holdfast::ui {

namespace {

class DisclosureChoiceTest : public HandOverTest {
protected:
    static void withhold(QWidget* screen, std::vector<ItemId> items)
    {
        find<QCheckBox>(screen, "withholdItems")->setChecked(true);
        qobject_cast<ItemModel*>(find<QListView>(screen, "withheldList")->model())->tickOnly(std::move(items));
    }
    /// The bytes of what the screen writes, which holds every text as it is.
    std::string written(HandOver& screen, const char* name)
    {
        EXPECT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
        screen.write(folder() / name);
        EXPECT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
        const auto report = bundle::verifyBundle(folder() / name, {}, {});
        EXPECT_TRUE(report && report->verdict == bundle::VerifyReport::Verdict::Valid);
        const auto bytes = readFile(folder() / name, SIZE_MAX);
        return bytes ? std::string(asText(*bytes)) : std::string();
    }
};

/// On screen, over two items of which one is to stay.
class OneItemStaysTest : public DisclosureChoiceTest {
protected:
    OneItemStaysTest() { screen.show(); }
    vault::Item goesAlong = addFile(session->vault(), "goes along.png", 1);
    vault::Item stays = addFile(session->vault(), "stays here.png", 2);
    HandOver screen{*session};
};

} // namespace

TEST_F(OneItemStaysTest, leavesAnItemOutAndGivesItsHash)
{
    EXPECT_FALSE(find<QListView>(&screen, "withheldList")->isVisible());
    withhold(&screen, {stays.id});
    EXPECT_TRUE(find<QListView>(&screen, "withheldList")->isVisible());
    const std::string bundle = written(screen, "b.zip");
    EXPECT_NE(bundle.find("goes along.png"), std::string::npos);
    EXPECT_EQ(bundle.find("stays here.png"), std::string::npos);
    EXPECT_NE(bundle.find(R"("reason":"item-withheld","sha256":")" + stays.artifact("original")->sha256.hex()),
        std::string::npos);
    EXPECT_FALSE(find<QCheckBox>(&screen, "withholdItems")->isChecked()) << "the next receiver is another one";
}

TEST_F(OneItemStaysTest, putsWhyItemsStayIntoTheBundleAndForgetsItAfterwards)
{
    withhold(&screen, {stays.id});
    auto* reason = find<QLineEdit>(&screen, "withholdReason");
    EXPECT_TRUE(reason->isVisible());
    reason->setText(QStringLiteral("not mine to give"));
    const std::string bundle = written(screen, "b.zip");
    EXPECT_NE(bundle.find("    not mine to give\n        " + stays.artifact("original")->sha256.hex() + "\n"),
        std::string::npos);
    EXPECT_TRUE(reason->text().isEmpty()) << "the next receiver is another one";
}

TEST_F(OneItemStaysTest, looksThroughWhyItemsStayBeforeItIsWritten)
{
    withhold(&screen, {stays.id});
    auto* reason = find<QLineEdit>(&screen, "withholdReason");
    reason->setText(QStringLiteral("it lies in /home/anna"));
    const QWidget* card = lookThrough(&screen);
    QStringList said;
    for (const QLabel* label : card->findChildren<QLabel*>())
        said << label->text();
    EXPECT_TRUE(said.contains(QStringLiteral("Your reason for what stays here")))
        << said.join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(said.join(QLatin1Char(' ')).contains(QStringLiteral("/home/anna")));
    reason->setText(QStringLiteral("not mine to give"));
    EXPECT_FALSE(card->isVisible()) << "it was about other words";
}

TEST_F(DisclosureChoiceTest, leavesNothingToWriteWhereEverythingStays)
{
    const vault::Item only = addFile(session->vault(), "only.png", 1);
    HandOver screen(*session);
    screen.show();
    const auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    withhold(&screen, {only.id});
    EXPECT_FALSE(write->isEnabled());
    find<QRadioButton>(&screen, "handOverSome")->setChecked(true);
    qobject_cast<ItemModel*>(find<QListView>(&screen, "handOverList")->model())->tickOnly({only.id});
    EXPECT_FALSE(write->isEnabled()) << "chosen and kept back";
    find<QCheckBox>(&screen, "withholdItems")->setChecked(false);
    EXPECT_TRUE(write->isEnabled());
}

TEST_F(DisclosureChoiceTest, tellsOfEarlierBundlesOnlyWhenThatIsTicked)
{
    addFile(session->vault(), "one.png", 1);
    ASSERT_TRUE(session->vault().recordEvent(
        session->vault().defaultCase(), "exported", "holdfast-0", {{"recipient", "the first receiver"}}));
    HandOver screen(*session);
    screen.show();
    EXPECT_EQ(written(screen, "without.zip").find("the first receiver"), std::string::npos);
    find<QPushButton>(&screen, "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) == nullptr; }));
    find<QCheckBox>(&screen, "wholeLog")->setChecked(true);
    EXPECT_NE(written(screen, "with.zip").find("the first receiver"), std::string::npos);
    EXPECT_FALSE(find<QCheckBox>(&screen, "wholeLog")->isChecked());
}

} // namespace holdfast::ui

#include "ui/handover/hand_over.h"

#include "core/bundle/verifier.h"
#include "core/crypto/signing_key.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>

namespace holdfast::ui {

class HandOverTest : public UiTest {
protected:
    std::unique_ptr<Session> session = makeSession();
};

TEST_F(HandOverTest, writesABundleThatVerifiesAndTellsTheWordsToRead)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    addLink(session->vault(), "https://clipshare.example/v/9");
    HandOver screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    const auto target = folder() / "bundle.zip";
    screen.write(target);
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    const Digest fingerprint = crypto::fingerprint(session->vault().signingKey().publicKey());
    EXPECT_EQ(find<QLabel>(&screen, "fingerprintWords")->text().toStdString(), crypto::fingerprintWords(fingerprint));
    EXPECT_EQ(find<QLabel>(&screen, "fingerprintGroups")->text().toStdString(), crypto::fingerprintGroups(fingerprint));
    const auto report = bundle::verifyBundle(target, {}, {});
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->verdict, bundle::VerifyReport::Verdict::Valid);
}

TEST_F(HandOverTest, handsOverOnlyWhatWasChosen)
{
    addFile(session->vault(), "one.png", 1);
    addFile(session->vault(), "two.png", 2);
    HandOver screen(*session);
    screen.show();
    QTest::mouseClick(find<QRadioButton>(&screen, "handOverSome"), Qt::LeftButton, {}, QPoint(12, 16));
    auto* list = find<QListView>(&screen, "handOverList");
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 2; }));
    EXPECT_FALSE(find<QPushButton>(&screen, "writeBundle")->isEnabled());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_EQ(static_cast<ItemModel*>(list->model())->ticked().size(), 1u);
    EXPECT_TRUE(find<QPushButton>(&screen, "writeBundle")->isEnabled());
}

TEST_F(HandOverTest, saysWhatFailedAndLeavesNoFile)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    screen.write(folder() / "missing" / "bundle.zip");
    EXPECT_TRUE(waitUntil([&] { return find<QLabel>(&screen, "noticeSentence")->isVisible(); }));
    EXPECT_FALSE(std::filesystem::exists(folder() / "missing"));
}

} // namespace holdfast::ui

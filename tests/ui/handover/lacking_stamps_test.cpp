#include "tests/ui/handover/hand_over_fixture.h"

#include "core/vault/time_batches.h"
#include "ui/common/notice.h"
#include "ui/handover/proof_words.h"

namespace holdfast::ui {

TEST_F(HandOverTest, saysHowManyCapturesInABundleLackTheirSecondTimeStamp)
{
    vault::TimeBatch batch;
    batch.authority = "https://tsa.example/";
    batch.head = *vault::currentHead(session->vault());
    batch.beforeError = "net.timeout";
    const auto n = vault::beginTimeBatch(session->vault(), batch);
    ASSERT_TRUE(n);
    for (const char* url : {"https://clipshare.example/v/1", "https://clipshare.example/v/2"})
        ASSERT_TRUE(vault::addToTimeBatch(session->vault(), *n, addPage(session->vault(), url, "A post", 1)));
    HandOver screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    screen.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    const auto* notice = screen.findChild<Notice*>(QStringLiteral("lackingStampsNotice"));
    ASSERT_NE(notice, nullptr);
    const QString said = notice->sentence();
    EXPECT_TRUE(said.contains(QLatin1Char('2')) && said.contains(QStringLiteral("second time stamp")))
        << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("before them"))) << said.toStdString();
}

TEST(LackingStampsWords, countTheCapturesOfABatchOnceThoughBothOfItsStampsAreRefused)
{
    const auto refused = [](uint64_t batch, size_t captures, bool isSecond) {
        return bundle::LackingStamp{batch, "data/time/batch.tsr", captures, isSecond, true, "tsa.other-content"};
    };
    const QString said = describeLackingStamps({refused(1, 6, false), refused(1, 6, true), refused(2, 5, true)});
    EXPECT_TRUE(said.contains(QStringLiteral("11 capture"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("captures themselves are untouched"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("do not send it"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QLatin1Char('\n'))) << "it lacks none: " << said.toStdString();
}

} // namespace holdfast::ui

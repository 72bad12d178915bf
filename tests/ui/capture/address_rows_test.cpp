#include "ui/capture/address_rows.h"

#include "core/capture/browser_client.h"
#include "tests/ui/ui_fixture.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>

namespace holdfast::ui {

class AddressRowsTest : public UiTest {
protected:
    QString saidAfter(const intake::CapturedAddress& result)
    {
        rows.setAddresses({QStringLiteral("https://clipshare.example/v/1")});
        rows.setFinished(0, result);
        return find<QLabel>(&rows, "addressState0")->text();
    }
    AddressRows rows;
};

TEST_F(AddressRowsTest, sayAfterEachFailureWhetherAnythingWasKept)
{
    const std::unique_ptr<vault::Vault> vault = makeVault();
    const vault::Item kept = addPage(*vault, "https://clipshare.example/v/1", "A page", 1);
    for (const ErrorCode code : {capture::errors::timeout, capture::errors::connectionRefused,
             capture::errors::connectionLost, capture::errors::schemeRefused, capture::errors::incomplete}) {
        intake::CapturedAddress result;
        result.error = Error(code);
        const QString without = saidAfter(result);
        EXPECT_TRUE(without.contains(QStringLiteral("Nothing from this page was kept"))) << without.toStdString();
        EXPECT_FALSE(without.contains(QStringLiteral("is kept"))) << without.toStdString();
        result.item = kept;
        const QString with = saidAfter(result);
        EXPECT_TRUE(with.contains(QStringLiteral("What was seen is kept"))) << with.toStdString();
        EXPECT_FALSE(with.contains(QStringLiteral("Nothing"))) << with.toStdString();
    }
}

TEST_F(AddressRowsTest, showOfALongListOnlyWhatIsReadAndCountTheRest)
{
    const std::unique_ptr<vault::Vault> vault = makeVault();
    intake::CapturedAddress good, bad;
    good.item = addPage(*vault, "https://clipshare.example/v/1", "A page", 1);
    good.status = intake::CapturedAddress::Status::Captured;
    bad.error = Error(capture::errors::timeout);
    QStringList addresses;
    for (int i = 0; i < 5000; ++i)
        addresses << QStringLiteral("https://clipshare.example/v/%1").arg(i);
    rows.setAddresses(addresses);
    rows.show();
    const auto* summary = find<QLabel>(&rows, "addressSummary");
    EXPECT_EQ(rows.findChild<QLabel*>(QStringLiteral("addressState0")), nullptr);
    rows.setStarted(0);
    rows.setFinished(0, bad);
    for (int i = 1; i < 1000; ++i) {
        rows.setStarted(i);
        rows.setFinished(i, good);
    }
    rows.setTimeLeft(std::chrono::minutes(40));
    rows.setStarted(1000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(summary->text().contains(QStringLiteral("1,000 of 5,000 done"))) << summary->text().toStdString();
    EXPECT_TRUE(summary->text().contains(QStringLiteral("1 not kept as wanted"))) << summary->text().toStdString();
    EXPECT_TRUE(summary->text().contains(QStringLiteral("40 min"))) << summary->text().toStdString();
    EXPECT_EQ(rows.findChildren<QProgressBar*>().size(), 102) << "one under way, one that failed, the last hundred";
    EXPECT_FALSE(find<QLabel>(&rows, "addressState0")->isHidden()) << "what failed stays";
    EXPECT_TRUE(find<QLabel>(&rows, "addressState1000"));
    rows.setStopped();
    EXPECT_FALSE(summary->text().contains(QStringLiteral("left")));
}

TEST_F(AddressRowsTest, sayHowManyPicturesWereKeptAndNameThoseThatWereNot)
{
    const std::unique_ptr<vault::Vault> vault = makeVault();
    intake::CapturedAddress result;
    result.item = addPage(*vault, "https://clipshare.example/v/1", "A page", 1);
    result.status = intake::CapturedAddress::Status::Captured;
    EXPECT_FALSE(saidAfter(result).contains(QStringLiteral("pictures"))) << "they were not asked for";
    result.pictures.emplace();
    result.pictures->kept = 7;
    EXPECT_TRUE(saidAfter(result).contains(QStringLiteral("7 of its pictures kept")));
    for (int i = 0; i < 5; ++i)
        result.pictures->unkept.push_back({"https://clipshare.example/" + std::to_string(i) + ".png", "decode.failed"});
    const QString said = saidAfter(result).remove(QChar(0x200B));
    EXPECT_TRUE(said.contains(QStringLiteral("0.png"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("2 more of them could not be kept"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("4.png")));
    result.pictures->endedBy = Error(holdfast::errors::cancelled);
    EXPECT_TRUE(saidAfter(result).contains(QStringLiteral("under “Pictures on this page”")));
}

} // namespace holdfast::ui

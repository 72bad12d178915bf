#include "ui/capture/address_rows.h"

#include "core/capture/browser_client.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

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

TEST_F(AddressRowsTest, stayFewInAListOfWhichEachAddressFailsAndNameAllOfThem)
{
    constexpr int count = 1000;
    QStringList addresses;
    for (int i = 0; i < count; ++i)
        addresses << QStringLiteral("https://clipshare.example/v/%1").arg(i);
    rows.setAddresses(addresses);
    auto* earlier = find<QPlainTextEdit>(&rows, "earlierAddresses");
    EXPECT_FALSE(earlier->isVisibleTo(&rows));
    intake::CapturedAddress bad;
    bad.error = Error(capture::errors::timeout);
    for (int i = 0; i < count; ++i) {
        rows.setStarted(i);
        rows.setFinished(i, bad);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(rows.findChildren<QProgressBar*>().size(), 100) << "the last hundred";
    EXPECT_FALSE(find<QLabel>(&rows, "addressState900")->isHidden());
    EXPECT_TRUE(earlier->isVisibleTo(&rows));
    const QString said = earlier->toPlainText();
    EXPECT_EQ(said.count(QStringLiteral("clipshare.example/v/")), count - 100);
    for (const int i : {0, 899})
        EXPECT_TRUE(said.contains(addresses[i] + QLatin1Char('\n'))) << i;
    EXPECT_FALSE(said.contains(addresses[900] + QLatin1Char('\n')));
    EXPECT_EQ(said.count(QStringLiteral("Not kept · ")), count - 100) << "each with what came of it";
    EXPECT_TRUE(find<QLabel>(&rows, "addressSummary")->text().contains(QStringLiteral("1000 not kept as wanted")));
    rows.setAddresses(addresses.first(2));
    EXPECT_FALSE(earlier->isVisibleTo(&rows));
    EXPECT_TRUE(earlier->toPlainText().isEmpty()) << "those were of another list";
}

TEST_F(AddressRowsTest, keepTheRemarkAndTheReasonsOfPicturesOfAnAddressThatLeavesTheRows)
{
    const std::unique_ptr<vault::Vault> vault = makeVault();
    const QString address = QStringLiteral("https://clipshare.example/videos/8841");
    intake::CapturedAddress remarked, failed;
    remarked.item = addPage(*vault, "https://clipshare.example/videos/8841", "A page", 1);
    remarked.status = intake::CapturedAddress::Status::Captured;
    remarked.error = Error(capture::errors::httpStatus, "404");
    remarked.pictures.emplace();
    remarked.pictures->unkept.push_back({"https://clipshare.example/pictures/large.png", "io.too-large"});
    failed.error = Error(capture::errors::timeout);
    rows.setAddresses(QStringList(102, address));
    rows.setFinished(0, remarked);
    const QStringList before = find<QLabel>(&rows, "addressState0")->text().split(QLatin1Char('\n'));
    ASSERT_GT(before.size(), 3);
    for (int i = 1; i < 101; ++i)
        rows.setFinished(i, failed);
    const QString said = find<QPlainTextEdit>(&rows, "earlierAddresses")->toPlainText();
    EXPECT_TRUE(said.startsWith(address + QLatin1Char('\n'))) << "as it can be used when it is copied";
    for (const QString& line : before)
        EXPECT_TRUE(said.contains(withoutMarks(line))) << line.toStdString() << '\n' << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("https://clipshare.example/pictures/large.png\n"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("[io.too-large]"))) << said.toStdString();
}

TEST_F(AddressRowsTest, tellThatAPageIsKeptAndWhichOfItsPicturesIsBeingKept)
{
    rows.setAddresses({QStringLiteral("https://clipshare.example/v/1")});
    rows.setStarted(0);
    const auto* said = find<QLabel>(&rows, "addressState0");
    const auto* bar = rows.findChild<QProgressBar*>();
    rows.setProgress(0, QStringLiteral("finding pictures"), 0, 0);
    EXPECT_EQ(said->text(), QStringLiteral("The page is kept. Looking for its full-size pictures"));
    EXPECT_EQ(bar->maximum(), 0) << "nobody knows how many there are";
    rows.setProgress(0, QStringLiteral("keeping pictures"), 3, 12);
    EXPECT_EQ(said->text(), QStringLiteral("The page is kept. Keeping picture 4 of 12"));
    EXPECT_EQ(bar->value(), 250);
    rows.setProgress(0, QStringLiteral("loading"), 0, 0);
    EXPECT_EQ(said->text(), QStringLiteral("Loading the page"));
}

TEST_F(AddressRowsTest, sayWhyPicturesWereNotKeptAndListEachOfThemBelow)
{
    intake::CapturedAddress result;
    result.status = intake::CapturedAddress::Status::Captured;
    result.pictures.emplace();
    saidAfter(result);
    EXPECT_EQ(rows.findChild<QPushButton*>(QStringLiteral("addressMore0")), nullptr) << "each was kept";
    const std::pair<const char*, const char*> reasons[]{{"io.too-large", "too large"},
        {"decode.unsupported", "this kind of picture"}, {"policy.link-only", "answered about age"},
        {"decode.failed", "damaged"}, {"helper.crashed", "stopped at it"}, {"vault.no-such-artifact", "found again"},
        {"net.anything", "could not be stored"}};
    for (const auto& [code, words] : reasons)
        result.pictures->unkept.push_back({std::string("https://clipshare.example/") + code + ".png", code});
    const QString said = saidAfter(result);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(said.contains(QLatin1String(reasons[i].second))) << reasons[i].second << said.toStdString();
    EXPECT_FALSE(said.contains(QLatin1String("io.too-large]"))) << "codes are for whoever helps";
    rows.show();
    const auto* detail = find<QLabel>(&rows, "addressDetail0");
    EXPECT_FALSE(detail->isVisible());
    find<QPushButton>(&rows, "addressMore0")->click();
    EXPECT_TRUE(detail->isVisible());
    const QString listed = detail->text().remove(QChar(0x200B));
    for (const auto& [code, words] : reasons) {
        EXPECT_TRUE(listed.contains(QLatin1String(code) + QStringLiteral(".png"))) << code;
        EXPECT_TRUE(listed.contains(QLatin1String(words))) << words << listed.toStdString();
        EXPECT_TRUE(listed.contains(QLatin1Char('[') + QLatin1String(code) + QLatin1Char(']'))) << code;
    }
}

TEST_F(AddressRowsTest, listAHundredOfThePicturesThatWereNotKeptAndCountTheRest)
{
    intake::CapturedAddress result;
    result.status = intake::CapturedAddress::Status::Captured;
    result.pictures.emplace();
    for (int i = 0; i < 1000; ++i)
        result.pictures->unkept.push_back({"https://clipshare.example/a.png", "decode.failed"});
    result.pictures->leftOut = 7;
    saidAfter(result);
    const QString listed = find<QLabel>(&rows, "addressDetail0")->text();
    EXPECT_EQ(listed.count(QStringLiteral("[decode.failed]")), 100);
    EXPECT_TRUE(listed.contains(QStringLiteral("900 more of them"))) << listed.right(200).toStdString();
    EXPECT_TRUE(listed.contains(QStringLiteral("7 more picture"))) << listed.right(200).toStdString();
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

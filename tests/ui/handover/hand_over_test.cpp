#include "tests/ui/handover/hand_over_fixture.h"

#include "core/crypto/signing_key.h"
#include "core/vault/accounts.h"
#include "core/vault/ingest.h"
#include "ui/common/choice_box.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/handover/report_choice.h"

#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>

namespace holdfast::ui {

TEST_F(HandOverTest, saysWhatItWouldTellAboutThePersonAndLeavesOutWhatSheChooses)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    const vault::Item passport = addFile(session->vault(), "Passport, specimen.png", 11, Purpose::IdentityDocument);
    HandOver screen(*session);
    screen.show();
    const auto* card = lookThrough(&screen);
    const auto* write = find<QPushButton>(&screen, "writeBundle");
    const auto said = [&] {
        QStringList texts;
        for (const QLabel* label : card->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(QLatin1Char('\n'));
    };
    EXPECT_TRUE(said().contains(QStringLiteral("An identity document would go out as it is")));
    const QString name = QStringLiteral("leaveOut-") + QString::fromStdString(passport.exhibit);
    auto* leaveOut = find<QPushButton>(card, name.toUtf8().constData());
    leaveOut->click();
    const auto* some = find<QRadioButton>(&screen, "handOverSome");
    ASSERT_TRUE(waitUntil([&] { return some->isChecked() && write->isVisible(); }));
    EXPECT_FALSE(said().contains(QStringLiteral("An identity document would go out")) && card->isVisible());
    const auto target = folder() / "bundle.zip";
    screen.write(target);
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    const Bytes zip = *readFile(target, SIZE_MAX);
    EXPECT_EQ(asText(zip).find("data/originals/" + passport.exhibit), std::string_view::npos);
    EXPECT_NE(asText(zip).find("data/bundle.json"), std::string_view::npos);
}

TEST_F(HandOverTest, leavingOutTheOnlyItemLeavesNothingToWrite)
{
    const vault::Item passport = addFile(session->vault(), "Passport, specimen.png", 11, Purpose::IdentityDocument);
    HandOver screen(*session);
    screen.show();
    const auto* card = lookThrough(&screen);
    const auto* write = find<QPushButton>(&screen, "writeBundle");
    find<QPushButton>(card, ("leaveOut-" + passport.exhibit).c_str())->click();
    ASSERT_TRUE(waitUntil([&] { return !card->isVisible(); }));
    EXPECT_TRUE(find<QRadioButton>(&screen, "handOverSome")->isChecked());
    EXPECT_FALSE(write->isEnabled()) << "no choice must not become everything";
}

TEST_F(HandOverTest, forgetsWhatItFoundWhenTheChoiceChanges)
{
    addFile(session->vault(), "Passport, specimen.png", 11, Purpose::IdentityDocument);
    HandOver screen(*session);
    screen.show();
    const auto* card = lookThrough(&screen);
    choose(&screen, "handOverSome");
    EXPECT_FALSE(card->isVisible());
}

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
    const auto bytes = holdfast::readFile(target, 64u << 20);
    ASSERT_TRUE(bytes);
    EXPECT_NE(asText(*bytes).find("data/report/report.pdf"), std::string_view::npos) << "something to print";
}

TEST_F(HandOverTest, saysWhereTheReportShowsBoxesForWantOfAFont)
{
    addFile(session->vault(), "private letter \xf4\x8f\xbf\xbd.png", 1);
    HandOver screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    screen.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    const auto* notice = screen.findChild<Notice*>(QStringLiteral("reportNotice"));
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->sentence().contains(QStringLiteral("font"))) << notice->sentence().toStdString();
    const QLayout* all = notice->parentWidget()->layout();
    EXPECT_LT(all->indexOf(notice), all->indexOf(find<QWidget>(&screen, "recipientCard"))) << "before she sends it";
}

TEST_F(HandOverTest, blursPicturesInTheReportUntilSheWantsOtherwise)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    const auto report = [&] { return find<ReportChoice>(&screen, "reportChoice")->maker()({}); };
    EXPECT_EQ(report()->pictures, bundle::ReportPictures::Blurred);
    const auto take = [&](const char* name, const QVariant& wanted) { find<ChoiceBox>(&screen, name)->choose(wanted); };
    take("reportPictures", static_cast<int>(bundle::ReportPictures::Full));
    take("reportLanguage", QStringLiteral("ar"));
    take("reportPaper", true);
    find<QLineEdit>(&screen, "reportPurpose")->setText(QStringLiteral("for a hearing"));
    EXPECT_EQ(report()->pictures, bundle::ReportPictures::Full);
    EXPECT_EQ(report()->language, "ar");
    EXPECT_TRUE(report()->isLetter);
    EXPECT_EQ(report()->purpose, "for a hearing");
    screen.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    EXPECT_EQ(report()->pictures, bundle::ReportPictures::Blurred) << "the next receiver is another one";
    EXPECT_EQ(report()->purpose, "");
}

TEST_F(HandOverTest, writesPartsForMailAndSaysThatAllOfThemHaveToBeSent)
{
    vault::NewItem large;
    large.age = AgeAnswer::No;
    vault::Ingest ingest = *vault::Ingest::begin(session->vault(), large);
    ASSERT_TRUE(ingest.addBytes("original", "film.bin", "application/octet-stream", Bytes(11'000'000, 7)));
    ASSERT_TRUE(ingest.commit());
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    find<ChoiceBox>(&screen, "partSize")->choose(QVariant::fromValue(quint64(10'000'000)));
    screen.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    EXPECT_FALSE(std::filesystem::exists(folder() / "bundle.zip"));
    EXPECT_EQ(std::filesystem::file_size(folder() / "bundle.zip.001"), 10'000'000u);
    EXPECT_TRUE(std::filesystem::exists(folder() / "bundle.zip.002"));
    EXPECT_TRUE(std::filesystem::exists(folder() / "bundle.zip.how-to-join.txt"));
    bool isSaid = false;
    for (const QLabel* label : find<QWidget>(&screen, "recipientCard")->findChildren<QLabel*>())
        isSaid |= label->text().contains(QStringLiteral("in 2 part"));
    EXPECT_TRUE(isSaid);
}

TEST_F(HandOverTest, handsOverWhomThePersonPutDownOnlyWhenThatIsTicked)
{
    const vault::Item page = addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    HandOver screen(*session);
    screen.show();
    auto* people = find<QCheckBox>(&screen, "withPeople");
    EXPECT_FALSE(people->isVisible()) << "there is nobody yet";
    ASSERT_TRUE(
        vault::Accounts(session->vault())
            .add(page.id, std::array{vault::AccountEntry{"", "heron", "", PersonRole::Resharer, "", "by hand"}}));
    find<QRadioButton>(&screen, "handOverSome")->setChecked(true);
    find<QRadioButton>(&screen, "handOverAll")->setChecked(true);
    const auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return people->isVisible() && write->isEnabled(); }));
    const auto holdsPeople = [&](const char* name) {
        screen.write(folder() / name);
        EXPECT_TRUE(
            waitUntil([&] { return screen.findChild<QPushButton*>(QStringLiteral("handOverAgain")) != nullptr; }));
        find<QPushButton>(&screen, "handOverAgain")->click();
        EXPECT_TRUE(
            waitUntil([&] { return screen.findChild<QPushButton*>(QStringLiteral("handOverAgain")) == nullptr; }));
        const auto bytes = holdfast::readFile(folder() / name, 64u << 20);
        return bytes && asText(*bytes).find("/data/people.csv") != std::string_view::npos; // of the ZIP's folder
    };
    EXPECT_FALSE(holdsPeople("without.zip"));
    people->setChecked(true);
    EXPECT_TRUE(holdsPeople("with.zip"));
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
    EXPECT_TRUE(waitUntil([&] { return find<Notice>(&screen, "handOverNotice")->isVisible(); }));
    EXPECT_FALSE(std::filesystem::exists(folder() / "missing"));
}

} // namespace holdfast::ui

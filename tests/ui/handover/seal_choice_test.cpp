#include "ui/handover/seal_choice.h"

#include "core/vault/recipients.h"
#include "tests/ui/handover/hand_over_fixture.h"
#include "ui/common/notice.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace holdfast::ui {

using SealChoiceTest = HandOverTest;

TEST_F(SealChoiceTest, sealsWithWordsThatAreShownOnceAndHadToBeNotedDown)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    choose(&screen, "sealPassphrase");
    EXPECT_FALSE(write->isEnabled());
    auto* words = find<RecoveryCodeView>(&screen, "sealWords");
    EXPECT_EQ(words->groupCount(), 10);
    std::string passphrase;
    words->forEachGroup(
        [&](int number, const QString& word) { passphrase += (number == 1 ? "" : " ") + word.toStdString(); });
    find<QCheckBox>(&screen, "passphraseNoted")->click();
    EXPECT_TRUE(write->isEnabled());
    screen.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    EXPECT_FALSE(std::filesystem::exists(folder() / "bundle.zip"));
    crypto::AgeOpener opener;
    opener.passphrase = SecureBuffer::copyOf(asBytes(passphrase));
    EXPECT_TRUE(opensAsABundle(folder() / "bundle.zip.age", opener));
    EXPECT_EQ(words->groupCount(), 0) << "shown once";
    find<QPushButton>(&screen, "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return write->isVisible(); }));
    EXPECT_TRUE(find<QRadioButton>(&screen, "sealNot")->isChecked());
    choose(&screen, "sealPassphrase");
    screen.write(folder() / "bundle.zip"); // the name that it would get is taken, and nobody was asked about that one
    const auto* notice = find<Notice>(&screen, "handOverNotice");
    EXPECT_TRUE(waitUntil([&] { return notice->sentence().contains(QStringLiteral("already there")); }));
    EXPECT_TRUE(write->isVisible());
    EXPECT_TRUE(opensAsABundle(folder() / "bundle.zip.age", opener)) << "the first is as it was";
    EXPECT_FALSE(words->groupIs(1, asBytes(passphrase.substr(0, passphrase.find(' '))))
        && words->groupIs(2, asBytes(passphrase)))
        << "other words each time";
}

TEST_F(SealChoiceTest, sealsAsAPageForWhoeverCanInstallNothing)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    choose(&screen, "sealPassphrase");
    find<QCheckBox>(&screen, "passphraseNoted")->click();
    find<QCheckBox>(&screen, "sealPage")->click();
    screen.write(folder() / "bundle.html");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    EXPECT_NE(asText(*readFile(folder() / "bundle.html", 64u << 20)).find("class=\"sealed\""), std::string_view::npos);
    EXPECT_FALSE(std::filesystem::exists(folder() / "bundle.zip.age"));
    bool isSaid = false;
    for (const QLabel* label : find<QWidget>(&screen, "recipientCard")->findChildren<QLabel*>())
        isSaid |= label->text().contains(QStringLiteral("opens in any browser"));
    EXPECT_TRUE(isSaid);
    find<QPushButton>(&screen, "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return write->isVisible(); }));
    EXPECT_FALSE(find<QCheckBox>(&screen, "sealPage")->isChecked());
}

TEST_F(SealChoiceTest, sealsForTheOwnersOfKeysAndTakesNoMistypedOne)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    choose(&screen, "sealKeys");
    EXPECT_FALSE(write->isEnabled());
    const crypto::AgeIdentity first = crypto::AgeIdentity::generate(), second = crypto::AgeIdentity::generate();
    const QString both = QString::fromStdString(first.recipient().text() + "  " + second.recipient().text());
    auto* edit = find<QLineEdit>(&screen, "sealKeysEdit");
    QTest::keyClicks(edit, both.left(both.size() - 1));
    EXPECT_FALSE(write->isEnabled()) << "one of them is cut short";
    QTest::keyClicks(edit, both.right(1));
    EXPECT_TRUE(write->isEnabled());
    EXPECT_TRUE(find<QLabel>(&screen, "sealKeysNote")->text().contains(QLatin1Char('2')));
    screen.write(folder() / "bundle.zip.age");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    for (const crypto::AgeIdentity* each : {&first, &second}) {
        crypto::AgeOpener opener;
        opener.identities.push_back(*crypto::AgeIdentity::parse(each->text().view()));
        EXPECT_TRUE(opensAsABundle(folder() / "bundle.zip.age", opener));
    }
}

TEST_F(SealChoiceTest, keepsTheWordsWhenWritingFailed)
{
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    choose(&screen, "sealPassphrase");
    find<QCheckBox>(&screen, "passphraseNoted")->click();
    screen.write(folder() / "missing" / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return find<Notice>(&screen, "handOverNotice")->isVisible(); }));
    EXPECT_EQ(find<RecoveryCodeView>(&screen, "sealWords")->groupCount(), 10);
    EXPECT_TRUE(find<QPushButton>(&screen, "writeBundle")->isEnabled());
}

TEST_F(SealChoiceTest, keepsAKeyUnderANameAndSealsForWhoIsTicked)
{
    addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
    const auto identity = crypto::AgeIdentity::generate();
    {
        HandOver screen(*session);
        screen.show();
        choose(&screen, "sealKeys");
        find<QLineEdit>(&screen, "sealKeysEdit")->setText(QString::fromStdString(identity.recipient().text()));
        find<QLineEdit>(&screen, "keyName")->setText(QStringLiteral("Legal aid, Utopia"));
        find<QLineEdit>(&screen, "keyConfirmed")->setText(QStringLiteral("read out on the phone"));
        find<QPushButton>(&screen, "keepKey")->click();
        ASSERT_TRUE(waitUntil([&] { return find<QLineEdit>(&screen, "sealKeysEdit")->text().isEmpty(); }));
        ASSERT_TRUE(waitUntil([&] {
            const auto* tick = screen.findChild<QCheckBox*>(QStringLiteral("for-Legal aid, Utopia"));
            return tick != nullptr && tick->isChecked();
        }));
    }
    HandOver later(*session);
    later.show();
    choose(&later, "sealKeys");
    EXPECT_TRUE(
        waitUntil([&] { return later.findChild<QCheckBox*>(QStringLiteral("for-Legal aid, Utopia")) != nullptr; }));
    auto* write = find<QPushButton>(&later, "writeBundle");
    EXPECT_FALSE(write->isEnabled()) << "nobody is ticked";
    find<QCheckBox>(&later, "for-Legal aid, Utopia")->setChecked(true);
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    later.write(folder() / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return later.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    crypto::AgeOpener opener;
    opener.identities.push_back(*crypto::AgeIdentity::parse(identity.text().view()));
    EXPECT_TRUE(opensAsABundle(folder() / "bundle.zip.age", opener));
}

TEST_F(SealChoiceTest, takesNoSecondKeyForANameUnseen)
{
    ASSERT_TRUE(vault::addRecipient(session->vault(), "Legal aid", crypto::AgeIdentity::generate().recipient(), ""));
    HandOver screen(*session);
    screen.show();
    choose(&screen, "sealKeys");
    find<QLineEdit>(&screen, "sealKeysEdit")
        ->setText(QString::fromStdString(crypto::AgeIdentity::generate().recipient().text()));
    find<QLineEdit>(&screen, "keyName")->setText(QStringLiteral("Legal aid"));
    find<QPushButton>(&screen, "keepKey")->click();
    const auto* book = find<QWidget>(&screen, "keyBook");
    EXPECT_TRUE(waitUntil([&] {
        const auto* notice = book->findChild<Notice*>();
        return notice->sentence().contains(QStringLiteral("another key"));
    }));
    EXPECT_EQ(vault::recipients(session->vault())->size(), 1u);
}

} // namespace holdfast::ui

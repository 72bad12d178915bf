#include "ui/settings/settings_screen.h"

#include "core/vault/backup.h"
#include "core/vault/recovery_note.h"
#include "core/vault/slots.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_sheet.h"
#include "ui/settings/add_password.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/ways_in.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace holdfast::ui {

class SettingsTest : public UiTest {
protected:
    SettingsTest()
    {
        screen.resize(1000, 800);
        screen.show();
    }
    vault::Vault& vault() const { return session->vault(); }
    size_t waysIn() const { return vault::Slots(vault()).list().size(); }
    bool opens(const vault::Secret& secret)
    {
        session->takeVault().reset();
        return vault::Vault::open(vaultFolder(), secret).has_value();
    }
    std::unique_ptr<Session> session = makeSession();
    SettingsScreen screen{*session};
};

TEST_F(SettingsTest, backsUpIntoTheChosenFolderAndSaysThatItWasReadBack)
{
    auto* age = find<QLabel>(&screen, "backupAge");
    EXPECT_TRUE(waitUntil([&] { return age->text() == QStringLiteral("No backup yet"); }));
    screen.backup()->offer(folder() / "stick");
    letFoldersTell();
    EXPECT_EQ(screen.backup()->folder(), folder() / "stick");
    QTest::mouseClick(find<QPushButton>(&screen, "backUpHere"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !screen.backup()->isRunning(); }));
    EXPECT_TRUE(screen.backup()->notice()->sentence().contains(QStringLiteral("read back")));
    EXPECT_TRUE(std::filesystem::exists(folder() / "stick" / "backup.head"));
    EXPECT_TRUE(waitUntil([&] { return age->text() == QStringLiteral("Backed up today"); }));
    EXPECT_FALSE(session->isBusy());
}

TEST_F(SettingsTest, saysThatTheEarlierBackupWasDamagedAndIsWholeAgain)
{
    const auto backUp = [&] {
        screen.backup()->offer(folder() / "stick");
        letFoldersTell();
        QTest::mouseClick(find<QPushButton>(&screen, "backUpHere"), Qt::LeftButton);
        EXPECT_TRUE(waitUntil([&] { return !screen.backup()->isRunning(); }));
        return screen.backup()->notice()->sentence();
    };
    backUp();
    std::filesystem::resize_file(folder() / "stick" / "backup.head", 10);
    EXPECT_TRUE(backUp().contains(QStringLiteral("had been damaged")));
    EXPECT_FALSE(backUp().contains(QStringLiteral("damaged")));
}

TEST_F(SettingsTest, takesAFolderOfItsOwnWhereOtherThingsLie)
{
    std::filesystem::create_directories(folder() / "photos" / "summer");
    screen.backup()->offer(folder() / "photos");
    letFoldersTell();
    EXPECT_EQ(screen.backup()->folder(), folder() / "photos" / "Holdfast backup");
}

TEST_F(SettingsTest, warnsBeforeASyncedPlaceAndTellsOfTheSameDisk)
{
    auto* place = find<Notice>(&screen, "backupPlaceNotice");
    screen.backup()->offer(folder() / "Dropbox" / "backup");
    letFoldersTell();
    EXPECT_TRUE(place->sentence().contains(QStringLiteral("Dropbox")));
    screen.backup()->offer(folder() / "backup");
    letFoldersTell();
    EXPECT_TRUE(place->sentence().contains(QStringLiteral("same disk")));
    EXPECT_FALSE(std::filesystem::exists(folder() / "backup")) << "nothing is written before the person says so";
}

TEST_F(SettingsTest, changesThePasswordSaysWhatStillOpensWithTheOldOneAndOffersToRenewTheKeys)
{
    QTest::mouseClick(find<QPushButton>(&screen, "changePassword"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>(&screen, "newPassword"), QStringLiteral("amber falcon river"));
    QTest::keyClicks(find<QLineEdit>(&screen, "repeatPassword"), QStringLiteral("amber falcon rover"));
    auto* change = find<QPushButton>(&screen, "confirmPassword");
    change->click();
    auto* said = find<Notice>(&screen, "passwordNotice");
    EXPECT_TRUE(said->sentence().isEmpty()) << "two that differ change nothing";
    QTest::keyClicks(find<QLineEdit>(&screen, "repeatPassword"), QStringLiteral("amber falcon river"));
    change->click();
    ASSERT_TRUE(waitUntil([&] { return !said->sentence().isEmpty(); }));
    EXPECT_TRUE(said->sentence().contains(QStringLiteral("backups included, still open with the old one")));
    EXPECT_TRUE(said->sentence().contains(QStringLiteral("renew the keys, then make a new backup")));
    auto* renew = find<QPushButton>(&screen, "renewKeys");
    EXPECT_TRUE(renew->isVisible() && renew->isEnabled());
    EXPECT_EQ(screen.focusWidget(), renew) << "one press away";
    QSignalSpy wanted(&screen, &SettingsScreen::renewRequested);
    renew->click();
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_TRUE(opens({.password = SecureBuffer::copyOf(asBytes("amber falcon river")), .recoveryCode = {}}));
}

TEST_F(SettingsTest, addsASecondPasswordBesideTheFirstAndRemovesItAgain)
{
    constexpr std::string_view second = "amber falcon river";
    find<QPushButton>(&screen, "addPassword")->click();
    const auto* step = find<QWidget>(&screen, "addPasswordStep");
    auto* add = find<QPushButton>(step, "confirmAddPassword");
    QTest::keyClicks(find<QLineEdit>(step, "newPassword"), QString::fromUtf8(second.data()));
    EXPECT_FALSE(add->isEnabled());
    QTest::keyClicks(find<QLineEdit>(step, "repeatPassword"), QStringLiteral("amber falcon rover"));
    add->click();
    EXPECT_EQ(waysIn(), 2u) << "two that differ add nothing";
    QTest::keyClicks(find<QLineEdit>(step, "repeatPassword"), QString::fromUtf8(second.data()));
    add->click();
    ASSERT_TRUE(waitUntil([&] { return !screen.waysIn()->notice()->sentence().isEmpty(); }));
    ASSERT_EQ(waysIn(), 3u);
    const auto slots = vault::Slots(vault()).list();
    EXPECT_EQ(slots.back().kind, crypto::KeySlot::Kind::Password);
    EXPECT_EQ(slots.back().kdf.memoryBytes, slots.front().kdf.memoryBytes) << "as hard to guess as the first";
    const auto rows = [&] { return find<QWidget>(&screen, "waysList")->findChildren<QPushButton*>(); };
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 3; }));
    rows().back()->click();
    find<QPushButton>(&screen, "confirmRemoveWay")->click();
    ASSERT_TRUE(waitUntil([&] { return waysIn() == 2; }));
    EXPECT_FALSE(opens({.password = SecureBuffer::copyOf(asBytes(second)), .recoveryCode = {}}));
}

TEST_F(SettingsTest, opensWithEitherOfTwoPasswords)
{
    constexpr std::string_view second = "amber falcon river";
    ASSERT_TRUE(addPassword(vault(), SecureBuffer::copyOf(asBytes(second))));
    EXPECT_TRUE(opens({.password = SecureBuffer::copyOf(asBytes(second)), .recoveryCode = {}}));
    EXPECT_TRUE(
        vault::Vault::open(vaultFolder(), {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}}));
}

TEST_F(SettingsTest, addsAKeyFileThatOpensTheVaultAndReplacesNoOtherFile)
{
    const auto file = folder() / "holdfast.key";
    screen.waysIn()->addKeyFile(file);
    ASSERT_TRUE(waitUntil([&] { return screen.waysIn()->notice()->sentence().contains(QStringLiteral("key file")); }));
    EXPECT_EQ(waysIn(), 3u);
    screen.waysIn()->addKeyFile(file);
    ASSERT_TRUE(
        waitUntil([&] { return screen.waysIn()->notice()->sentence().contains(QStringLiteral("already there")); }));
    EXPECT_EQ(waysIn(), 3u);
    EXPECT_TRUE(opens({.password = {}, .recoveryCode = {}, .keyFile = *vault::readKeyFile(file)}));
}

TEST_F(SettingsTest, showsANewRecoveryCodeUntilItIsOnPaper)
{
    find<QPushButton>(&screen, "addRecoveryCode")->click();
    auto* view = screen.waysIn()->sheet()->view();
    ASSERT_TRUE(waitUntil([&] { return view->isVisible() && view->groupCount() > 0; }));
    EXPECT_EQ(waysIn(), 3u);
    find<QPushButton>(&screen, "newCodeKept")->click();
    EXPECT_TRUE(waitUntil([&] { return view->groupCount() == 0; }));
    EXPECT_TRUE(find<QPushButton>(&screen, "addRecoveryCode")->isEnabled());
}

TEST_F(SettingsTest, keepsANewRecoveryCodeInViewWhenItCanNotBeStoredThatItIsOnPaper)
{
    auto* sheet = screen.waysIn()->sheet();
    find<QPushButton>(&screen, "addRecoveryCode")->click();
    ASSERT_TRUE(waitUntil([&] { return sheet->isVisible() && sheet->view()->groupCount() > 0; }));
    ASSERT_TRUE(vault::noteUnconfirmedCode(vault().database(), vault::Slots(vault()).list().back().id));
    refuseWrites(vault());
    auto* kept = find<QPushButton>(&screen, "newCodeKept");
    kept->click();
    ASSERT_TRUE(waitUntil([&] { return !screen.waysIn()->notice()->sentence().isEmpty(); }));
    EXPECT_GT(sheet->view()->groupCount(), 0);
    EXPECT_TRUE(kept->isVisible() && kept->isEnabled()) << "for another press";
}

TEST_F(SettingsTest, removesAWayInOnlyAfterAskingAndNeverTheLastOne)
{
    const auto buttons = [&] {
        std::vector<QPushButton*> shown;
        for (auto* button : find<QWidget>(&screen, "waysList")->findChildren<QPushButton*>())
            if (button->isVisible())
                shown.push_back(button);
        return shown;
    };
    ASSERT_TRUE(waitUntil([&] { return buttons().size() == 2; }));
    buttons().back()->click();
    ASSERT_TRUE(find<QWidget>(&screen, "removeWayStep")->isVisible());
    EXPECT_EQ(waysIn(), 2u);
    find<QPushButton>(&screen, "confirmRemoveWay")->click();
    ASSERT_TRUE(waitUntil([&] { return waysIn() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return buttons().empty(); })) << "one always remains";
}

} // namespace holdfast::ui

#include "tests/ui/common/silent_drive_fixture.h"
#include "ui/common/place_warning.h"
#include "ui/firstrun/first_run.h"
#include "ui/firstrun/place_step.h"
#include "ui/frame/main_window.h"
#include "ui/recover/recover_screen.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/settings_screen.h"
#include "ui/unlock/unlock.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>

namespace holdfast::ui {

TEST_F(SilentDriveTest, keepsNobodyFromAnotherPlaceForTheVault)
{
    FirstRun run(there(), crypto::KdfParams::minimum());
    run.show();
    run.showStep(1);
    ASSERT_TRUE(isAsked());
    auto* use = find<QPushButton>(&run, "usePlace");
    EXPECT_FALSE(use->isEnabled());
    EXPECT_EQ(use->text(), lookingAtFolder());
    run.findChild<PlaceStep*>()->setFolder(vaultFolder());
    ASSERT_TRUE(waitUntil([&] { return use->isEnabled(); }));
    QTest::mouseClick(use, Qt::LeftButton);
    EXPECT_TRUE(find<QLineEdit>(&run, "newPassword")->isVisible());
}

TEST_F(SilentDriveTest, letsThePersonTypeWhatOpensABackupMeanwhile)
{
    RecoverScreen screen(RecoverScreen::Way::Restore, folder() / "stick");
    screen.show();
    screen.setTarget(there());
    ASSERT_TRUE(isAsked());
    auto* field = find<QLineEdit>(&screen, "entryPassword");
    QTest::keyClicks(field, QStringLiteral("amber falcon"));
    EXPECT_EQ(field->text(), QStringLiteral("amber falcon"));
    auto* start = find<QPushButton>(&screen, "startRecovery");
    EXPECT_FALSE(start->isEnabled());
    screen.setTarget(folder() / "new");
    EXPECT_TRUE(waitUntil([&] { return start->isEnabled(); }));
    EXPECT_EQ(screen.target(), folder() / "new");
}

TEST_F(SilentDriveTest, takesNoBackupBeforeItHasAnswered)
{
    const auto session = makeSession();
    SettingsScreen screen(*session);
    screen.show();
    screen.backup()->offer(there());
    ASSERT_TRUE(isAsked());
    auto* start = find<QPushButton>(&screen, "backUpHere");
    EXPECT_FALSE(start->isEnabled());
    EXPECT_TRUE(find<QPushButton>(&screen, "backupElsewhere")->isEnabled());
    screen.backup()->offer(folder() / "stick");
    ASSERT_TRUE(waitUntil([&] { return start->isEnabled(); }));
    EXPECT_EQ(screen.backup()->folder(), folder() / "stick");
}

TEST_F(SilentDriveTest, withTheVaultOnItIsSaidAndCanBeLeft)
{
    bool hasEnded = false;
    MainWindow::Hooks hooks;
    hooks.endProcess = [&] { hasEnded = true; };
    MainWindow window(there(), hooks);
    QSignalSpy began(&window, &MainWindow::began);
    window.begin();
    ASSERT_TRUE(isAsked());
    ASSERT_TRUE(waitUntil([&] { return began.count() == 1; }));
    window.show();
    const auto labels = window.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("Looking for your vault")); }));
    QTest::mouseClick(find<QPushButton>(&window, "quickExit"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return hasEnded; }));
}

TEST_F(SilentDriveTest, letsThePersonTypeThePasswordMeanwhile)
{
    Unlock unlock(there());
    unlock.show();
    ASSERT_TRUE(isAsked());
    auto* field = find<QLineEdit>(&unlock, "password");
    QTest::keyClicks(field, QStringLiteral("amber falcon"));
    EXPECT_EQ(field->text(), QStringLiteral("amber falcon"));
}

} // namespace holdfast::ui

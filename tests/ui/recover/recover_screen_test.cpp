#include "ui/recover/recover_screen.h"

#include "core/vault/backup.h"
#include "core/vault/database.h"
#include "tests/ui/held_threads.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/frame/main_window.h"
#include "ui/recover/recover_result.h"
#include "ui/recover/secret_entry.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>
#include <fstream>

namespace holdfast::ui {

class RecoverTest : public UiTest {
protected:
    using Way = RecoverScreen::Way;
    std::filesystem::path backup() const { return folder() / "stick"; }
    std::filesystem::path target() const { return folder() / "new"; }
    /// A vault with two pictures, backed up and closed.
    void backUpVault()
    {
        const auto vault = makeVault();
        addFile(*vault, "one.png", 1);
        addFile(*vault, "two.png", 2);
        if (!vault::backUp(*vault, backup()))
            throw std::runtime_error("no backup");
    }
    static void type(const RecoverScreen& screen, std::string_view secret)
    {
        find<QLineEdit>(&screen, "entryPassword")->setText(QString::fromUtf8(secret.data()));
    }
    static void flip(const std::filesystem::path& file, std::streamoff from, std::streamoff count)
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        for (std::streamoff at = from; at < from + count; ++at) {
            stream.seekg(at);
            const char byte = static_cast<char>(stream.get() ^ 0x55);
            stream.seekp(at);
            stream.put(byte);
        }
    }
    static bool says(const QWidget* screen, const char* words)
    {
        for (const QLabel* label : screen->findChildren<QLabel*>())
            if (label->text().remove(QChar(0x200B)).contains(QLatin1String(words)))
                return true;
        return false;
    }
    /// Started, and come to an end.
    static bool runs(RecoverScreen& screen)
    {
        letFoldersTell();
        QTest::mouseClick(find<QPushButton>(&screen, "startRecovery"), Qt::LeftButton);
        return waitUntil([&] { return screen.result()->isVisible() || !screen.notice()->sentence().isEmpty(); });
    }
    /// The first page of a table, on which all of a small one lies.
    std::streamoff pageOf(std::string_view table) const
    {
        const auto vault = openVault(vaultFolder());
        const std::scoped_lock guard((*vault)->database().mutex());
        auto row = (*vault)->database().query(
            "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?", std::string(table));
        if (!row || !*row->step())
            throw std::runtime_error("no such table");
        return row->integer(0);
    }
    static Result<std::unique_ptr<vault::Vault>> openVault(const std::filesystem::path& vault)
    {
        return vault::Vault::open(vault, {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}});
    }
};

TEST_F(RecoverTest, makesAVaultOfABackupAndSaysWhatCameBack)
{
    backUpVault();
    RecoverScreen screen(Way::Restore);
    screen.show();
    auto* start = find<QPushButton>(&screen, "startRecovery");
    EXPECT_FALSE(start->isEnabled());
    screen.setSource(backup());
    screen.setTarget(target());
    EXPECT_FALSE(start->isEnabled()) << "not without what opens it";
    type(screen, password);
    ASSERT_TRUE(runs(screen));
    EXPECT_TRUE(says(&screen, "2 item(s) are back"));
    EXPECT_TRUE(says(&screen, "has the hash that it should have"));
    EXPECT_TRUE(openVault(target()).has_value()) << "it is closed again, for the person to open";
    QSignalSpy restored(&screen, &RecoverScreen::restored);
    find<QPushButton>(&screen, "recoverDone")->click();
    EXPECT_EQ(restored.count(), 1);
}

TEST_F(RecoverTest, restoresWithTheRecoveryCodeToo)
{
    backUpVault();
    RecoverScreen screen(Way::Restore, backup());
    screen.show();
    screen.setTarget(target());
    find<QPushButton>(&screen, "entryUseCode")->click();
    find<QLineEdit>(&screen, "entryCode")->setText(QString::fromStdString(recoveryCode()).toLower());
    ASSERT_TRUE(runs(screen));
    EXPECT_TRUE(screen.result()->isVisible());
}

TEST_F(RecoverTest, saysWhenThePasswordIsNotThatOfTheBackupAndMakesNothing)
{
    backUpVault();
    RecoverScreen screen(Way::Restore, backup());
    screen.show();
    screen.setTarget(target());
    type(screen, "not this one");
    ASSERT_TRUE(runs(screen));
    EXPECT_TRUE(screen.notice()->sentence().contains(QStringLiteral("does not open this backup")));
    EXPECT_FALSE(std::filesystem::exists(target()));
    EXPECT_TRUE(find<QPushButton>(&screen, "startRecovery")->isVisible());
}

TEST_F(RecoverTest, saysWhenTheFolderHoldsNoBackup)
{
    std::filesystem::create_directories(folder() / "photos");
    RecoverScreen screen(Way::Restore, folder() / "photos");
    screen.show();
    screen.setTarget(target());
    type(screen, password);
    ASSERT_TRUE(runs(screen));
    EXPECT_TRUE(screen.notice()->sentence().contains(QStringLiteral("no backup in that folder")));
}

TEST_F(RecoverTest, takesAFolderOfItsOwnWhereOtherThingsLieAndNoneInAVault)
{
    backUpVault();
    std::ofstream(folder() / "letter.txt") << "something else";
    RecoverScreen screen(Way::Salvage, vaultFolder());
    screen.setTarget(folder());
    letFoldersTell();
    EXPECT_EQ(screen.target(), folder() / "Holdfast files");
    screen.setTarget(vaultFolder());
    letFoldersTell();
    EXPECT_TRUE(screen.target().empty());
    EXPECT_FALSE(find<Notice>(&screen, "recoverTargetNotice")->sentence().isEmpty());
}

TEST_F(RecoverTest, warnsWhenTheFilesWouldGoToAServiceUnencrypted)
{
    RecoverScreen screen(Way::Salvage, vaultFolder());
    screen.setTarget(folder() / "Dropbox" / "files");
    letFoldersTell();
    EXPECT_TRUE(find<Notice>(&screen, "recoverTargetNotice")->sentence().contains(QStringLiteral("not encrypted")));
}

TEST_F(RecoverTest, savesWhatIsIntactAndNamesWhatIsNot)
{
    backUpVault();
    flip(vaultFolder() / "vault.db", (pageOf("item") - 1) * 65536 + 100, 1);
    RecoverScreen screen(Way::Salvage, vaultFolder());
    screen.show();
    screen.setTarget(target());
    type(screen, password);
    ASSERT_TRUE(runs(screen));
    ASSERT_TRUE(screen.result()->isVisible()) << screen.notice()->sentence().toStdString();
    EXPECT_TRUE(says(&screen, "not encrypted"));
    EXPECT_FALSE(says(&screen, "Nothing is missing"));
    EXPECT_TRUE(says(find<QWidget>(screen.result(), "recoverLosses"), "two.png"));
    EXPECT_TRUE(says(&screen, "2 file(s) came out whole"));
    EXPECT_TRUE(std::filesystem::exists(target() / "salvage.json"));
}

TEST_F(RecoverTest, savesEverythingOfABackupToo)
{
    backUpVault();
    RecoverScreen screen(Way::Salvage, backup());
    screen.show();
    screen.setTarget(target());
    type(screen, password);
    ASSERT_TRUE(runs(screen));
    EXPECT_TRUE(says(&screen, "Nothing is missing"));
}

TEST_F(RecoverTest, leavesNothingBehindWhenItIsStopped)
{
    backUpVault();
    RecoverScreen screen(Way::Restore, backup());
    screen.show();
    screen.setTarget(target());
    type(screen, password);
    letFoldersTell();
    HeldThreads held(*QThreadPool::globalInstance());
    QTest::mouseClick(find<QPushButton>(&screen, "startRecovery"), Qt::LeftButton);
    find<QPushButton>(&screen, "cancelWork")->click();
    held.letGo();
    ASSERT_TRUE(waitUntil([&] { return !screen.notice()->sentence().isEmpty(); }));
    EXPECT_TRUE(screen.notice()->sentence().contains(QStringLiteral("Stopped")));
    EXPECT_FALSE(std::filesystem::exists(target()));
    EXPECT_TRUE(find<QPushButton>(&screen, "startRecovery")->isVisible());
}

TEST_F(RecoverTest, saysWhenTheCheckAtTheEndWasStopped)
{
    RecoverScreen screen(Way::Restore, backup());
    screen.show();
    screen.setTarget(target());
    screen.finish(fail(restoreUnchecked));
    EXPECT_TRUE(says(&screen, "The vault is back and can be opened"));
    QSignalSpy restored(&screen, &RecoverScreen::restored);
    find<QPushButton>(&screen, "recoverDone")->click();
    EXPECT_EQ(restored.count(), 1);
}

TEST_F(RecoverTest, isOfferedWhereAVaultDoesNotOpenAndLeadsBackToTheRestoredOne)
{
    backUpVault();
    flip(vaultFolder() / "vault.db", 0, 4096);
    std::filesystem::remove(vaultFolder() / "vault.db.first");
    MainWindow::Hooks hooks;
    hooks.kdf = crypto::KdfParams::minimum();
    MainWindow window(vaultFolder(), hooks);
    window.begin();
    letFoldersTell();
    window.show();
    QTest::keyClicks(find<QLineEdit>(&window, "password"), QString::fromUtf8(password.data()));
    find<QPushButton>(&window, "unlock")->click();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&window, "salvageVault")->isVisible(); }));
    find<QPushButton>(&window, "restoreBackup")->click();
    auto* screen = find<RecoverScreen>(&window, "recoverScreen");
    screen->setSource(backup());
    screen->setTarget(target());
    type(*screen, password);
    ASSERT_TRUE(runs(*screen));
    find<QPushButton>(screen, "recoverDone")->click();
    EXPECT_EQ(window.vaultFolder(), target());
    EXPECT_TRUE(waitUntil([&] { return window.findChild<QWidget*>(QStringLiteral("unlockScreen")) != nullptr; }));
}

TEST_F(RecoverTest, isOfferedOnTheFirstScreen)
{
    MainWindow::Hooks hooks;
    hooks.kdf = crypto::KdfParams::minimum();
    MainWindow window(folder() / "none", hooks);
    window.begin();
    letFoldersTell();
    window.show();
    find<QPushButton>(&window, "haveBackup")->click();
    auto* screen = find<RecoverScreen>(&window, "recoverScreen");
    EXPECT_TRUE(screen->isVisible());
    find<QPushButton>(screen, "salvageInstead")->click();
    EXPECT_TRUE(waitUntil([&] { return window.findChildren<RecoverScreen*>().size() == 1; }));
    EXPECT_TRUE(says(&window, "Save what is intact"));
    EXPECT_TRUE(says(&window, "Where the files go"));
}

TEST_F(RecoverTest, stopsAndLeavesNothingWhenThePersonQuitsWhileItRuns)
{
    backUpVault();
    bool ended = false;
    MainWindow::Hooks hooks;
    hooks.kdf = crypto::KdfParams::minimum();
    hooks.endProcess = [&] { ended = true; };
    MainWindow window(folder() / "none", hooks);
    window.begin();
    letFoldersTell();
    window.show();
    find<QPushButton>(&window, "haveBackup")->click();
    auto* screen = find<RecoverScreen>(&window, "recoverScreen");
    screen->setSource(backup());
    screen->setTarget(target());
    type(*screen, password);
    letFoldersTell();
    auto held = std::make_shared<HeldThreads>(*QThreadPool::globalInstance());
    QObject::connect(screen, &QObject::destroyed, &window, [held = std::move(held)]() mutable { held.reset(); });
    find<QPushButton>(screen, "startRecovery")->click();
    window.quickExit();
    ASSERT_TRUE(waitUntil([&] { return ended; }));
    EXPECT_FALSE(std::filesystem::exists(target()));
}

} // namespace holdfast::ui

#include "core/bundle/verifier.h"
#include "core/vault/backup_folder.h"
#include "core/vault/restore.h"
#include "core/vault/settings.h"
#include "tests/ui/frame/fake_login.h"
#include "tests/ui/ui_fixture.h"
#include "ui/addfiles/add_files.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"
#include "ui/handover/hand_over.h"
#include "ui/settings/backup_section.h"

#include <QAbstractButton>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <fstream>

namespace holdfast::ui {

class AutoLock : public UiTest {
protected:
    static void SetUpTestSuite() { login = new FakeLogin; }
    static void TearDownTestSuite() { delete login; }
    AutoLock()
    {
        MainWindow::Hooks hooks;
        hooks.replaceProcess = [this] {
            wasHeldUpAtLock = login->isHeldUp();
            replaced = true;
        };
        hooks.patience = std::chrono::minutes(1);
        window = std::make_unique<MainWindow>(vaultFolder(), hooks);
        window->show();
        window->enterCase(makeVault());
    }
    // Again and again, because the program only hears it once the bus knows that it listens.
    template <class Send>
    bool locksAfter(Send send)
    {
        return waitUntil([&] {
            send();
            return replaced;
        });
    }
    // What a lock needs arrives in order, so nothing that was sent before can still be on its way.
    template <class Send>
    void expectNoLockAfter(Send send)
    {
        ASSERT_TRUE(waitUntil([] { return login->isHeldUp(); }));
        send();
        EXPECT_FALSE(QTest::qWaitFor([this] { return replaced; }, 300));
    }
    static int minutesIn(const QString& text)
    {
        return QRegularExpression(QStringLiteral("\\d+")).match(text).captured().toInt();
    }
    static QVariantMap property(const char* name, bool value) { return {{QLatin1String(name), value}}; }
    std::unique_ptr<vault::Vault> openAgain()
    {
        auto opened = vault::Vault::open(vaultFolder(), {SecureBuffer::copyOf(asBytes(password)), {}});
        EXPECT_TRUE(opened.has_value());
        return opened ? std::move(*opened) : nullptr;
    }

    /// One item that takes a while to read.
    static void addLongFile(vault::Vault& vault)
    {
        vault::NewItem item;
        item.age = AgeAnswer::No;
        item.title = "long.bin";
        item.capturedAt = vault.clock().now();
        auto ingest = vault::Ingest::begin(vault, std::move(item));
        if (!ingest || !ingest->addBytes("original", "long.bin", "application/octet-stream", Bytes(size_t(256) << 20))
            || !ingest->commit())
            throw std::runtime_error("no item");
    }
    static inline FakeLogin* login = nullptr;
    std::unique_ptr<MainWindow> window;
    bool replaced = false;
    bool wasHeldUpAtLock = false;
};

TEST_F(AutoLock, comesBeforeSleepWhichWaitsUntilTheVaultIsClosed)
{
    ASSERT_TRUE(waitUntil([] { return login->isHeldUp(); }));
    EXPECT_EQ(login->inhibited().first(), QStringLiteral("sleep"));
    EXPECT_EQ(login->inhibited().last(), QStringLiteral("delay"));
    EXPECT_TRUE(locksAfter([] { login->sendSleep(true); }));
    EXPECT_TRUE(wasHeldUpAtLock);
    EXPECT_TRUE(window->isHidden());
    window.reset(); // as the process's end does
    EXPECT_TRUE(waitUntil([] { return !login->isHeldUp(); }));
    EXPECT_NE(openAgain(), nullptr);
}

TEST_F(AutoLock, comesWhenTheScreenIsLocked)
{
    EXPECT_TRUE(locksAfter([] { login->sendLock(); }));
}

TEST_F(AutoLock, comesWhenTheDesktopSaysThatItIsLocked)
{
    EXPECT_TRUE(locksAfter([] { login->sendSession(property("LockedHint", true)); }));
}

TEST_F(AutoLock, comesWhenAnotherUserTakesOver)
{
    EXPECT_TRUE(locksAfter([] { login->sendSession(property("Active", false)); }));
}

TEST_F(AutoLock, comesWhenTheLidIsClosed)
{
    EXPECT_TRUE(locksAfter([] { login->sendLid(true); }));
}

TEST_F(AutoLock, comesWhenTheScreenSaverStarts)
{
    EXPECT_TRUE(locksAfter([] { login->sendScreenSaver(true); }));
}

TEST_F(AutoLock, doesNotComeForWhatIsNoReason)
{
    expectNoLockAfter([] {
        login->sendSleep(false);
        login->sendSession(property("Active", true));
        login->sendSession(property("LockedHint", false));
        login->sendSession(property("IdleHint", true));
        login->sendLid(false);
        login->sendScreenSaver(false);
        login->sendLock("/org/freedesktop/login1/session/another");
    });
    EXPECT_TRUE(locksAfter([] { login->sendLock(); })) << "and it does listen";
}

TEST_F(AutoLock, duringAnImportLeavesNoHalfItemAndASoundVault)
{
    const auto file = folder() / "long.dat";
    std::ofstream(file).put('x');
    std::filesystem::resize_file(file, uint64_t(8) << 30); // takes no room, and far longer than the test waits
    window->caseFrame()->show(ScreenId::AddFiles);
    auto* screen = find<QWidget>(window.get(), "addFilesScreen");
    static_cast<AddFiles*>(screen)->offer({file});
    auto* add = find<QPushButton>(screen, "addFiles");
    ASSERT_TRUE(waitUntil([&] { return add->isVisible() && add->isEnabled(); }));
    add->click();
    const auto before = std::filesystem::file_size(vaultFolder() / "vault.db");
    ASSERT_TRUE(waitUntil([&] { return std::filesystem::file_size(vaultFolder() / "vault.db") > before + (8 << 20); }));
    EXPECT_TRUE(locksAfter([] { login->sendSleep(true); }));
    const auto vault = openAgain();
    ASSERT_NE(vault, nullptr) << "nothing holds it any more";
    EXPECT_EQ(*vault->countItems(), 0u);
    const auto findings = vault->check();
    ASSERT_TRUE(findings.has_value());
    EXPECT_TRUE(findings->empty()) << findings->front().subject;
    EXPECT_EQ(vault->info()->artifactBytes, 0u);
}

TEST_F(AutoLock, duringAnExportLeavesAWholeBundleOrNoneAndASoundVault)
{
    addLongFile(window->caseFrame()->session().vault());
    window->caseFrame()->show(ScreenId::HandOver);
    auto* screen = find<HandOver>(window.get(), "handOverScreen");
    auto* bar = find<QProgressBar>(screen, "progressBar");
    const auto bundles = folder() / "bundles";
    std::filesystem::create_directories(bundles);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(screen, "writeBundle")->isEnabled(); }));
    screen->write(bundles / "bundle.zip");
    ASSERT_TRUE(waitUntil([&] { return bar->maximum() > 0 && bar->value() > 0; }));
    EXPECT_TRUE(locksAfter([] { login->sendSleep(true); }));
    const auto vault = openAgain();
    ASSERT_NE(vault, nullptr) << "nothing holds it any more";
    EXPECT_EQ(*vault->countItems(), 1u);
    const auto findings = vault->check();
    ASSERT_TRUE(findings.has_value());
    EXPECT_TRUE(findings->empty()) << findings->front().subject;
    for (const auto& entry : std::filesystem::directory_iterator(bundles)) {
        EXPECT_EQ(entry.path().filename(), "bundle.zip") << "nothing half-written lies beside it";
        const auto report = bundle::verifyBundle(entry.path(), {}, {});
        ASSERT_TRUE(report.has_value());
        EXPECT_EQ(report->verdict, bundle::VerifyReport::Verdict::Valid);
    }
}

TEST_F(AutoLock, duringABackupLeavesAWholeOneOrNoneAndASoundVault)
{
    addLongFile(window->caseFrame()->session().vault());
    window->caseFrame()->show(ScreenId::Settings);
    auto* section = window->caseFrame()->screen(ScreenId::Settings)->findChild<BackupSection*>();
    ASSERT_NE(section, nullptr);
    section->offer(folder() / "backup");
    letFoldersTell();
    const auto place = section->folder();
    find<QPushButton>(section, "backUpHere")->click();
    auto* bar = find<QProgressBar>(section, "progressBar");
    ASSERT_TRUE(waitUntil([&] { return bar->maximum() > 0 && bar->value() > 0; }));
    EXPECT_TRUE(locksAfter([] { login->sendSleep(true); }));
    const auto vault = openAgain();
    ASSERT_NE(vault, nullptr) << "nothing holds it any more";
    const auto findings = vault->check();
    ASSERT_TRUE(findings.has_value());
    EXPECT_TRUE(findings->empty()) << findings->front().subject;
    if (!vault::BackupFolder::readRecord(place)) {
        const auto next = vault::backUp(*vault, place);
        ASSERT_TRUE(next) << "what was cut short is in nobody's way: " << next.error().detail();
        EXPECT_TRUE(next->findings.empty());
    }
    const auto restored = vault::restore(
        place, folder() / "restored", {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}});
    ASSERT_TRUE(restored) << restored.error().detail();
    EXPECT_TRUE(restored->findings.empty());
    EXPECT_EQ(*restored->vault->countItems(), 1u);
}

TEST_F(AutoLock, afterTheTimeThatWasChosenWhichTheVaultRemembers)
{
    auto* button = find<QPushButton>(window.get(), "statusLock");
    EXPECT_EQ(minutesIn(button->text()), 5);
    button->click();
    auto* menu = find<QMenu>(window.get(), "lockMinutes");
    ASSERT_TRUE(waitUntil([&] { return menu->isVisible(); }));
    QAction* ten = menu->actions().at(3);
    EXPECT_EQ(minutesIn(ten->text()), 10);
    ten->trigger();
    EXPECT_EQ(minutesIn(button->text()), 10);
    const vault::Vault& vault = window->caseFrame()->session().vault();
    ASSERT_TRUE(waitUntil([&] { return vault::readSettings(vault)->lockMinutes == 10; }));
    find<QAbstractButton>(window.get(), "navLock")->click();
    ASSERT_TRUE(waitUntil([this] { return replaced; }));

    MainWindow again(vaultFolder(), {});
    again.enterCase(openAgain());
    auto* remembered = find<QPushButton>(&again, "statusLock");
    EXPECT_TRUE(waitUntil([&] { return minutesIn(remembered->text()) == 10; }));
}

} // namespace holdfast::ui

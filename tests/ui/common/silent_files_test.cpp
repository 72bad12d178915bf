#include "core/intake/held_file.h"
#include "tests/ui/common/silent_drive_fixture.h"
#include "ui/addfiles/add_files.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_sheet.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"
#include "ui/handover/hand_over.h"
#include "ui/settings/settings_screen.h"
#include "ui/settings/ways_in.h"
#include "ui/unlock/unlock.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace holdfast::ui {

TEST_F(SilentDriveTest, addsNoFilesBeforeItHasAnsweredAndLetsOthersBeChosen)
{
    const auto session = makeSession();
    AddFiles screen(*session);
    screen.show();
    auto* add = find<QPushButton>(&screen, "addFiles");
    auto* isDocument = find<QRadioButton>(&screen, "asDocument");
    screen.offer({there() / "passport.png"});
    ASSERT_TRUE(isAsked());
    isDocument->setChecked(true);
    EXPECT_FALSE(add->isEnabled());
    EXPECT_EQ(add->text(), lookingAtFolder());
    QTest::mouseClick(find<QPushButton>(&screen, "chooseOther"), Qt::LeftButton);
    EXPECT_TRUE(find<QPushButton>(&screen, "chooseFiles")->isVisible());
    screen.offer({writePicture("passport.png")});
    isDocument->setChecked(true);
    ASSERT_TRUE(waitUntil([&] { return add->isEnabled(); }));
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "addMore")->isVisible(); }));
    EXPECT_EQ(session->vault().countItems().value(), 1u);
}

TEST_F(SilentDriveTest, getsNoBundleBeforeItHasAnsweredAndAnotherPlaceDoes)
{
    const auto session = makeSession();
    addFile(session->vault(), "one.png", 1);
    HandOver screen(*session);
    screen.show();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    screen.write(there() / "bundle.zip");
    ASSERT_TRUE(isAsked());
    EXPECT_FALSE(session->isBusy()) << "which would keep the vault from locking itself";
    auto* cancel = find<QPushButton>(&screen, "cancelWork");
    EXPECT_TRUE(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    EXPECT_TRUE(write->isVisible());
    screen.write(folder() / "bundle.zip");
    EXPECT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    EXPECT_TRUE(std::filesystem::exists(folder() / "bundle.zip"));
}

TEST_F(SilentDriveTest, getsACoveredCopyWithoutTheWindowWaiting)
{
    const auto session = makeSession();
    CoverScreen screen(*session);
    screen.show();
    const ByteView bytes = asBytes("a covered copy");
    MemorySource source(bytes);
    auto held = intake::HeldFile::of(source, bytes.size(), folder() / "waits");
    ASSERT_TRUE(held) << held.error().detail();
    const auto copy = std::make_shared<const intake::HeldFile>(std::move(*held));
    screen.saveTo(there() / "covered-copy.png", copy);
    ASSERT_TRUE(isAsked());
    EXPECT_EQ(screen.result()->notice()->sentence(), lookingAtFolder());
    screen.saveTo(folder() / "covered-copy.png", copy);
    EXPECT_TRUE(waitUntil([&] { return screen.result()->notice()->sentence().startsWith(QStringLiteral("Saved.")); }));
    EXPECT_TRUE(std::filesystem::exists(folder() / "covered-copy.png"));
}

TEST_F(SilentDriveTest, withTheKeyFileOnItLeavesThePasswordToOpenTheVault)
{
    makeVault();
    bool isOpen = false;
    Unlock unlock(vaultFolder());
    unlock.onOpened([&](const std::unique_ptr<vault::Vault>&) { isOpen = true; });
    unlock.show();
    unlock.openWithKeyFile(there() / "holdfast.key");
    ASSERT_TRUE(isAsked());
    EXPECT_EQ(unlock.notice()->sentence(), lookingAtFolder());
    QTest::keyClicks(find<QLineEdit>(&unlock, "password"), QString::fromUtf8(password.data()));
    QTest::mouseClick(find<QPushButton>(&unlock, "unlock"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return isOpen; }));
}

TEST_F(SilentDriveTest, getsNoKeyFileBeforeItHasAnsweredAndHoldsUpNothingElse)
{
    const auto session = makeSession();
    SettingsScreen screen(*session);
    screen.show();
    screen.waysIn()->addKeyFile(there() / "holdfast.key");
    ASSERT_TRUE(isAsked());
    EXPECT_EQ(screen.waysIn()->notice()->sentence(), lookingAtFolder());
    find<QPushButton>(&screen, "addRecoveryCode")->click();
    auto* code = screen.waysIn()->sheet()->view();
    ASSERT_TRUE(waitUntil([&] { return code->isVisible() && code->groupCount() > 0; }));
    screen.waysIn()->addKeyFile(folder() / "holdfast.key");
    EXPECT_TRUE(waitUntil([&] { return std::filesystem::exists(folder() / "holdfast.key"); }));
}

namespace {

/// The window with an open vault, while a drive that it was given does not answer.
class SilentDriveInCase : public SilentDriveTest {
protected:
    SilentDriveInCase()
    {
        MainWindow::Hooks hooks;
        hooks.endProcess = [this] { m_hasEnded = true; };
        hooks.replaceProcess = [this] { m_isReplaced = true; };
        hooks.patience = std::chrono::minutes(1);
        m_window = std::make_unique<MainWindow>(vaultFolder(), hooks);
        m_window->show();
        auto vault = makeVault();
        addFile(*vault, "one.png", 1);
        m_window->enterCase(std::move(vault));
    }
    template <class Screen>
    Screen* show(ScreenId id, const char* name)
    {
        m_window->caseFrame()->show(id);
        return find<Screen>(m_window.get(), name);
    }
    void expectQuickExit()
    {
        ASSERT_TRUE(isAsked());
        QTest::mouseClick(find<QPushButton>(m_window.get(), "quickExit"), Qt::LeftButton);
        EXPECT_TRUE(m_window->isHidden());
        EXPECT_TRUE(waitUntil([this] { return m_hasEnded; }));
        EXPECT_TRUE(vault::Vault::open(vaultFolder(), {.password = {}, .recoveryCode = codeAsSecret()}))
            << "closed, and left to nothing that hangs";
    }
    SecureBuffer codeAsSecret() const { return SecureBuffer::copyOf(asBytes(recoveryCode())); }
    std::unique_ptr<MainWindow> m_window;
    bool m_hasEnded = false, m_isReplaced = false;
};

} // namespace

TEST_F(SilentDriveInCase, leavesTheQuickExitWhereABundleWasToGoThere)
{
    auto* screen = show<HandOver>(ScreenId::HandOver, "handOverScreen");
    auto* write = find<QPushButton>(screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    screen->write(there() / "bundle.zip");
    expectQuickExit();
}

TEST_F(SilentDriveInCase, leavesTheQuickExitWhereFilesWereToBeAddedFromIt)
{
    show<AddFiles>(ScreenId::AddFiles, "addFilesScreen")->offer({there() / "one.png", there() / "two.png"});
    expectQuickExit();
}

TEST_F(SilentDriveInCase, leavesTheQuickExitWhereAKeyFileWasToGoThere)
{
    show<SettingsScreen>(ScreenId::Settings, "settingsScreen")->waysIn()->addKeyFile(there() / "holdfast.key");
    expectQuickExit();
}

TEST_F(SilentDriveInCase, letsTheVaultLock)
{
    show<AddFiles>(ScreenId::AddFiles, "addFilesScreen")->offer({there() / "one.png"});
    ASSERT_TRUE(isAsked());
    m_window->lock();
    EXPECT_TRUE(waitUntil([this] { return m_isReplaced; }));
}

} // namespace holdfast::ui

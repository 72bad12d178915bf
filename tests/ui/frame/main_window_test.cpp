#include "ui/frame/main_window.h"

#include "tests/ui/ui_fixture.h"
#include "ui/frame/case_frame.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWindow>

namespace holdfast::ui {

class MainWindowTest : public UiTest {
protected:
    MainWindow::Hooks hooks(std::chrono::milliseconds idle = std::chrono::minutes(5))
    {
        MainWindow::Hooks made;
        made.replaceProcess = [this] { replaced = true; };
        made.endProcess = [this] { ended = true; };
        made.kdf = crypto::KdfParams::minimum();
        made.idleLimit = idle;
        return made;
    }
    bool replaced = false;
    bool ended = false;
};

TEST_F(MainWindowTest, showsUnlockWhereThereIsAVaultAndFirstRunWhereThereIsNone)
{
    makeVault();
    MainWindow old(vaultFolder(), hooks());
    old.begin();
    EXPECT_NE(old.findChild<QWidget*>(QStringLiteral("unlockScreen")), nullptr);
    MainWindow fresh(folder() / "other", hooks());
    fresh.begin();
    EXPECT_NE(fresh.findChild<QWidget*>(QStringLiteral("firstRun")), nullptr);
}

TEST_F(MainWindowTest, hasANeutralTitle)
{
    MainWindow window(vaultFolder(), hooks());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("Holdfast"));
}

TEST_F(MainWindowTest, hidesClosesTheVaultAndReplacesTheProcessAtLock)
{
    MainWindow window(vaultFolder(), hooks());
    window.show();
    window.enterCase(makeVault());
    QTest::mouseClick(find<QAbstractButton>(&window, "navLock"), Qt::LeftButton);
    EXPECT_TRUE(window.isHidden());
    ASSERT_TRUE(waitUntil([&] { return replaced; }));
    EXPECT_FALSE(ended);
    EXPECT_TRUE(vault::Vault::open(vaultFolder(), {SecureBuffer::copyOf(asBytes(password)), {}}).has_value())
        << "it is no longer in use";
}

TEST_F(MainWindowTest, endsAtQuickExitFromEveryScreen)
{
    MainWindow window(vaultFolder(), hooks());
    window.begin();
    window.show();
    QTest::mouseClick(find<QPushButton>(&window, "quickExit"), Qt::LeftButton);
    EXPECT_TRUE(window.isHidden());
    EXPECT_TRUE(waitUntil([&] { return ended; }));
}

TEST_F(MainWindowTest, endsWhenEscapeIsPressedTwiceButNotOnce)
{
    MainWindow window(vaultFolder(), hooks());
    window.show();
    window.enterCase(makeVault());
    window.caseFrame()->show(ScreenId::Evidence);
    auto* search = find<QLineEdit>(&window, "evidenceSearch");
    search->setFocus();
    QWindow* handle = window.windowHandle(); // where a keyboard's events arrive
    QTest::keyClick(handle, Qt::Key_Escape);
    QTest::keyClick(handle, Qt::Key_A); // something else in between
    QTest::keyClick(handle, Qt::Key_Escape);
    EXPECT_FALSE(window.isHidden());
    QTest::keyClick(handle, Qt::Key_Escape);
    EXPECT_TRUE(window.isHidden());
    EXPECT_TRUE(waitUntil([&] { return ended; }));
}

TEST_F(MainWindowTest, wipesTheClipboardOnlyWhenItHoldsSomethingOfOurs)
{
    for (const bool ours : {true, false}) {
        QApplication::clipboard()->setText(QStringLiteral("a hash that was copied"));
        MainWindow::Hooks withClipboard = hooks();
        withClipboard.ownsClipboard = [ours] { return ours; };
        MainWindow window(vaultFolder(), withClipboard);
        window.show();
        window.quickExit();
        EXPECT_EQ(QApplication::clipboard()->text().isEmpty(), ours);
    }
}

TEST_F(MainWindowTest, locksWhenNobodyTouchesIt)
{
    MainWindow window(vaultFolder(), hooks(std::chrono::milliseconds(300)));
    window.show();
    window.enterCase(makeVault());
    EXPECT_TRUE(waitUntil([&] { return replaced; }));
}

TEST_F(MainWindowTest, doesNotLockWhileLongWorkGoesOn)
{
    MainWindow window(vaultFolder(), hooks(std::chrono::milliseconds(200)));
    window.show();
    window.enterCase(makeVault());
    Session& session = window.caseFrame()->session();
    session.beginWork();
    EXPECT_FALSE(QTest::qWaitFor([&] { return replaced; }, 800));
    session.endWork();
    EXPECT_TRUE(waitUntil([&] { return replaced; }));
}

TEST_F(MainWindowTest, saysWhichHostIsBeingContactedAndElseThatItIsOffline)
{
    MainWindow window(vaultFolder(), hooks());
    window.enterCase(makeVault());
    auto* line = find<QLabel>(&window, "statusNetwork");
    EXPECT_EQ(line->text(), QStringLiteral("Offline"));
    window.caseFrame()->session().setContacting(QStringLiteral("clipshare.example"));
    EXPECT_TRUE(line->text().contains(QStringLiteral("clipshare.example")));
    window.caseFrame()->session().setContacting({});
    EXPECT_EQ(line->text(), QStringLiteral("Offline"));
}

} // namespace holdfast::ui

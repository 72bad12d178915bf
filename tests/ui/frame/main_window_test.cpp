#include "ui/frame/main_window.h"

#include "tests/ui/ui_fixture.h"
#include "ui/frame/case_frame.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
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
        made.patience = std::chrono::minutes(1);
        return made;
    }
    bool replaced = false;
    bool ended = false;

    // As a keyboard's events arrive: with the time, in ms, at which it was pressed.
    static void press(const QWidget& window, Qt::Key key, quint64 when)
    {
        QKeyEvent pressed(QEvent::KeyPress, key, Qt::NoModifier);
        pressed.setTimestamp(when);
        QApplication::sendEvent(window.windowHandle(), &pressed);
    }
    // As the window system brings a drop: to the window, which finds what lies under the mouse.
    static bool dropOn(QWidget& window, const QMimeData& data)
    {
        QWindow* handle = window.windowHandle();
        const QPoint middle = window.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &enter);
        QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &move);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        drop.ignore();
        QApplication::sendEvent(handle, &drop);
        return drop.isAccepted();
    }
    static QList<QUrl> urlsOf(const std::vector<std::filesystem::path>& paths)
    {
        QList<QUrl> urls;
        for (const auto& path : paths)
            urls << QUrl::fromLocalFile(QString::fromStdString(path.string()));
        return urls;
    }
    static bool dropOn(QWidget& window, const std::vector<std::filesystem::path>& paths)
    {
        QMimeData data;
        data.setUrls(urlsOf(paths));
        return dropOn(window, data);
    }
    static bool saysName(const QWidget* list, const QString& name)
    {
        for (const QLabel* label : list->findChildren<QLabel*>())
            if (label->text().remove(QChar(0x200B)).contains(name))
                return true;
        return false;
    }
};

TEST_F(MainWindowTest, showsUnlockWhereThereIsAVaultAndFirstRunWhereThereIsNone)
{
    makeVault();
    MainWindow old(vaultFolder(), hooks());
    old.begin();
    letFoldersTell();
    EXPECT_NE(old.findChild<QWidget*>(QStringLiteral("unlockScreen")), nullptr);
    MainWindow fresh(folder() / "other", hooks());
    fresh.begin();
    letFoldersTell();
    EXPECT_NE(fresh.findChild<QWidget*>(QStringLiteral("firstRun")), nullptr);
}

TEST_F(MainWindowTest, isNotLargerThanTheScreen)
{
    const MainWindow window(vaultFolder(), hooks());
    const QSize room = window.screen()->availableSize();
    EXPECT_LE(window.width(), room.width());
    EXPECT_LE(window.height(), room.height());
}

TEST_F(MainWindowTest, hasANeutralTitle)
{
    MainWindow window(vaultFolder(), hooks());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("Holdfast"));
}

TEST_F(MainWindowTest, givesTheKeyboardToTheListAndMovesThroughItByArrows)
{
    MainWindow window(vaultFolder(), hooks());
    window.begin();
    letFoldersTell();
    window.show();
    window.enterCase(makeVault());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window, longestWait));
    QWindow* handle = window.windowHandle();
    for (const char* name : {"navToday", "navEvidence", "navCapture", "navDocuments", "navHandOver", "navCheckBundle",
             "navHelp", "navSettings", "navLock", "navLock"}) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        EXPECT_EQ(QApplication::focusWidget()->objectName().toStdString(), name);
        QTest::keyClick(handle, Qt::Key_Down);
    }
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
    letFoldersTell();
    window.show();
    QTest::mouseClick(find<QPushButton>(&window, "quickExit"), Qt::LeftButton);
    EXPECT_TRUE(window.isHidden());
    EXPECT_TRUE(waitUntil([&] { return ended; }));
}

TEST_F(MainWindowTest, endsWhenTheFirstRunIsNotWantedNow)
{
    MainWindow window(vaultFolder(), hooks());
    window.begin();
    letFoldersTell();
    window.show();
    QTest::mouseClick(find<QPushButton>(&window, "notNow"), Qt::LeftButton);
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
    press(window, Qt::Key_Escape, 1000);
    press(window, Qt::Key_A, 1100); // something else in between
    press(window, Qt::Key_Escape, 1200);
    EXPECT_FALSE(window.isHidden());
    press(window, Qt::Key_Escape, 1900);
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

TEST_F(MainWindowTest, offersFilesThatAreDroppedOnAnyScreenForAdding)
{
    MainWindow window(vaultFolder(), hooks());
    window.show();
    window.enterCase(makeVault());
    CaseFrame& frame = *window.caseFrame();
    for (const ScreenId screen : {ScreenId::Today, ScreenId::Evidence, ScreenId::AddFiles}) {
        frame.show(screen);
        EXPECT_TRUE(dropOn(window, {writePicture("screenshot.png")}));
        auto* list = find<QWidget>(&window, "fileList");
        EXPECT_TRUE(list->isVisible());
        EXPECT_TRUE(saysName(list, QStringLiteral("screenshot.png")));
        find<QPushButton>(&window, "chooseOther")->click();
        EXPECT_FALSE(list->isVisible());
    }
}

TEST_F(MainWindowTest, offersFilesThatWereCopiedElsewhereWhenTheyArePasted)
{
    MainWindow window(vaultFolder(), hooks());
    window.show();
    window.enterCase(makeVault());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window, longestWait));
    auto* copied = new QMimeData;
    copied->setUrls({QUrl(QStringLiteral("https://clipshare.example/v/8841"))});
    QApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(window.windowHandle(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(find<QWidget>(&window, "todayScreen")->isVisible()) << "that is no file of this computer";
    copied = new QMimeData;
    copied->setUrls(urlsOf({writePicture("screenshot.png")}));
    QApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(window.windowHandle(), Qt::Key_V, Qt::ControlModifier);
    auto* list = find<QWidget>(&window, "fileList");
    EXPECT_TRUE(list->isVisible());
    EXPECT_TRUE(saysName(list, QStringLiteral("screenshot.png")));
    QApplication::clipboard()->clear();
}

TEST_F(MainWindowTest, takesNoDropThatIsNoFileOfThisComputer)
{
    MainWindow window(vaultFolder(), hooks());
    window.show();
    window.enterCase(makeVault());
    window.caseFrame()->show(ScreenId::Today);
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://clipshare.example/v/8841"))});
    EXPECT_FALSE(dropOn(window, link));
    EXPECT_TRUE(find<QWidget>(&window, "todayScreen")->isVisible());
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

TEST_F(MainWindowTest, saysAtItsFootHowOldTheBackupIs)
{
    using std::chrono::hours;
    const auto footFor = [](vault::Vault& vault, hours age) { dateLastBackup(vault, vault.clock().now() - age); };
    MainWindow window(vaultFolder(), hooks());
    window.show();
    auto vault = makeVault();
    footFor(*vault, hours(24 * 12));
    window.enterCase(std::move(vault));
    auto* foot = find<QPushButton>(&window, "statusBackup");
    EXPECT_TRUE(waitUntil([&] { return foot->text().startsWith(QStringLiteral("Backed up 12 day")); }))
        << foot->text().toStdString();
    EXPECT_TRUE(foot->isVisible());
    Session& session = window.caseFrame()->session();
    footFor(session.vault(), -hours(24 * 365));
    session.noteBackedUp();
    EXPECT_TRUE(waitUntil([&] { return foot->text() == QStringLiteral("Backup of unknown age"); }))
        << foot->text().toStdString();
}

TEST_F(MainWindowTest, beginsBothLinesOfItsFootAtOnePlaceWhereOneLineIsTooShort)
{
    MainWindow window(vaultFolder(), hooks());
    window.resize(640, 480);
    window.show();
    window.enterCase(makeVault());
    const auto placeOf = [&](const char* name) { return find<QWidget>(&window, name)->mapTo(&window, QPoint()); };
    ASSERT_TRUE(waitUntil([&] { return placeOf("statusDot").y() > placeOf("statusPlace").y() + 8; }));
    EXPECT_EQ(placeOf("statusDot").x(), placeOf("statusPlace").x());
}

TEST_F(MainWindowTest, closesTheVaultForNewKeysAndComesBackWhenThePersonWouldRatherNot)
{
    MainWindow window(vaultFolder(), hooks());
    window.begin();
    letFoldersTell();
    window.show();
    auto vault = makeVault();
    addFile(*vault, "picture.png", 1);
    window.enterCase(std::move(vault));
    EXPECT_TRUE(waitUntil([&] { return find<QWidget>(&window, "todayNext")->isVisible(); })) << "there is no backup";
    find<QPushButton>(&window, "statusBackup")->click();
    find<QPushButton>(&window, "renewKeys")->click();
    ASSERT_TRUE(
        waitUntil([&] { return window.findChild<QWidget*>(QStringLiteral("renewKeys")) && !window.caseFrame(); }));
    find<QPushButton>(&window, "renewNotNow")->click();
    ASSERT_NE(window.caseFrame(), nullptr);
    EXPECT_TRUE(find<QWidget>(&window, "settingsScreen")->isVisible());
    EXPECT_FALSE(replaced);
}

TEST_F(MainWindowTest, closesTheVaultAtLockAlsoWhileNewKeysAreOffered)
{
    MainWindow window(vaultFolder(), hooks());
    window.begin();
    letFoldersTell();
    window.show();
    window.enterCase(makeVault());
    Q_EMIT window.caseFrame()->renewKeysRequested();
    ASSERT_TRUE(waitUntil([&] { return !window.caseFrame(); }));
    window.lock();
    ASSERT_TRUE(waitUntil([&] { return replaced; }));
    EXPECT_TRUE(
        vault::Vault::open(vaultFolder(), {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}}));
}

} // namespace holdfast::ui

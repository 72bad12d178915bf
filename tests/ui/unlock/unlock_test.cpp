#include "ui/unlock/unlock.h"

#include "core/vault/database.h"
#include "core/vault/schema.h"
#include "core/vault/slots.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <fstream>

namespace holdfast::ui {

class UnlockTest : public UiTest {
protected:
    void watch(Unlock& unlock)
    {
        unlock.onOpened([this](std::unique_ptr<vault::Vault> vault) { opened = std::move(vault); });
        unlock.show();
    }
    std::unique_ptr<vault::Vault> opened;
};

TEST_F(UnlockTest, opensWithThePassword)
{
    makeVault();
    Unlock unlock(vaultFolder());
    watch(unlock);
    QTest::keyClicks(find<QLineEdit>(&unlock, "password"), QString::fromUtf8(password.data()));
    QTest::keyClick(find<QLineEdit>(&unlock, "password"), Qt::Key_Return);
    EXPECT_TRUE(find<QLineEdit>(&unlock, "password")->text().isEmpty());
    EXPECT_TRUE(waitUntil([&] { return opened != nullptr; }));
}

TEST_F(UnlockTest, saysThatAWrongPasswordDoesNotOpenAndAsksAgain)
{
    makeVault();
    Unlock unlock(vaultFolder());
    watch(unlock);
    QTest::keyClicks(find<QLineEdit>(&unlock, "password"), QStringLiteral("not this one"));
    QTest::mouseClick(find<QPushButton>(&unlock, "unlock"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !unlock.notice()->sentence().isEmpty(); }));
    EXPECT_TRUE(unlock.notice()->sentence().contains(QStringLiteral("Nothing is lost")));
    EXPECT_EQ(opened, nullptr);
    EXPECT_TRUE(find<QPushButton>(&unlock, "unlock")->isEnabled());
}

TEST_F(UnlockTest, keepsTheFieldWhereItIsWhenItSaysSomething)
{
    makeVault();
    Unlock unlock(vaultFolder());
    unlock.resize(1200, 780);
    watch(unlock);
    const auto* field = find<QLineEdit>(&unlock, "password");
    const auto place = [&] { return field->mapTo(&unlock, QPoint()); };
    ASSERT_TRUE(waitUntil([&] { return place().y() > 100; }));
    const QPoint before = place();
    unlock.sayMissing();
    ASSERT_TRUE(waitUntil([&] { return unlock.notice()->isVisible() && unlock.notice()->height() > 40; }));
    EXPECT_EQ(place(), before);
}

TEST_F(UnlockTest, opensWithTheRecoveryCode)
{
    makeVault();
    Unlock unlock(vaultFolder());
    watch(unlock);
    QTest::mouseClick(find<QPushButton>(&unlock, "useRecoveryCode"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>(&unlock, "recoveryCodeField"), QString::fromStdString(recoveryCode()).toLower());
    QTest::mouseClick(find<QPushButton>(&unlock, "unlock"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return opened != nullptr; }));
}

TEST_F(UnlockTest, opensWithAKeyFileAndSaysWhenAFileIsNone)
{
    const auto file = folder() / "holdfast.key";
    {
        const auto vault = makeVault();
        const SecureBuffer content = SecureBuffer::random(crypto::keyFileSecretSize);
        ASSERT_TRUE(vault::Slots(*vault).addKeyFile(content));
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
    }
    std::ofstream(folder() / "other.txt") << "not a key";
    Unlock unlock(vaultFolder());
    watch(unlock);
    unlock.openWithKeyFile(folder() / "other.txt");
    ASSERT_TRUE(waitUntil([&] { return unlock.notice()->sentence() != lookingAtFolder(); }));
    EXPECT_FALSE(unlock.notice()->sentence().isEmpty());
    EXPECT_EQ(opened, nullptr);
    unlock.openWithKeyFile(file);
    EXPECT_TRUE(waitUntil([&] { return opened != nullptr; }));
}

TEST_F(UnlockTest, warnsOfAVaultThatAServiceCopiesOrOthersGetAt)
{
    const auto said = [&](const std::filesystem::path& vault) {
        const Unlock unlock(vault);
        letFoldersTell();
        return find<Notice>(&unlock, "unlockPlaceNotice")->sentence();
    };
    EXPECT_TRUE(said(folder() / "Dropbox" / "vault").startsWith(QStringLiteral("Dropbox copies this vault")));
    EXPECT_TRUE(said(folder() / "Public" / "vault").contains(QStringLiteral("other people who use this computer")));
    EXPECT_TRUE(said(vaultFolder()).isEmpty());
}

TEST_F(UnlockTest, refusesAVaultOfANewerHoldfastAndNamesIt)
{
    {
        const auto vault = makeVault();
        const std::scoped_lock guard(vault->database().mutex());
        const std::string later = std::to_string(vault::schemaVersion + 1);
        ASSERT_TRUE(vault->database().run("INSERT OR REPLACE INTO meta(key, value) VALUES('raised_by', '97.5.1')"));
        ASSERT_TRUE(vault->database().execute(("PRAGMA user_version = " + later).c_str()));
    }
    Unlock unlock(vaultFolder());
    watch(unlock);
    QTest::keyClicks(find<QLineEdit>(&unlock, "password"), QString::fromUtf8(password.data()));
    QTest::mouseClick(find<QPushButton>(&unlock, "unlock"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !unlock.notice()->sentence().isEmpty(); }));
    EXPECT_TRUE(unlock.notice()->sentence().startsWith(QStringLiteral("A newer Holdfast made this vault")));
    EXPECT_EQ(opened, nullptr);
    QTest::mouseClick(find<QPushButton>(unlock.notice(), "noticeMore"), Qt::LeftButton);
    const auto* detail = find<QLabel>(unlock.notice(), "noticeDetail");
    EXPECT_TRUE(detail->isVisible());
    EXPECT_TRUE(detail->text().remove(QChar(0x200b)).contains(QStringLiteral("Holdfast 97.5.1")))
        << qPrintable(detail->text());
    for (const char* way : {"setUp", "restoreBackup", "salvageVault"})
        EXPECT_FALSE(find<QPushButton>(&unlock, way)->isVisible()) << way;
}

TEST_F(UnlockTest, saysWhenTheVaultIsNotThereAndOffersToFindIt)
{
    Unlock unlock(vaultFolder());
    watch(unlock);
    QTest::keyClicks(find<QLineEdit>(&unlock, "password"), QStringLiteral("whatever it was"));
    QTest::mouseClick(find<QPushButton>(&unlock, "unlock"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&unlock, "setUp")->isVisible(); }));
    QSignalSpy asked(&unlock, &Unlock::setUpRequested);
    QTest::mouseClick(find<QPushButton>(&unlock, "setUp"), Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

} // namespace holdfast::ui

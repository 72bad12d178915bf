#include "ui/settings/renew_keys.h"

#include "core/crypto/recovery_code.h"
#include "core/vault/recovery_note.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <map>

namespace holdfast::ui {

class RenewKeysTest : public UiTest {
protected:
    /// The files of the vault and when each was last written.
    std::map<std::string, std::filesystem::file_time_type> files() const
    {
        std::map<std::string, std::filesystem::file_time_type> found;
        for (const auto& entry : std::filesystem::directory_iterator(vaultFolder()))
            found[entry.path().filename().string()] = entry.last_write_time();
        return found;
    }
};

TEST_F(RenewKeysTest, saysHowMuchRoomItTakesBeforeAnythingIsWritten)
{
    auto vault = makeVault();
    const auto before = files();
    const auto needed = vault::rekeySpace(*vault)->needed;
    RenewKeys renew(std::move(vault));
    renew.show();
    EXPECT_TRUE(find<QLabel>(&renew, "renewSpace")->text().contains(formatBytes(needed)));
    EXPECT_TRUE(find<QLabel>(&renew, "renewSpace")->isVisible());
    QTest::keyClicks(find<QLineEdit>(&renew, "renewPassword"), QString::fromUtf8(password.data()));
    EXPECT_TRUE(find<QPushButton>(&renew, "startRenewal")->isEnabled());
    EXPECT_EQ(files(), before);
}

TEST_F(RenewKeysTest, showsTheNewCodeAndTheOldOneOpensNothingAnyMore)
{
    RenewKeys renew(makeVault());
    renew.show();
    QTest::keyClicks(find<QLineEdit>(&renew, "renewPassword"), QString::fromUtf8(password.data()));
    find<QPushButton>(&renew, "startRenewal")->click();
    auto* view = find<RecoveryCodeView>(&renew, "recoveryCode");
    ASSERT_TRUE(waitUntil([&] { return view->groupCount() > 0; }));
    const auto opens
        = [&](const vault::Secret& secret) { return vault::Vault::open(vaultFolder(), secret).has_value(); };
    EXPECT_TRUE(opens({.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}}));
    EXPECT_FALSE(opens({.password = {}, .recoveryCode = SecureBuffer::copyOf(asBytes(recoveryCode()))}));
    QSignalSpy done(&renew, &RenewKeys::done);
    find<QPushButton>(&renew, "renewedCodeKept")->click();
    ASSERT_TRUE(waitUntil([&] { return done.count() == 1; }));
    EXPECT_EQ(view->groupCount(), 0);
}

TEST_F(RenewKeysTest, isBusyOnlyUntilTheNewCodeIsShownSoThatTheIdleLockHidesIt)
{
    RenewKeys renew(makeVault());
    renew.show();
    const QSignalSpy busy(&renew, &RenewKeys::busyChanged);
    QTest::keyClicks(find<QLineEdit>(&renew, "renewPassword"), QString::fromUtf8(password.data()));
    find<QPushButton>(&renew, "startRenewal")->click();
    auto* view = find<RecoveryCodeView>(&renew, "recoveryCode");
    ASSERT_TRUE(waitUntil([&] { return view->groupCount() > 0; }));
    ASSERT_EQ(busy.count(), 2);
    EXPECT_TRUE(busy[0][0].toBool());
    EXPECT_FALSE(busy[1][0].toBool());
    const QSignalSpy done(&renew, &RenewKeys::done);
    find<QPushButton>(&renew, "renewedCodeKept")->click();
    ASSERT_TRUE(waitUntil([&] { return done.count() == 1; }));
    const auto opened
        = vault::Vault::open(vaultFolder(), {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}});
    ASSERT_TRUE(opened);
    EXPECT_FALSE(vault::unconfirmedRecoveryCode(**opened)->has_value()) << "the vault is told that they have it";
}

TEST_F(RenewKeysTest, showsTheNewCodeAlsoWhereTheDiskMayNotKeepTheChange)
{
    RenewKeys renew(makeVault());
    renew.show();
    renew.showResult({.recoveryCode = SecureBuffer::copyOf(asBytes(recoveryCode())),
        .slots = {},
        .unclear = Error(vault::errors::outcomeUnclear)});
    EXPECT_GT(find<RecoveryCodeView>(&renew, "recoveryCode")->groupCount(), 0);
    EXPECT_EQ(find<QWidget>(&renew, "renewNotice")->isVisible(), true);
    const auto leads = renew.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(leads.begin(), leads.end(),
        [](const QLabel* label) { return label->text().contains(QStringLiteral("beside the old one")); }));
}

TEST_F(RenewKeysTest, saysThatTheOldKeysHoldWhereTheNewCodeOpensNothing)
{
    RenewKeys renew(makeVault());
    renew.onNotNow([](const std::unique_ptr<vault::Vault>&) {}); // closes it, as a renewal does
    renew.show();
    find<QPushButton>(&renew, "renewNotNow")->click();
    renew.showResult(
        {.recoveryCode = crypto::generateRecoveryCode(), .slots = {}, .unclear = Error(vault::errors::outcomeUnclear)});
    QSignalSpy done(&renew, &RenewKeys::done);
    auto* close = find<QPushButton>(&renew, "renewedCodeKept");
    close->click();
    ASSERT_TRUE(waitUntil([&] { return renew.notice()->sentence().contains(QStringLiteral("the old ones hold")); }));
    EXPECT_EQ(done.count(), 0);
    EXPECT_EQ(find<RecoveryCodeView>(&renew, "recoveryCode")->groupCount(), 0);
    close->click();
    EXPECT_TRUE(waitUntil([&] { return done.count() == 1; }));
}

TEST_F(RenewKeysTest, changesNothingForAWrongPassword)
{
    RenewKeys renew(makeVault());
    renew.show();
    QTest::keyClicks(find<QLineEdit>(&renew, "renewPassword"), QStringLiteral("not this one"));
    find<QPushButton>(&renew, "startRenewal")->click();
    ASSERT_TRUE(waitUntil([&] { return !renew.notice()->sentence().isEmpty(); }));
    EXPECT_TRUE(find<QPushButton>(&renew, "startRenewal")->isVisible());
    EXPECT_TRUE(vault::Vault::open(
        vaultFolder(), {.password = {}, .recoveryCode = SecureBuffer::copyOf(asBytes(recoveryCode()))}));
}

TEST_F(RenewKeysTest, givesTheVaultBackWhenThePersonWouldRatherNot)
{
    RenewKeys renew(makeVault());
    std::unique_ptr<vault::Vault> back;
    renew.onNotNow([&](std::unique_ptr<vault::Vault> vault) { back = std::move(vault); });
    find<QPushButton>(&renew, "renewNotNow")->click();
    EXPECT_NE(back, nullptr);
}

} // namespace holdfast::ui

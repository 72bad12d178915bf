#include "ui/settings/renew_keys.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace holdfast::ui {

class RenewKeysTest : public UiTest { };

TEST_F(RenewKeysTest, showsTheNewCodeAndTheOldOneOpensNothingAnyMore)
{
    RenewKeys renew(makeVault());
    renew.show();
    EXPECT_FALSE(find<QLabel>(&renew, "renewSpace")->text().isEmpty()) << "says first how much room it takes";
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
    EXPECT_EQ(done.count(), 1);
    EXPECT_EQ(view->groupCount(), 0);
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

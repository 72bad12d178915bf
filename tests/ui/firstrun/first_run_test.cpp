#include "ui/firstrun/first_run.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_step.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace holdfast::ui {

class FirstRunTest : public UiTest {
protected:
    void press(const FirstRun& run, const char* name)
    {
        letFoldersTell();
        QTest::mouseClick(find<QPushButton>(&run, name), Qt::LeftButton);
    }
};

TEST_F(FirstRunTest, leadsFromNothingToAnOpenVaultInFourSteps)
{
    FirstRun run(vaultFolder(), crypto::KdfParams::minimum());
    run.show();
    std::unique_ptr<vault::Vault> vault;
    run.onReady([&](std::unique_ptr<vault::Vault> made) { vault = std::move(made); });
    press(run, "skipSafety");
    press(run, "usePlace");
    QTest::keyClicks(find<QLineEdit>(&run, "newPassword"), QString::fromUtf8(password.data()));
    QTest::keyClicks(find<QLineEdit>(&run, "repeatPassword"), QString::fromUtf8(password.data()));
    press(run, "makeVault");
    auto* code = find<RecoveryCodeView>(&run, "recoveryCode");
    ASSERT_TRUE(waitUntil([&] { return code->groupCount() > 0; }));
    ASSERT_EQ(vault, nullptr) << "not before the code was kept";

    auto* step = run.findChild<RecoveryStep*>();
    QString asked;
    code->forEachGroup([&](int number, const QString& group) {
        if (number == step->askedGroup())
            asked = QString(group.constData(), group.size());
    });
    QTest::keyClicks(find<QLineEdit>(&run, "typedGroup"), QStringLiteral("wrong"));
    press(run, "codeKept");
    EXPECT_EQ(vault, nullptr);
    find<QLineEdit>(&run, "typedGroup")->clear();
    QTest::keyClicks(find<QLineEdit>(&run, "typedGroup"), asked.toLower());
    press(run, "codeKept");
    ASSERT_NE(vault, nullptr);
    vault.reset();
    EXPECT_TRUE(vault::Vault::open(vaultFolder(), {SecureBuffer::copyOf(asBytes(password)), {}}).has_value());
}

TEST_F(FirstRunTest, canBeLeftBeforeAnythingIsMade)
{
    FirstRun run(vaultFolder(), crypto::KdfParams::minimum());
    run.show();
    QSignalSpy left(&run, &FirstRun::notNow);
    press(run, "notNow");
    EXPECT_EQ(left.count(), 1);
    EXPECT_FALSE(std::filesystem::exists(vaultFolder()));
}

TEST_F(FirstRunTest, doesNotGoOnWhenTheTwoPasswordsDiffer)
{
    FirstRun run(vaultFolder(), crypto::KdfParams::minimum());
    run.show();
    run.showStep(2);
    QTest::keyClicks(find<QLineEdit>(&run, "newPassword"), QStringLiteral("amber falcon river"));
    QTest::keyClicks(find<QLineEdit>(&run, "repeatPassword"), QStringLiteral("amber falcon rivet"));
    press(run, "makeVault");
    EXPECT_FALSE(std::filesystem::exists(vaultFolder()));
    EXPECT_TRUE(find<QLineEdit>(&run, "repeatPassword")->text().isEmpty());
}

TEST_F(FirstRunTest, warnsAboutAFolderThatASyncServiceCopies)
{
    FirstRun run(folder() / "Dropbox" / "vault", crypto::KdfParams::minimum());
    run.show();
    run.showStep(1);
    letFoldersTell();
    EXPECT_TRUE(find<Notice>(&run, "placeNotice")->sentence().contains(QStringLiteral("Dropbox")));
}

TEST_F(FirstRunTest, offersToOpenAVaultThatIsThereAlready)
{
    makeVault();
    FirstRun run(vaultFolder(), crypto::KdfParams::minimum());
    run.show();
    std::filesystem::path chosen;
    run.onExistingVault([&](std::filesystem::path path) { chosen = std::move(path); });
    run.showStep(1);
    press(run, "usePlace");
    EXPECT_EQ(chosen, vaultFolder());
}

} // namespace holdfast::ui

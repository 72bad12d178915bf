#include "ui/checkbundle/check_bundle.h"

#include "core/bundle/exporter.h"
#include "tests/ui/ui_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <fstream>

namespace holdfast::ui {

class CheckBundleTest : public UiTest {
protected:
    CheckBundleTest()
    {
        auto vault = makeVault();
        addFile(*vault, "one.png", 1);
        const auto exported = bundle::exportBundle(*vault, {}, bundle, {});
        EXPECT_TRUE(exported.has_value());
        screen.show();
    }
    QString verdict()
    {
        const QLabel* label = screen.findChild<QLabel*>(QStringLiteral("verdict"));
        return label ? label->text() : QString();
    }
    const std::filesystem::path bundle = folder() / "bundle.zip";
    CheckBundle screen{nullptr};
};

TEST_F(CheckBundleTest, neverCallsAnUnknownSignerGoodUntilTheWordsWereCompared)
{
    screen.check(bundle);
    ASSERT_TRUE(waitUntil([&] { return !verdict().isEmpty(); }));
    EXPECT_TRUE(verdict().contains(QStringLiteral("Signer not confirmed")));
    EXPECT_NE(screen.findChild<QWidget*>(QStringLiteral("check-files")), nullptr);
    QTest::mouseClick(find<QPushButton>(&screen, "theyMatch"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return verdict().contains(QStringLiteral("signer is confirmed")); }));
}

TEST_F(CheckBundleTest, saysThatAChangedBundleIsNotWhatWasSigned)
{
    {
        std::fstream file(bundle, std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(0, std::ios::end);
        const auto middle = file.tellg() / 2;
        file.seekg(middle);
        const char flipped = static_cast<char>(file.get() ^ 1);
        file.seekp(middle);
        file.put(flipped);
    }
    screen.check(bundle);
    ASSERT_TRUE(waitUntil([&] { return !verdict().isEmpty(); }));
    EXPECT_TRUE(verdict().contains(QStringLiteral("not what was signed")));
    EXPECT_EQ(screen.findChild<QPushButton*>(QStringLiteral("theyMatch")), nullptr);
    for (const char* check : {"container", "files"}) {
        const auto* row = find<QWidget>(&screen, (std::string("check-") + check).c_str());
        EXPECT_EQ(row->findChild<QPushButton*>(QStringLiteral("checkMore")), nullptr)
            << "a word of the verifier's that the screen does not know: " << check;
    }
}

TEST_F(CheckBundleTest, keepsWhatIsInASoundBundleOfSomebodyElseInTheOpenVault)
{
    const std::filesystem::path theirs = folder() / "theirs";
    auto created = vault::Vault::create(theirs, SecureBuffer::copyOf(asBytes(password)), {.collectorName = ""});
    ASSERT_TRUE(created.has_value());
    Session session(std::move(created->vault));
    CheckBundle beside(&session);
    beside.show();
    QSignalSpy changed(&session, &Session::itemsChanged);
    beside.check(bundle);
    ASSERT_TRUE(waitUntil([&] { return beside.findChild<QWidget*>(QStringLiteral("keepBundleCard")) != nullptr; }));
    QTest::mouseClick(find<QPushButton>(&beside, "keepBundle"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return changed.count() > 0; }));
    EXPECT_EQ(*session.vault().countItems(), 2U) << "the exhibit and the bundle's papers";
    QSignalSpy evidence(&beside, &CheckBundle::evidenceRequested);
    QTest::mouseClick(find<QPushButton>(&beside, "showKept"), Qt::LeftButton);
    EXPECT_EQ(evidence.count(), 1);
}

TEST_F(CheckBundleTest, offersNothingToKeepWithoutAVault)
{
    screen.check(bundle);
    ASSERT_TRUE(waitUntil([&] { return !verdict().isEmpty(); }));
    EXPECT_EQ(screen.findChild<QWidget*>(QStringLiteral("keepBundleCard")), nullptr);
}

TEST_F(CheckBundleTest, goesBackToUnlock)
{
    QSignalSpy back(&screen, &CheckBundle::backRequested);
    QTest::mouseClick(find<QPushButton>(&screen, "back"), Qt::LeftButton);
    EXPECT_EQ(back.count(), 1);
}

} // namespace holdfast::ui

#include "ui/common/place_warning.h"

#include "tests/ui/ui_fixture.h"

#include <QSet>
#include <array>

namespace holdfast::ui {

namespace {

constexpr std::array everyUse{PlaceUse::Vault, PlaceUse::NewVault, PlaceUse::Backup, PlaceUse::OpenFiles};
const SharedPlace networkDrive{SharedPlace::Kind::Network, {}};

} // namespace

class PlaceWarning : public UiTest { };

TEST_F(PlaceWarning, namesTheServiceThatWouldCopyWhateverTheFolderIsFor)
{
    for (const PlaceUse use : everyUse) {
        const QString sentence = describePlace({SharedPlace::Kind::Synced, "Dropbox"}, use);
        EXPECT_TRUE(sentence.startsWith(QStringLiteral("Dropbox "))) << sentence.toStdString();
        EXPECT_EQ(sentence, warnOfPlace(findSharedPlace(folder() / "Dropbox" / "x"), use));
    }
}

TEST_F(PlaceWarning, ofANetworkDriveSpeaksOfTheDriveAndOfNoService)
{
    QSet<QString> sentences;
    for (const PlaceUse use : everyUse) {
        const QString sentence = describePlace(networkDrive, use);
        EXPECT_TRUE(sentence.contains(QStringLiteral("on a network drive"))) << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(QLatin1Char('%')));
        EXPECT_FALSE(sentence.contains(QStringLiteral("account")));
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), 4);
}

TEST_F(PlaceWarning, saysOfFilesThatAreNotEncryptedThatOthersCouldReadThem)
{
    EXPECT_TRUE(describePlace(networkDrive, PlaceUse::OpenFiles).contains(QStringLiteral("could read these files")));
    EXPECT_TRUE(describePlace(networkDrive, PlaceUse::Backup).contains(QStringLiteral("stays encrypted")));
}

TEST_F(PlaceWarning, tellsOfOtherUsersOfTheComputerExceptForABackup)
{
    const SharedPlace place{SharedPlace::Kind::Public, {}};
    QSet<QString> sentences;
    for (const PlaceUse use : {PlaceUse::Vault, PlaceUse::NewVault, PlaceUse::OpenFiles}) {
        const QString sentence = describePlace(place, use);
        EXPECT_TRUE(sentence.contains(QStringLiteral("ther people who use this computer"))) << sentence.toStdString();
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), 3);
    EXPECT_TRUE(describePlace(place, PlaceUse::OpenFiles).contains(QStringLiteral("could read these files")));
    EXPECT_TRUE(describePlace(place, PlaceUse::Backup).isEmpty());
}

TEST_F(PlaceWarning, saysNothingOfOrdinaryFolders)
{
    for (const PlaceUse use : everyUse) {
        EXPECT_EQ(warnOfPlace(findSharedPlace(folder() / "Documents" / "vault"), use), QString());
        EXPECT_EQ(warnOfPlace(findSharedPlace(folder() / "Megan" / "vault"), use), QString());
    }
}

} // namespace holdfast::ui

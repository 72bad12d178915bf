#include "app/cli/notices.h"

#include <gtest/gtest.h>

namespace holdfast::test {

TEST(PlaceNotice, namesTheServiceThatCopiesTheVault)
{
    EXPECT_TRUE(
        cli::sentenceFor(SharedPlace{SharedPlace::Kind::Synced, "Dropbox"}).starts_with("Dropbox copies this vault"));
}

TEST(PlaceNotice, ofANetworkDriveSpeaksOfTheDriveAndOfNoService)
{
    const std::string sentence = cli::sentenceFor(SharedPlace{SharedPlace::Kind::Network, {}});
    EXPECT_TRUE(sentence.starts_with("This vault lies on a network drive"));
    EXPECT_EQ(sentence.find("copies"), std::string::npos);
    EXPECT_EQ(sentence.find("account"), std::string::npos);
}

TEST(PlaceNotice, isOneLineThatSaysWhatToDo)
{
    for (const SharedPlace::Kind kind :
        {SharedPlace::Kind::Synced, SharedPlace::Kind::Network, SharedPlace::Kind::Public}) {
        const std::string sentence = cli::sentenceFor(SharedPlace{kind, {}});
        EXPECT_EQ(sentence.find('\n'), std::string::npos);
        EXPECT_NE(sentence.find("move the whole folder"), std::string::npos);
        EXPECT_TRUE(sentence.ends_with('.'));
    }
}

} // namespace holdfast::test

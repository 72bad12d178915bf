#include "app/desktop/options.h"

#include <gtest/gtest.h>
#include <vector>

namespace holdfast::desktop {

static Options read(std::vector<const char*> arguments)
{
    arguments.insert(arguments.begin(), "holdfast");
    return readOptions(static_cast<int>(arguments.size()), const_cast<char**>(arguments.data()));
}

TEST(DesktopOptions, areAllOptional)
{
    const Options options = read({});
    EXPECT_TRUE(options.vaultFolder.empty());
    EXPECT_TRUE(options.language.isEmpty());
    EXPECT_FALSE(options.showUsage);
}

TEST(DesktopOptions, takeAVaultFolderAndALanguage)
{
    const Options options = read({"/media/stick/vault", "--language", "fr"});
    EXPECT_EQ(options.vaultFolder, "/media/stick/vault");
    EXPECT_EQ(options.language, QStringLiteral("fr"));
}

TEST(DesktopOptions, showUsageForAnythingElse)
{
    EXPECT_TRUE(read({"--password"}).showUsage);
    EXPECT_TRUE(read({"one", "two"}).showUsage);
    EXPECT_TRUE(read({"--language"}).showUsage);
}

} // namespace holdfast::desktop

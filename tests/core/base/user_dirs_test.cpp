#include "core/base/user_dirs.h"

#include <gtest/gtest.h>

namespace holdfast::testing {

namespace {

std::string shareIn(std::string_view userDirs)
{
    const auto share = findPublicShare(userDirs, "/home/a");
    return share ? share->string() : "none";
}

} // namespace

TEST(UserDirs, namesThePublicFolderInTheUsersLanguage)
{
    EXPECT_EQ(shareIn("# made by xdg-user-dirs-update\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\n"
                      "XDG_PUBLICSHARE_DIR=\"$HOME/Öffentlich\"\nXDG_MUSIC_DIR=\"$HOME/Musik\"\n"),
        "/home/a/Öffentlich");
    EXPECT_EQ(shareIn("XDG_PUBLICSHARE_DIR=\"/srv/everybody/\""), "/srv/everybody");
    EXPECT_EQ(shareIn(" \tXDG_PUBLICSHARE_DIR = \"$HOME/one/../two words\" # for all"), "/home/a/two words");
    EXPECT_EQ(shareIn(R"(XDG_PUBLICSHARE_DIR="$HOME/a \"b\" \\ c")"), R"(/home/a/a "b" \ c)");
}

TEST(UserDirs, ofSeveralLinesTheLastThatMakesSenseCounts)
{
    EXPECT_EQ(shareIn("XDG_PUBLICSHARE_DIR=\"$HOME/One\"\nXDG_PUBLICSHARE_DIR=\"$HOME/Two\"\n"
                      "XDG_PUBLICSHARE_DIR=Three\n"),
        "/home/a/Two");
    EXPECT_EQ(shareIn("XDG_PUBLICSHARE_DIR=\"$HOME/One\"\nXDG_PUBLICSHARE_DIR=\"$HOME\"\n"), "none");
}

TEST(UserDirs, aFolderThatTheHomeLiesInMeansNone)
{
    for (const char* value : {"$HOME", "$HOME/", "$HOME/.", "/home/a", "/home/a/", "/home", "/"})
        EXPECT_EQ(shareIn("XDG_PUBLICSHARE_DIR=\"" + std::string(value) + "\"\n"), "none") << value;
    EXPECT_EQ(shareIn("XDG_PUBLICSHARE_DIR=\"/home/ab\""), "/home/ab");
}

TEST(UserDirs, passesOverLinesThatMakeNoSense)
{
    for (const char* text : {"", "\n\n", "XDG_PUBLICSHARE_DIR", "XDG_PUBLICSHARE_DIR=", "XDG_PUBLICSHARE_DIR=\"",
             "XDG_PUBLICSHARE_DIR=$HOME/Public", "XDG_PUBLICSHARE_DIR=\"$HOME/Public", "XDG_PUBLICSHARE_DIR=\"Public\"",
             "XDG_PUBLICSHARE_DIR=\"$HOMES/Public\"", "XDG_PUBLICSHARE_DIR=\"\"", "XDG_PUBLICSHARE_DIR=\"/a\\",
             "#XDG_PUBLICSHARE_DIR=\"$HOME/Public\"", "XDG_PUBLICSHARE_DIRS=\"$HOME/Public\""})
        EXPECT_EQ(shareIn(text), "none") << text;
}

} // namespace holdfast::testing

#include "core/intake/display_name.h"

#include <gtest/gtest.h>

namespace holdfast::intake {

TEST(DisplayName, keepsTheJoinersThatPersianAndEmojiAreSpelledWith)
{
    const std::string persian = "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85.txt";
    const std::string family = "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7.png";
    EXPECT_EQ(displayName(persian), persian);
    EXPECT_EQ(displayName(family), family);
}

TEST(DisplayName, showsWhatTurnsTextAroundOrCannotBeSeenAsReplaced)
{
    EXPECT_EQ(displayName("a\xe2\x80\xae"
                          "gpj.exe"),
        "a\xef\xbf\xbdgpj.exe");
    EXPECT_EQ(displayName("a\xe2\x80\x8b"
                          "b"),
        "a\xef\xbf\xbd"
        "b");
}

} // namespace holdfast::intake

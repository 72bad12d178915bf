#include "core/base/ids.h"

#include <gtest/gtest.h>
#include <set>

using namespace holdfast;

TEST(Uuid7, beginsWithItsTime)
{
    const std::string id = generateUuid7(UtcTime(std::chrono::milliseconds(0x0123456789ab)));
    EXPECT_TRUE(id.starts_with("01234567-89ab-7")) << id;
    EXPECT_TRUE(isUuid7(id));
}

TEST(Uuid7, isAlwaysAnother)
{
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(generateUuid7(UtcTime()));
    EXPECT_EQ(ids.size(), 1000U);
}

TEST(Uuid7, hasOneForm)
{
    const std::string good = "01234567-89ab-7cde-8f01-23456789abcd";
    EXPECT_TRUE(isUuid7(good));
    EXPECT_TRUE(isUuid7("01234567-89ab-7cde-bf01-23456789abcd"));
    for (const std::string_view text :
        {"", "01234567-89ab-4cde-8f01-23456789abcd", "01234567-89ab-7cde-7f01-23456789abcd",
            "01234567-89ab-7cde-cf01-23456789abcd", "01234567-89AB-7cde-8f01-23456789abcd",
            "0123456789ab7cde8f0123456789abcd", "01234567-89ab-7cde-8f01-23456789abc",
            "01234567-89ab-7cde-8f01-23456789abcde", "01234567089ab-7cde-8f01-23456789abcd"})
        EXPECT_FALSE(isUuid7(text)) << text;
    EXPECT_EQ(ItemId::parse(good).value().text(), good);
    EXPECT_FALSE(ItemId::parse("1"));
    EXPECT_TRUE(ItemId().empty());
}

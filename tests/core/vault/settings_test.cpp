#include "core/vault/settings.h"
#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

using SettingsTest = VaultTest;

TEST_F(SettingsTest, areAsNewUntilSomethingIsChosenAndThenStay)
{
    EXPECT_EQ(readSettings(*vault).value(), Settings{});
    ASSERT_TRUE(writeSettings(*vault, {.lockMinutes = 10}).has_value());
    EXPECT_EQ(readSettings(*vault)->lockMinutes, 10u);
    ASSERT_TRUE(writeSettings(*vault, {.lockMinutes = 2}).has_value());
    reopen();
    EXPECT_EQ(readSettings(*vault)->lockMinutes, 2u);
    expectSound();
}

TEST_F(SettingsTest, thatMakeNoSenseAreAsNew)
{
    for (const char* value : {"0", "100000", "-3", "'never'"}) {
        ASSERT_TRUE(sql(std::string("INSERT OR REPLACE INTO meta(key, value) VALUES('lock_minutes', ") + value + ")")
                        .has_value());
        EXPECT_EQ(readSettings(*vault)->lockMinutes, Settings{}.lockMinutes) << value;
    }
}

} // namespace holdfast::vault::test

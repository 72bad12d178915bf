#include "core/vault/scrub_salt.h"

#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

using ScrubSaltTest = VaultTest;

TEST_F(ScrubSaltTest, staysTheSameForACaptureAndIsAnotherForEach)
{
    const Bytes first = scrubSalt(*vault, "capture 1").value();
    EXPECT_EQ(first.size(), 32u);
    EXPECT_NE(scrubSalt(*vault, "capture 2").value(), first);
    reopen();
    EXPECT_EQ(scrubSalt(*vault, "capture 1").value(), first);
    expectSound();
}

TEST_F(ScrubSaltTest, isTheSameInNoOtherVault)
{
    const Bytes first = scrubSalt(*vault, "capture").value();
    ASSERT_TRUE(sql("DELETE FROM meta WHERE key = 'scrub_key'").has_value());
    EXPECT_NE(scrubSalt(*vault, "capture").value(), first);
}

} // namespace holdfast::vault::test

#include "core/vault/recipients.h"

#include "core/crypto/age_identity.h"
#include "core/vault/errors.h"
#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

class RecipientsTest : public VaultTest {
protected:
    static crypto::AgeRecipient newKey() { return crypto::AgeIdentity::generate().recipient(); }
    const crypto::AgeRecipient first = newKey(), second = newKey();
};

TEST_F(RecipientsTest, areKeptWithTheirKeyAndHowItWasConfirmed)
{
    EXPECT_TRUE(recipients(*vault)->empty());
    ASSERT_TRUE(addRecipient(*vault, " Anna Eriksson\n", first, "read out on the phone"));
    ASSERT_TRUE(addRecipient(*vault, "Utopia Police", second, ""));
    reopen();
    const auto book = recipients(*vault);
    ASSERT_TRUE(book);
    ASSERT_EQ(book->size(), 2U);
    EXPECT_EQ(findRecipient(*vault, " Anna Eriksson ")->key, first);
    EXPECT_EQ(findRecipient(*vault, " Anna Eriksson ")->confirmed, "read out on the phone");
    EXPECT_EQ((*book)[0].name, "Anna Eriksson");
    EXPECT_EQ((*book)[1].key, second);
    EXPECT_TRUE((*book)[1].confirmed.empty());
    EXPECT_TRUE(findRecipient(*vault, "Anna").error().is(errors::recipientUnknown));
    expectSound();
}

TEST_F(RecipientsTest, keepTheirEarlierRowsWithTheTimeAtWhichEachEnded)
{
    ASSERT_TRUE(addRecipient(*vault, "Anna", first, ""));
    EXPECT_TRUE(addRecipient(*vault, "Anna", second, "").error().is(errors::recipientNameTaken));
    ASSERT_TRUE(addRecipient(*vault, "Anna", first, "met in person"));
    ASSERT_TRUE(removeRecipient(*vault, "Anna"));
    EXPECT_TRUE(removeRecipient(*vault, "Anna").error().is(errors::recipientUnknown));
    ASSERT_TRUE(addRecipient(*vault, "Anna", second, ""));
    const auto book = recipients(*vault);
    ASSERT_EQ(book->size(), 3U);
    EXPECT_TRUE((*book)[0].removedAt && (*book)[1].removedAt && !(*book)[2].removedAt);
    EXPECT_EQ((*book)[1].confirmed, "met in person");
    EXPECT_EQ(findRecipient(*vault, "Anna")->key, second);
}

TEST_F(RecipientsTest, needAName)
{
    for (const std::string& name : {std::string(), std::string("\n"), std::string(201, 'x')})
        EXPECT_TRUE(addRecipient(*vault, name, first, "").error().is(errors::recipientBadName)) << name;
    EXPECT_TRUE(addRecipient(*vault, "Anna", first, std::string(201, 'x')).error().is(errors::recipientBadName));
    EXPECT_TRUE(recipients(*vault)->empty());
}

TEST_F(RecipientsTest, thatCanNotBeReadAreDamageAndNeverAnotherKey)
{
    for (const char* value : {"'x'", "'[{}]'", "'{}'", "'[1]'",
             "'[{\"added_at\":\"2026-11-22T09:12:35.123Z\",\"confirmed\":\"\",\"key\":\"age1qqq\",\"name\":\"A\"}]'"}) {
        ASSERT_TRUE(sql(std::string("INSERT OR REPLACE INTO meta(key, value) VALUES('recipients', ") + value + ")")
                        .has_value());
        EXPECT_TRUE(recipients(*vault).error().is(errors::damaged)) << value;
        EXPECT_FALSE(findRecipient(*vault, "A"));
        EXPECT_FALSE(addRecipient(*vault, "B", first, ""));
    }
}

} // namespace holdfast::vault::test

#include "core/vault/long_transaction.h"
#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

class LongTransactionTest : public VaultTest {
protected:
    Database& database() const { return vault->database(); }
    Result<void> insertChunk(int64_t stream) const
    {
        return database().run("INSERT INTO chunk(stream, n, data) VALUES(?, 0, ?)", stream, asBytes("content"));
    }
    int64_t chunksOf(int64_t stream) const
    {
        Result<Statement> rows = database().query("SELECT count(*) FROM chunk WHERE stream = ?", stream);
        return *rows->step() ? rows->integer(0) : -1;
    }
};

TEST_F(LongTransactionTest, keepsItsRowsAcrossTheTransactionsOfOthers)
{
    const std::scoped_lock guard(database().mutex());
    LongTransaction open(database());
    ASSERT_TRUE(open.begin());
    ASSERT_TRUE(insertChunk(101));
    {
        Result<Transaction> other = Transaction::begin(database());
        ASSERT_TRUE(other);
        ASSERT_TRUE(insertChunk(102)); // rolled back, since it is not committed
    }
    ASSERT_TRUE(open.begin());
    ASSERT_TRUE(insertChunk(103));
    ASSERT_TRUE(open.commit());
    EXPECT_EQ(chunksOf(101), 1);
    EXPECT_EQ(chunksOf(102), 0);
    EXPECT_EQ(chunksOf(103), 1);
}

TEST_F(LongTransactionTest, endsWhenAnotherLongOneBegins)
{
    const std::scoped_lock guard(database().mutex());
    LongTransaction first(database()), second(database());
    ASSERT_TRUE(first.begin());
    ASSERT_TRUE(insertChunk(101));
    ASSERT_TRUE(second.begin());
    ASSERT_TRUE(insertChunk(102));
    second.abandon(Error(holdfast::errors::cancelled));
    EXPECT_TRUE(first.commit());
    EXPECT_EQ(chunksOf(101), 1);
    EXPECT_EQ(chunksOf(102), 0);
}

TEST_F(LongTransactionTest, tellsItsOwnerWhatWasLostEverAfter)
{
    const std::scoped_lock guard(database().mutex());
    LongTransaction open(database());
    ASSERT_TRUE(open.begin());
    ASSERT_TRUE(insertChunk(101));
    open.abandon(Error(holdfast::errors::diskFull));
    EXPECT_TRUE(open.begin().error().is(holdfast::errors::diskFull));
    EXPECT_TRUE(open.commit().error().is(holdfast::errors::diskFull));
    EXPECT_EQ(chunksOf(101), 0);
}

TEST_F(LongTransactionTest, tellsItsOwnerWhenSomebodyElsesBeginningCouldNotKeepItsRows)
{
    const std::scoped_lock guard(database().mutex());
    LongTransaction open(database());
    ASSERT_TRUE(open.begin());
    ASSERT_TRUE(insertChunk(101));
    ASSERT_TRUE(database().run("ROLLBACK")); // as SQLite does by itself on some errors
    EXPECT_TRUE(Transaction::begin(database()));
    EXPECT_FALSE(open.begin());
    EXPECT_FALSE(open.commit());
}

TEST_F(LongTransactionTest, leavesNothingWhenDropped)
{
    const std::scoped_lock guard(database().mutex());
    {
        LongTransaction open(database());
        ASSERT_TRUE(open.begin());
        ASSERT_TRUE(insertChunk(101));
    }
    EXPECT_EQ(chunksOf(101), 0);
    EXPECT_TRUE(Transaction::begin(database()));
}

} // namespace holdfast::vault::test

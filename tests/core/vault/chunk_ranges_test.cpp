#include "core/vault/chunk_ranges.h"
#include "core/vault/chunk_sealer.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

/// A film of more than 4 GiB, of which only the chunks on both sides of that border are there.
class RangesOfALargeStream : public VaultTest {
protected:
    static constexpr int64_t stream = 1'000'000;
    static constexpr uint64_t border = uint64_t{1} << 32, chunkBytes = ChunkSealer::chunkBytes;
    void SetUp() override
    {
        VaultTest::SetUp();
        const std::scoped_lock guard(vault->database().mutex());
        Result<Transaction> transaction = Transaction::begin(vault->database());
        ASSERT_TRUE(transaction);
        for (const uint64_t n : {border / chunkBytes - 1, border / chunkBytes})
            ASSERT_TRUE(vault->database().run(
                "INSERT INTO chunk(stream, n, data) VALUES(?, ?, ?)", stream, int64_t(n), someBytes(chunkBytes, n)));
        ASSERT_TRUE(transaction->commit());
    }
    ChunkRanges ranges(uint64_t size) const { return {vault->database(), stream, size}; }
    const Bytes before = someBytes(chunkBytes, border / chunkBytes - 1),
                after = someBytes(chunkBytes, border / chunkBytes);
};

TEST_F(RangesOfALargeStream, areReadAcrossTheBorderOfFourGiB)
{
    ChunkRanges film = ranges(border + chunkBytes);
    Bytes read(200'000);
    const Result<size_t> count = film.readAt(border - 100'000, read);
    ASSERT_TRUE(count) << count.error().detail();
    ASSERT_EQ(*count, read.size());
    EXPECT_TRUE(std::equal(read.begin(), read.begin() + 100'000, before.end() - 100'000));
    EXPECT_TRUE(std::equal(read.begin() + 100'000, read.end(), after.begin()));
}

TEST_F(RangesOfALargeStream, endWhereTheStreamDoes)
{
    ChunkRanges film = ranges(border + 10);
    Bytes read(100);
    const Result<size_t> count = film.readAt(border - 10, read);
    ASSERT_TRUE(count) << count.error().detail();
    EXPECT_EQ(*count, 20u);
    EXPECT_EQ(*film.readAt(border + 10, read), 0u);
}

TEST_F(RangesOfALargeStream, tellOfAChunkThatIsMissing)
{
    ChunkRanges film = ranges(border + 2 * chunkBytes);
    Bytes read(100);
    const Result<size_t> count = film.readAt(border + chunkBytes - 10, read);
    ASSERT_FALSE(count);
    EXPECT_TRUE(count.error().is(errors::artifactDamaged)) << count.error().code().id;
}

} // namespace holdfast::vault::test

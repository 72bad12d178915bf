#include "core/intake/decrypted_pieces.h"

#include "tests/support/aes_cbc_encrypt.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::intake;

namespace {

class DecryptedPiecesTest : public ::testing::Test {
protected:
    Bytes key = Bytes(16, 7), iv = Bytes(16, 9);
    Bytes plain, stored;
    std::vector<DecryptedPieces::Piece> pieces;

    void add(size_t bytes, bool isEncrypted)
    {
        Bytes piece(bytes);
        for (size_t i = 0; i < bytes; ++i)
            piece[i] = uint8_t(plain.size() + i * 31);
        append(plain, piece);
        iv[0] = uint8_t(pieces.size());
        const Bytes kept = isEncrypted ? encryptAes128Cbc(key, iv, piece) : piece;
        pieces.push_back({kept.size(), isEncrypted ? key : Bytes(), isEncrypted ? iv : Bytes()});
        append(stored, kept);
    }
};

TEST_F(DecryptedPiecesTest, readsWhatIsInThePiecesFromAnywhere)
{
    for (const size_t bytes : {100u, 0u, 16u, 33u})
        add(bytes, true);
    add(20, false);
    add(1, true);
    append(stored, Bytes(5, 1)); // a piece that did not come whole
    MemoryRanges ranges(stored);
    const auto source = DecryptedPieces::create(ranges, pieces);
    ASSERT_TRUE(source) << source.error().detail();
    ASSERT_EQ((*source)->size(), plain.size());
    for (size_t offset = 0; offset <= plain.size(); ++offset)
        for (const size_t count : {1u, 15u, 16u, 17u, 400u}) {
            Bytes out(count);
            const size_t expected = std::min(count, plain.size() - offset);
            ASSERT_EQ((*source)->readAt(offset, out).value(), expected);
            ASSERT_TRUE(std::equal(
                out.begin(), out.begin() + std::ptrdiff_t(expected), plain.begin() + std::ptrdiff_t(offset)));
        }
}

TEST_F(DecryptedPiecesTest, readsPiecesThatLieAnywhereInTheOrderInWhichTheyAreNamed)
{
    add(100, true);
    add(50, false);
    add(33, true);
    pieces[0].from = 0;
    pieces[1].from = pieces[0].bytes;
    pieces[2].from = pieces[0].bytes + pieces[1].bytes;
    MemoryRanges ranges(stored);
    const auto source = DecryptedPieces::create(ranges, {pieces[2], pieces[0]});
    ASSERT_TRUE(source) << source.error().detail();
    Bytes out(133), expected(plain.begin() + 150, plain.end());
    append(expected, ByteView(plain).first(100));
    EXPECT_EQ((*source)->readAt(0, out).value(), 133u);
    EXPECT_EQ(out, expected);
    pieces[0].from = stored.size() - 16;
    EXPECT_FALSE(DecryptedPieces::create(ranges, pieces));
    pieces[0].from = UINT64_MAX;
    EXPECT_FALSE(DecryptedPieces::create(ranges, pieces));
}

TEST_F(DecryptedPiecesTest, refusesAKeyThatDoesNotFitAndPiecesThatAreNot)
{
    add(100, true);
    const auto fails = [&](std::vector<DecryptedPieces::Piece> untrusted) {
        MemoryRanges ranges(stored);
        return !DecryptedPieces::create(ranges, std::move(untrusted));
    };
    EXPECT_FALSE(fails(pieces));
    auto other = pieces;
    other[0].key[3] ^= 1;
    EXPECT_TRUE(fails(other));
    other = pieces;
    other[0].bytes -= 1;
    EXPECT_TRUE(fails(other));
    other = pieces;
    other.push_back({16, key, iv});
    EXPECT_TRUE(fails(other));
    other.back().bytes = UINT64_MAX - 15;
    EXPECT_TRUE(fails(other));
}

} // namespace

#include "core/intake/decrypted_pieces.h"

#include "core/crypto/aes_cbc.h"

#include <algorithm>

namespace holdfast::intake {

using crypto::aesBlockBytes;

Result<std::unique_ptr<DecryptedPieces>> DecryptedPieces::create(RangeSource& encrypted, std::vector<Piece> pieces)
{
    std::unique_ptr<DecryptedPieces> source(new DecryptedPieces(encrypted));
    uint64_t from = 0;
    for (Piece& piece : pieces) {
        from = piece.from.value_or(from);
        Placed placed{std::move(piece), from, source->m_size, 0};
        const uint64_t bytes = placed.bytes = placed.piece.bytes;
        if (from > encrypted.size() || bytes > encrypted.size() - from)
            return fail(crypto::errors::invalidBlocks, "more than there is");
        if (!placed.piece.key.empty()) {
            if (bytes == 0 || bytes % aesBlockBytes != 0)
                return fail(crypto::errors::invalidBlocks, "length of a piece");
            std::array<uint8_t, aesBlockBytes> last{};
            HF_CHECK(source->decrypt(placed, bytes - aesBlockBytes, last));
            const size_t padding = last.back();
            if (padding == 0 || padding > aesBlockBytes
                || std::any_of(last.end() - std::ptrdiff_t(padding), last.end(),
                    [padding](uint8_t each) { return each != padding; }))
                return fail(crypto::errors::invalidBlocks, "the key does not fit");
            placed.bytes = bytes - padding;
        }
        from += bytes;
        source->m_size += placed.bytes;
        source->m_pieces.push_back(std::move(placed));
    }
    return source;
}

Result<void> DecryptedPieces::readExactly(uint64_t offset, std::span<uint8_t> out)
{
    HF_TRY(const size_t count, m_encrypted.readAt(offset, out));
    if (count != out.size())
        return fail(crypto::errors::invalidBlocks, "cut");
    return {};
}

/// `offset`: in the piece, of a block's beginning.
Result<void> DecryptedPieces::decrypt(const Placed& placed, uint64_t offset, std::span<uint8_t> out)
{
    const size_t before = offset == 0 ? 0 : aesBlockBytes; // each block is mixed with the one in front of it
    Bytes blocks(before + out.size());
    HF_CHECK(readExactly(placed.from + offset - before, blocks));
    const ByteView all(blocks);
    const ByteView iv = before == 0 ? ByteView(placed.piece.iv) : all.first(aesBlockBytes);
    return crypto::decryptAes128Cbc(placed.piece.key, iv, all.subspan(before), out);
}

Result<size_t> DecryptedPieces::readAt(uint64_t offset, std::span<uint8_t> out)
{
    auto placed = std::ranges::upper_bound(m_pieces, offset, {}, &Placed::at);
    if (placed != m_pieces.begin())
        --placed;
    size_t done = 0;
    for (; placed != m_pieces.end() && done < out.size(); ++placed) {
        const uint64_t skip = offset + done - placed->at;
        if (skip >= placed->bytes)
            continue;
        const auto count = size_t(std::min<uint64_t>(placed->bytes - skip, out.size() - done));
        if (placed->piece.key.empty()) {
            HF_CHECK(readExactly(placed->from + skip, out.subspan(done, count)));
        } else {
            const uint64_t begin = skip / aesBlockBytes * aesBlockBytes;
            const uint64_t end = (skip + count + aesBlockBytes - 1) / aesBlockBytes * aesBlockBytes;
            Bytes plain(size_t(end - begin));
            HF_CHECK(decrypt(*placed, begin, plain));
            std::copy_n(plain.begin() + std::ptrdiff_t(skip - begin), count, out.begin() + std::ptrdiff_t(done));
        }
        done += count;
    }
    return done;
}

} // namespace holdfast::intake

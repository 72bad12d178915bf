#pragma once

#include "core/base/range_source.h"

#include <memory>
#include <optional>
#include <vector>

namespace holdfast::intake {

/// Pieces of a film that stand one after the other, or anywhere, some of them encrypted (AES-128-CBC, padded, each by
/// itself), read as what is in them, without a decrypted copy anywhere.
class DecryptedPieces final : public RangeSource {
public:
    struct Piece {
        uint64_t bytes = 0; ///< as it stands there
        Bytes key, iv; ///< 16 bytes each, or empty for one that is not encrypted
        std::optional<uint64_t> from = {}; ///< its place there; none: behind the one before it
    };
    /// `encrypted` lives longer; what is behind these pieces is not read. media.bad-encryption when they are not what
    /// is there, or a key does not fit.
    static Result<std::unique_ptr<DecryptedPieces>> create(RangeSource& encrypted, std::vector<Piece> pieces);

    uint64_t size() const override { return m_size; }
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) override;

private:
    struct Placed {
        Piece piece;
        uint64_t from = 0, at = 0, bytes = 0; ///< its place among the encrypted; its place and length among the plain
    };
    explicit DecryptedPieces(RangeSource& encrypted)
        : m_encrypted(encrypted)
    {
    }
    Result<void> readExactly(uint64_t offset, std::span<uint8_t> out);
    Result<void> decrypt(const Placed& placed, uint64_t offset, std::span<uint8_t> out);

    RangeSource& m_encrypted;
    std::vector<Placed> m_pieces;
    uint64_t m_size = 0;
};

} // namespace holdfast::intake

#pragma once

#include "core/base/byte_stream.h"
#include "core/crypto/age_chunks.h"
#include "core/crypto/age_file_key.h"

#include <optional>
#include <vector>

namespace holdfast::crypto {

/// What opens an age file: any of the identities, or the passphrase.
struct AgeOpener {
    std::vector<AgeIdentity> identities;
    SecureBuffer passphrase;
};

/// Opens one age file as it comes (age-encryption.org/v1). No byte is given before the tag of its chunk was right; that
/// the file is whole is known only at the end, so what was read before an error is not to be used.
class AgeReader final : public ByteSource {
public:
    /// Reads the header. `untrusted` is borrowed. seal.not-sealed, seal.malformed, seal.wrong-key, seal.header-changed,
    /// seal.too-costly, seal.truncated, io.*.
    static Result<AgeReader> open(ByteSource& untrusted, const AgeOpener& opener);
    /// seal.changed, seal.truncated, seal.trailing-data, seal.malformed (an empty last chunk), io.*; again each time.
    Result<size_t> read(std::span<uint8_t> out) override;

private:
    AgeReader(ByteSource& untrusted, const SecureBuffer& payloadKey, Bytes pending);
    Result<void> nextChunk();
    Result<void> openChunk(ByteView sealed, bool isEnd);

    ByteSource& m_untrusted;
    AgeChunks m_chunks;
    Bytes m_pending; // read, not yet opened
    SecureBuffer m_plain{AgeChunks::chunkBytes};
    size_t m_used = 0, m_given = 0; // of m_plain
    uint64_t m_number = 0; // of the chunk that comes
    bool m_isEnded = false;
    std::optional<Error> m_error; // nothing is read after it
};

} // namespace holdfast::crypto
